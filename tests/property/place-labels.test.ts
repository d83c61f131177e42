import * as fc from "fast-check";
import { expect, it } from "vitest";
import { boxesOverlap, createBoxGrid } from "../../src/render/box-grid";
import type { Box } from "../../src/render/camera";
import { buildClutterMap } from "../../src/render/clutter-map";
import { labelBoxInSlot, NO_SLOT, placeLabels, type LabelRequest } from "../../src/render/place-labels";

const AREA: Box = { x0: -400, y0: -300, x1: 400, y1: 300 };

const requests: fc.Arbitrary<readonly LabelRequest[]> = fc.array(
  fc.record({
    x: fc.double({ min: -450, max: 450, noNaN: true }),
    y: fc.double({ min: -350, max: 350, noNaN: true }),
    extent: fc.nat({ max: 20 }).map((reach) => ({ left: reach, right: reach, top: reach, bottom: reach })),
    widthPx: fc.integer({ min: 1, max: 220 }),
    heightPx: fc.constantFrom(17, 34),
    favours: fc.constantFrom(null, "left", "below", "above"),
    priority: fc.integer({ min: -3, max: 40 }),
    mayCover: fc.constantFrom("none", "lesser", "any"),
    linkWeight: fc.constantFrom(1, 4),
    alsoAt: fc.constantFrom(
      [],
      [
        { x: 40, y: -30 },
        { x: -40, y: 30 },
      ],
    ),
    previous: fc.integer({ min: NO_SLOT, max: 11 }),
  }),
  { maxLength: 80 },
);

function symbolOf({ x, y, extent }: LabelRequest): Box {
  return { x0: x - extent.left, y0: y - extent.top, x1: x + extent.right, y1: y + extent.bottom };
}

const isForemost = ({ priority }: LabelRequest) => priority > 20;

function placed(all: readonly LabelRequest[], mayMove: boolean) {
  const space = {
    area: AREA,
    taken: [],
    symbols: all.map(symbolOf),
    foremost: all.filter(isForemost).map(symbolOf),
    clutter: buildClutterMap([], AREA),
  };
  const slots = placeLabels(all, space, mayMove);
  return all.flatMap((request, at) => {
    const slot = slots[at] ?? NO_SLOT;
    if (slot === NO_SLOT) return [];
    const { x0, y0, x1, y1 } = labelBoxInSlot(request, slot);
    const box = { x0: x0 + request.x, y0: y0 + request.y, x1: x1 + request.x, y1: y1 + request.y };
    return [{ at, slot, request, box }];
  });
}

it("never lets two labels overlap, whatever there is to place", () => {
  fc.assert(
    fc.property(requests, fc.boolean(), (all, mayMove) => {
      const labels = placed(all, mayMove);
      labels.forEach(({ box }, at) => {
        for (const other of labels.slice(at + 1)) expect(boxesOverlap(box, other.box)).toBe(false);
      });
    }),
  );
});

it("never leaves the area, nor covers a symbol unless it may", () => {
  fc.assert(
    fc.property(requests, (all) => {
      for (const { box, request } of placed(all, true)) {
        expect(box.x0 >= AREA.x0 && box.x1 <= AREA.x1 && box.y0 >= AREA.y0 && box.y1 <= AREA.y1).toBe(true);
        if (request.mayCover === "any") continue;
        const kept = request.mayCover === "none" ? all : all.filter(isForemost);
        expect(kept.some((other) => boxesOverlap(box, symbolOf(other)))).toBe(false);
      }
    }),
  );
});

it("gives the same labels the same places, and leaves them there when asked again", () => {
  fc.assert(
    fc.property(requests, (all) => {
      const first = placed(all, true);
      expect(placed(all, true)).toEqual(first);
      const slots = new Map(first.map(({ at, slot }) => [at, slot]));
      const settled = all.map((request, at) => ({ ...request, previous: slots.get(at) ?? NO_SLOT }));
      const kept = new Set(placed(settled, false).map(({ at }) => at));
      for (const at of slots.keys()) expect(kept.has(at) || all[at]?.mayCover !== "none").toBe(true);
    }),
  );
});

it("finds in a grid what comparing every pair finds", () => {
  const box = fc
    .tuple(
      fc.integer({ min: -200, max: 200 }),
      fc.integer({ min: -200, max: 200 }),
      fc.integer({ min: 1, max: 150 }),
      fc.integer({ min: 1, max: 150 }),
    )
    .map(([x0, y0, width, height]) => ({ x0, y0, x1: x0 + width, y1: y0 + height }));
  fc.assert(
    fc.property(fc.array(box, { maxLength: 30 }), box, (boxes, wanted) => {
      const grid = createBoxGrid(37);
      for (const each of boxes) grid.add(each);
      const expected = boxes.filter((each) => boxesOverlap(each, wanted));
      expect([...grid.findOverlapping(wanted)].length).toBe(expected.length);
      expect(grid.overlaps(wanted)).toBe(expected.length > 0);
    }),
  );
});
