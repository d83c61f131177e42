import { createBoxGrid } from "./box-grid";
import type { Box } from "./camera";
import type { ClutterMap } from "./clutter-map";

/** A label that wants a place beside its symbol, in pixels. */
export interface LabelRequest {
  /** Middle of the symbol. */
  readonly x: number;
  readonly y: number;
  /** How far the symbol reaches from its middle. */
  readonly radiusPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Higher is placed first; equal ones in their order. */
  readonly priority: number;
  /** May cover symbols where nothing else is free: what the reader points at or has selected. */
  readonly isForemost: boolean;
  /** The slot it had last, or `NO_SLOT`: it stays there unless that is taken or another is much better. */
  readonly previous: number;
}

/** What labels have to get on with. */
export interface LabelSpace {
  /** Where labels may be; others are not placed. */
  readonly area: Box;
  /** Boxes nothing may cover, such as sector names. */
  readonly taken: readonly Box[];
  /** Boxes of the symbols; labels cover them only when they are foremost. */
  readonly symbols: readonly Box[];
  /** Where links run; labels keep off them if they can. */
  readonly clutter: ClutterMap;
}

/** A label that is not drawn. */
export const NO_SLOT = -1;

/** Air between symbol and label, and between two labels. */
const GAP_PX = 3;
const BETWEEN_PX = 2;

/** Where a label may stand: `across` and `down` tell which of its sides faces the symbol (−1, 0, 1), `cost` how welcome it is. */
const SLOTS: readonly { readonly across: number; readonly down: number; readonly cost: number }[] = [
  { across: 1, down: 0, cost: 0 },
  { across: -1, down: 0, cost: 1 },
  { across: 0, down: 1, cost: 0.6 },
  { across: 0, down: -1, cost: 1.2 },
  { across: 1, down: -1, cost: 1.6 },
  { across: 1, down: 1, cost: 1.8 },
  { across: -1, down: -1, cost: 2.2 },
  { across: -1, down: 1, cost: 2.4 },
];

/** Cost of a stretch of link under a label, of leaving the area, and what staying put is worth. */
const CLUTTER_COST = 0.22;
const STAYING_WORTH = 2.5;

/** The corner reach of a round symbol towards a diagonal slot. */
const DIAGONAL = 0.72;

/** Which side of its text a label in a slot is anchored at: an SVG `text-anchor`. */
export function anchorOfSlot(slot: number): "start" | "middle" | "end" {
  const across = SLOTS[slot]?.across ?? 0;
  return across > 0 ? "start" : across < 0 ? "end" : "middle";
}

/** The box a label fills in a slot, from its symbol's middle at (0, 0). */
export function labelBoxInSlot(
  request: Pick<LabelRequest, "radiusPx" | "widthPx" | "heightPx">,
  slot: number,
): Box {
  const { across, down } = SLOTS[slot] ?? { across: 0, down: 0 };
  const { radiusPx, widthPx, heightPx } = request;
  const isDiagonal = across !== 0 && down !== 0;
  const reach = (isDiagonal ? radiusPx * DIAGONAL : radiusPx) + (isDiagonal ? 0 : GAP_PX);
  const x0 = across > 0 ? reach : across < 0 ? -reach - widthPx : -widthPx / 2;
  const y0 = down > 0 ? reach : down < 0 ? -reach - heightPx : -heightPx / 2;
  return { x0, y0, x1: x0 + widthPx, y1: y0 + heightPx };
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
  const order = requests.map((_, at) => at).filter((at) => mayMove || requests[at]?.previous !== NO_SLOT);
  order.sort((a, b) => rankOf(requests[b]) - rankOf(requests[a]) || a - b);
  for (const at of order) {
    const request = requests[at];
    if (!request) continue;
    const slot = chooseSlot(request, space, mayMove, (box, maySymbols) => {
      return !labels.overlaps(grow(box, BETWEEN_PX)) && (maySymbols || !symbols.overlaps(box));
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

function chooseSlot(
  request: LabelRequest,
  space: LabelSpace,
  mayMove: boolean,
  isFree: (box: Box, maySymbols: boolean) => boolean,
): number {
  let best = NO_SLOT;
  let least = Infinity;
  for (const maySymbols of request.isForemost || !mayMove ? [false, true] : [false]) {
    SLOTS.forEach(({ cost }, slot) => {
      const isPrevious = slot === request.previous;
      if (!mayMove && !isPrevious) return;
      const box = boxAt(request, slot);
      if (!isInside(box, space.area) || !isFree(box, maySymbols)) return;
      const total = cost + CLUTTER_COST * space.clutter.countIn(box) - (isPrevious ? STAYING_WORTH : 0);
      if (total < least) [best, least] = [slot, total];
    });
    if (best !== NO_SLOT) break;
  }
  return best;
}
