import { createBoxGrid } from "./box-grid";
import type { Box } from "./camera";
import type { ClutterMap } from "./clutter-map";
import type { SymbolExtent } from "./symbol-shape";

/** Which symbols a label may cover where nothing else is free: none, all but the foremost, or any. */
export type LabelCover = "none" | "lesser" | "any";

/** A label that wants a place beside its symbol, in pixels. */
export interface LabelRequest {
  /** Middle of the symbol. */
  readonly x: number;
  readonly y: number;
  /** How far the symbol reaches from its middle. */
  readonly extent: SymbolExtent;
  /** Where else it may stand as well, from (x, y): further along a link. */
  readonly alsoAt: readonly { readonly x: number; readonly y: number }[];
  readonly widthPx: number;
  readonly heightPx: number;
  /** The side it would rather be on than on the right, the usual one. */
  readonly favours: LabelSide | null;
  /** Higher is placed first; equal ones in their order. */
  readonly priority: number;
  /** What the reader is on and the few that matter most cover symbols rather than stay unsaid. */
  readonly mayCover: LabelCover;
  /** How much more a link under it weighs than usual, where that is 1: words along a link are not to lie across it. */
  readonly linkWeight: number;
  /** The slot it had last, or `NO_SLOT`: it stays there unless that is taken or another is much better. */
  readonly previous: number;
}

/** What labels have to get on with. */
export interface LabelSpace {
  /** Where labels may be; others are not placed. */
  readonly area: Box;
  /** Boxes nothing may cover, such as sector names. */
  readonly taken: readonly Box[];
  /** Boxes of the symbols; labels cover them only where they may. */
  readonly symbols: readonly Box[];
  /** Those of the symbols that are foremost: lit, selected, or among the few that matter most. */
  readonly foremost: readonly Box[];
  /** Where links run; labels keep off them if they can. */
  readonly clutter: ClutterMap;
}

/** A label that is not drawn. */
export const NO_SLOT = -1;

/** Air between symbol and label, and between two labels. */
const GAP_PX = 3;
const BETWEEN_PX = 2;
/** Empty rows at a label's top and bottom, which need not be kept off the symbol. */
const LEADING_PX = 1.5;

/** A side of what a label is beside. */
export type LabelSide = "right" | "left" | "below" | "above";

/** Where a label may stand: on a side of the symbol, slid along it (−1 … 1), and how unwelcome that is. */
const SLOTS: readonly { readonly side: LabelSide; readonly slide: number; readonly cost: number }[] = [
  { side: "right", slide: 0, cost: 0 },
  { side: "below", slide: 0, cost: 0.6 },
  { side: "left", slide: 0, cost: 1 },
  { side: "above", slide: 0, cost: 1.2 },
  { side: "right", slide: -1, cost: 1.5 },
  { side: "right", slide: 1, cost: 1.7 },
  { side: "left", slide: -1, cost: 2.2 },
  { side: "left", slide: 1, cost: 2.4 },
  { side: "below", slide: 1, cost: 2.2 },
  { side: "below", slide: -1, cost: 2.5 },
  { side: "above", slide: 1, cost: 2.4 },
  { side: "above", slide: -1, cost: 2.7 },
];

/** What it costs to stand elsewhere than in the middle of a link. */
const ELSEWHERE_COST = 3;

/** Cost of ten pixels of link under a label, of a covered symbol per pixel of its width, and what staying put is worth. */
const CLUTTER_COST = 0.25;
const COVER_COST = 0.4;
const STAYING_WORTH = 2.5;
/** More than the sides differ by. */
const FAVOUR_WORTH = 1.5;

/** How far a label slides along a side, as a part of its own height or width. */
const SLIDE_UP = 0.5;
const SLIDE_ALONG = 0.4;

/** Which side of its text a label in a slot is anchored at: an SVG `text-anchor`. */
export function anchorOfSlot(slot: number): "start" | "middle" | "end" {
  const side = SLOTS[slot % SLOTS.length]?.side;
  return side === "right" ? "start" : side === "left" ? "end" : "middle";
}

const MIDDLE = { x: 0, y: 0 };

/** The box a label fills in a slot, from its symbol's middle at (0, 0). */
export function labelBoxInSlot(
  request: Pick<LabelRequest, "extent" | "widthPx" | "heightPx" | "alsoAt">,
  slot: number,
): Box {
  const { side, slide } = SLOTS[slot % SLOTS.length] ?? { side: "right", slide: 0 };
  const { extent, widthPx, heightPx, alsoAt } = request;
  const from = alsoAt[Math.floor(slot / SLOTS.length) - 1] ?? MIDDLE;
  let x0 = slide * SLIDE_ALONG * widthPx - widthPx / 2;
  let y0 = slide * SLIDE_UP * heightPx - heightPx / 2;
  if (side === "right") x0 = extent.right + GAP_PX;
  else if (side === "left") x0 = -extent.left - GAP_PX - widthPx;
  else if (side === "below") y0 = extent.bottom + GAP_PX - LEADING_PX;
  else y0 = -extent.top - GAP_PX - heightPx + LEADING_PX;
  return { x0: from.x + x0, y0: from.y + y0, x1: from.x + x0 + widthPx, y1: from.y + y0 + heightPx };
}

