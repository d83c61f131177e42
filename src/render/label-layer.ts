import { findGroupBox } from "./box-path";
import { buildClutterMap } from "./clutter-map";
import type { Box } from "./camera";
import { pointOnCurve } from "./link-curve";
import {
  anchorOfSlot,
  labelBoxInSlot,
  NO_SLOT,
  placeLabels,
  type LabelRequest,
  type LabelSide,
} from "./place-labels";
import { sampleLinks, type PictureFrame } from "./picture-frame";
import type { Scene } from "./scene";
import { buildSceneLabels, type SceneLabel } from "./scene-labels";
import { symbolExtent, type SymbolExtent } from "./symbol-shape";
import type { TextMeasure } from "./text-measure";

/** A label to draw, in the pixels of the frame. */
export interface DrawnLabel {
  readonly label: SceneLabel;
  readonly anchor: "start" | "middle" | "end";
  /** Anchor of the text and baseline of its first line. */
  readonly x: number;
  readonly y: number;
  /** What the label fills; no two of these overlap. */
  readonly box: Box;
}

const NO_EXTENT: SymbolExtent = { left: 0, right: 0, top: 0, bottom: 0 };

/** Keeps the labels of a picture: remembers where each was, so that they stay put from frame to frame. */
export interface LabelLayer {
  /** Measures the labels of a scene; those that stay keep their slots. */
  readonly setScene: (scene: Scene) => void;
  /** Labels of a frame. `mayMove` false keeps every label where it is beside its symbol, or drops it. */
  readonly place: (frame: PictureFrame, area: Box, mayMove: boolean) => readonly DrawnLabel[];
}

/** From the top of a line to its baseline, as a part of the font size; letters' feet included below. */
const BASELINE = 0.96;
/** Room the ring of a selected symbol takes. */
const RING_PX = 5;
/** Room round the middle of a link. */
const LINK_EXTENT: SymbolExtent = { left: 2, right: 2, top: 2, bottom: 2 };
/** Parts of a link's length its words may stand at where there is no room in the middle: nearer to either end. */
const ALONG_LINK = [0.36, 0.64];
/** A link's own line runs beside its words; where the side they favour lies across it, another is better. */
const LINK_WEIGHT = 4;
/** From the middle of a hull's topmost member to its outline, at usual size. */
const HULL_REACH_PX = 26;

/** What a label is beside, how far that reaches, and the side it would rather be on. */
interface LabelSpot {
  readonly x: number;
  readonly y: number;
  readonly extent: SymbolExtent;
  /** Where else, from there. */
  readonly alsoAt: readonly { readonly x: number; readonly y: number }[];
  readonly favours: LabelSide | null;
}

function spreadExtent({ left, right, top, bottom }: SymbolExtent, by: number): SymbolExtent {
  return { left: left + by, right: right + by, top: top + by, bottom: bottom + by };
}

function findSpot(scene: Scene, frame: PictureFrame, { owner }: SceneLabel): LabelSpot | null {
  if (owner.type === "link") {
    const curve = frame.links[owner.place];
    if (!curve) return null;
    const { x, y } = pointOnCurve(curve, 0.5);
    const alsoAt = ALONG_LINK.map((part) => {
      const there = pointOnCurve(curve, part);
      return { x: there.x - x, y: there.y - y };
    });
    return { x, y, alsoAt, extent: LINK_EXTENT, favours: "above" };
  }
  if (owner.type === "hull") {
    const hull = scene.hulls[owner.place];
    const members = hull?.members.flatMap((place) => frame.nodes[place] ?? []) ?? [];
    const box = hull?.isBox ? findGroupBox(members, frame) : null;
    if (box) {
      const x = (box.left + box.right) / 2;
      return { x, y: box.top, alsoAt: [], extent: NO_EXTENT, favours: "above" };
    }
    const [first, ...others] = members;
    if (!first) return null;
    const { x, y } = others.reduce((top, each) => (each.y < top.y ? each : top), first);
    const reach = HULL_REACH_PX * frame.scale;
    const extent = { left: reach, right: reach, top: reach, bottom: reach };
    return { x, y, alsoAt: [], extent, favours: "above" };
  }
  const node = scene.nodes[owner.place];
  const at = frame.nodes[owner.place];
  if (!node || !at) return null;
  const extent = spreadExtent(symbolExtent(node.symbol, at.radiusPx), node.isSelected ? RING_PX : 0);
  return { x: at.x, y: at.y, alsoAt: [], extent, favours: null };
}

/** Creates the labels of one picture. */
export function createLabelLayer(measure: TextMeasure): LabelLayer {
  let scene: Scene | null = null;
  let labels: readonly SceneLabel[] = [];
  /** Slots by label, so that they survive a change of scene. */
  const slots = new Map<string, number>();
  return {
    setScene: (next) => {
      scene = next;
      labels = buildSceneLabels(next, measure);
      const present = new Set(labels.map(({ id }) => id));
      for (const id of slots.keys()) if (!present.has(id)) slots.delete(id);
    },
    place: (frame, area, mayMove) => {
      const of = scene;
      if (!of) return [];
      const wanted = labels.flatMap((label) => {
        const spot = label.text.lines[0] === "" ? null : findSpot(of, frame, label);
        return spot ? [{ label, request: buildRequest(label, spot, slots.get(label.id) ?? NO_SLOT) }] : [];
      });
      const actors = wanted.filter(({ label }) => label.owner.type === "node");
      const space = {
        area,
        taken: [],
        symbols: actors.map(({ request }) => boxRound(request)),
        foremost: actors.filter(({ label }) => label.isForemost).map(({ request }) => boxRound(request)),
        clutter: buildClutterMap(mayMove ? sampleLinks(frame) : [], area),
      };
      const chosen = placeLabels(
        wanted.map(({ request }) => request),
        space,
        mayMove,
      );
      return wanted.flatMap(({ label, request }, at) => {
        const slot = chosen[at] ?? NO_SLOT;
        slots.set(label.id, slot);
        return slot === NO_SLOT ? [] : [drawLabel(label, request, slot)];
      });
    },
  };
}

function buildRequest(label: SceneLabel, spot: LabelSpot, previous: number): LabelRequest {
  const { text, owner, priority, mayCover } = label;
  const { widthPx, heightPx } = text;
  const linkWeight = owner.type === "link" ? LINK_WEIGHT : 1;
  return { ...spot, widthPx, heightPx, priority, mayCover, linkWeight, previous };
}

function boxRound({ x, y, extent }: LabelRequest): Box {
  return { x0: x - extent.left, y0: y - extent.top, x1: x + extent.right, y1: y + extent.bottom };
}

function drawLabel(label: SceneLabel, request: LabelRequest, slot: number): DrawnLabel {
  const inner = labelBoxInSlot(request, slot);
  const anchor = anchorOfSlot(slot);
  const box = {
    x0: inner.x0 + request.x,
    y0: inner.y0 + request.y,
    x1: inner.x1 + request.x,
    y1: inner.y1 + request.y,
  };
  const x = anchor === "start" ? box.x0 : anchor === "end" ? box.x1 : (box.x0 + box.x1) / 2;
  return { label, anchor, x, y: box.y0 + BASELINE * label.text.sizePx, box };
}
