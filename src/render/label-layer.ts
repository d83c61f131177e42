import type { ActorId } from "../model/ids";
import { buildClutterMap } from "./clutter-map";
import type { Box } from "./camera";
import { buildLabelText, type LabelText } from "./label-text";
import { anchorOfSlot, labelBoxInSlot, NO_SLOT, placeLabels, type LabelRequest } from "./place-labels";
import { sampleLinks, type PictureFrame } from "./picture-frame";
import type { Scene, SceneNode } from "./scene";
import { symbolExtent, type SymbolExtent } from "./symbol-shape";
import type { LabelWeight, TextMeasure } from "./text-measure";

/** A label to draw, in the pixels of the frame. */
export interface DrawnLabel {
  readonly id: ActorId;
  /** Place of its actor in `Scene.nodes`. */
  readonly node: number;
  readonly text: LabelText;
  readonly anchor: "start" | "middle" | "end";
  /** Anchor of the text and baseline of its first line. */
  readonly x: number;
  readonly y: number;
  /** What the label fills; no two of these overlap. */
  readonly box: Box;
}

/** Keeps the labels of a picture: remembers where each was, so that they stay put from frame to frame. */
export interface LabelLayer {
  /** Measures the labels of a scene; actors that stay keep their slots. */
  readonly setScene: (scene: Scene) => void;
  /** Labels of a frame. `mayMove` false keeps every label where it is beside its symbol, or drops it. */
  readonly place: (frame: PictureFrame, area: Box, mayMove: boolean) => readonly DrawnLabel[];
}

const USUAL_SIZE_PX = 14;
const HUB_SIZE_PX = 16;
/** Symbols from this radius on are hubs: their names are set larger and bolder. */
const HUB_RADIUS_PX = 12.5;
/** From the top of a line to its baseline, as a part of the font size; letters' feet included below. */
const BASELINE = 0.96;
/** Room the ring of a selected symbol takes. */
const RING_PX = 5;
/** So many actors, or this part of all, are named even where their names cover lesser symbols. */
const LEADERS = 6;
const LEADING_SHARE = 0.05;

function fontOf(node: SceneNode): { readonly sizePx: number; readonly weight: LabelWeight } {
  const isHub = node.radiusPx >= HUB_RADIUS_PX;
  return { sizePx: isHub ? HUB_SIZE_PX : USUAL_SIZE_PX, weight: isHub || node.isSelected ? 600 : 400 };
}

function extentOf(node: SceneNode, radiusPx: number): SymbolExtent {
  const { left, right, top, bottom } = symbolExtent(node.symbol, radiusPx);
  const ring = node.isSelected ? RING_PX : 0;
  return { left: left + ring, right: right + ring, top: top + ring, bottom: bottom + ring };
}

/** Creates the labels of one picture. */
export function createLabelLayer(measure: TextMeasure): LabelLayer {
  let scene: Scene | null = null;
  let texts: LabelText[] = [];
  let leading = Infinity;
  /** Slots by actor, so that they survive a change of scene. */
  const slots = new Map<string, number>();
  return {
    setScene: (next) => {
      scene = next;
      texts = next.nodes.map((node) => {
        const { sizePx, weight } = fontOf(node);
        return buildLabelText(node.label, sizePx, weight, measure);
      });
      const priorities = next.nodes.map(({ labelPriority }) => labelPriority).sort((a, b) => b - a);
      leading = priorities[Math.max(LEADERS, Math.round(LEADING_SHARE * priorities.length)) - 1] ?? -Infinity;
      const present = new Set<string>(next.nodes.map((node) => node.id));
      for (const id of slots.keys()) if (!present.has(id)) slots.delete(id);
    },
    place: (frame, area, mayMove) => {
      if (!scene) return [];
      const { nodes } = scene;
      const wanted = nodes.flatMap((node, place) => {
        const at = frame.nodes[place];
        const text = texts[place];
        if (!at || !text || text.lines[0] === "") return [];
        const request: LabelRequest = {
          x: at.x,
          y: at.y,
          extent: extentOf(node, at.radiusPx),
          widthPx: text.widthPx,
          heightPx: text.heightPx,
          priority: node.labelPriority,
          mayCover: node.emphasis === "lit" || node.isSelected || node.labelPriority >= leading,
          previous: slots.get(node.id) ?? NO_SLOT,
        };
        return [{ node, place, text, request }];
      });
      const requests = wanted.map(({ request }) => request);
      const symbols = requests.map(({ x, y, extent }) => ({
        x0: x - extent.left,
        y0: y - extent.top,
        x1: x + extent.right,
        y1: y + extent.bottom,
      }));
      const clutter = buildClutterMap(mayMove ? sampleLinks(frame) : [], area);
      const chosen = placeLabels(requests, { area, taken: [], symbols, clutter }, mayMove);
      return wanted.flatMap(({ node, place, text, request }, at) => {
        const slot = chosen[at] ?? NO_SLOT;
        slots.set(node.id, slot);
        return slot === NO_SLOT ? [] : [{ id: node.id, ...drawLabel(place, text, request, slot) }];
      });
    },
  };
}

function drawLabel(
  node: number,
  text: LabelText,
  request: LabelRequest,
  slot: number,
): Omit<DrawnLabel, "id"> {
  const inner = labelBoxInSlot(request, slot);
  const anchor = anchorOfSlot(slot);
  const box = {
    x0: inner.x0 + request.x,
    y0: inner.y0 + request.y,
    x1: inner.x1 + request.x,
    y1: inner.y1 + request.y,
  };
  const x = anchor === "start" ? box.x0 : anchor === "end" ? box.x1 : (box.x0 + box.x1) / 2;
  return { node, text, anchor, x, y: box.y0 + BASELINE * text.sizePx, box };
}