function boxAt(request: LabelRequest, slot: number): Box {
  const box = labelBoxInSlot(request, slot);
  return {
    x0: box.x0 + request.x,
    y0: box.y0 + request.y,
    x1: box.x1 + request.x,
    y1: box.y1 + request.y,
  };
}

const grow = (box: Box, by: number): Box => ({
  x0: box.x0 - by,
  y0: box.y0 - by,
  x1: box.x1 + by,
  y1: box.y1 + by,
});

const isInside = (box: Box, area: Box) =>
  box.x0 >= area.x0 && box.x1 <= area.x1 && box.y0 >= area.y0 && box.y1 <= area.y1;

/**
 * Gives each label a slot round its symbol, or `NO_SLOT`, so that no two boxes overlap: the most important first, each
 * in its cheapest free slot. With `mayMove` false labels keep the slot they had or go, which is cheap and calm enough
 * for every frame of a movement.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  space: LabelSpace,
  mayMove: boolean,
): Int8Array {
  const slots = new Int8Array(requests.length).fill(NO_SLOT);
  const labels = createBoxGrid(64);
  const symbols = createBoxGrid(64);
  for (const box of space.taken) labels.add(box);
  for (const box of space.symbols) symbols.add(box);
  const foremost = createBoxGrid(64);
  for (const box of space.foremost) foremost.add(box);
  const order = requests.map((_, at) => at).filter((at) => mayMove || requests[at]?.previous !== NO_SLOT);
  order.sort((a, b) => rankOf(requests[b]) - rankOf(requests[a]) || a - b);
  for (const at of order) {
    const request = requests[at];
    if (!request) continue;
    const slot = chooseSlot(request, mayMove, (box, covering) => {
      if (!isInside(box, space.area) || labels.overlaps(grow(box, BETWEEN_PX))) return Infinity;
      if (covering === "none" && symbols.overlaps(box)) return Infinity;
      if (covering === "lesser" && foremost.overlaps(box)) return Infinity;
      const clutter = CLUTTER_COST * request.linkWeight * space.clutter.countIn(box);
      return covering === "none" ? clutter : clutter + coverCost(symbols.findOverlapping(box));
    });
    if (slot === NO_SLOT) continue;
    slots[at] = slot;
    labels.add(boxAt(request, slot));
  }
  return slots;
}

/** A label that is there already goes before its equals, so that two do not take turns. */
function rankOf(request: LabelRequest | undefined): number {
  return request ? request.priority + (request.previous === NO_SLOT ? 0 : 0.5) : 0;
}

/** Small symbols are covered rather than large ones. */
function coverCost(covered: ReadonlySet<Box>): number {
  let cost = 0;
  for (const { x0, x1 } of covered) cost += (x1 - x0) * COVER_COST;
  return cost;
}

/** What a label that may cover so much tries to cover, one after another. */
const TRIES: Readonly<Record<LabelCover, readonly LabelCover[]>> = {
  none: ["none"],
  lesser: ["none", "lesser"],
  any: ["none", "lesser", "any"],
};

/** The cheapest slot; slots that cover symbols are looked at only where no other is free, the foremost last. */
function chooseSlot(
  request: LabelRequest,
  mayMove: boolean,
  costOf: (box: Box, covering: LabelCover) => number,
): number {
  let best = NO_SLOT;
  let least = Infinity;
  for (const covering of TRIES[request.mayCover]) {
    for (let slot = 0; slot < SLOTS.length * (1 + request.alsoAt.length); slot++) {
      const isPrevious = slot === request.previous;
      if (!mayMove && !isPrevious) continue;
      const { side, cost } = SLOTS[slot % SLOTS.length] ?? { side: "right", cost: 0 };
      const away = slot < SLOTS.length ? 0 : ELSEWHERE_COST;
      const favour = side === request.favours ? FAVOUR_WORTH : 0;
      const staying = isPrevious ? STAYING_WORTH : 0;
      const total = cost + away - favour - staying + costOf(boxAt(request, slot), covering);
      if (total < least) [best, least] = [slot, total];
    }
    if (best !== NO_SLOT) break;
  }
  return best;
}
