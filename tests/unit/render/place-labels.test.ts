import { describe, expect, it } from "vitest";
import { boxesOverlap } from "../../../src/render/box-grid";
import type { Box } from "../../../src/render/camera";
import { buildClutterMap } from "../../../src/render/clutter-map";
import {
  anchorOfSlot,
  labelBoxInSlot,
  NO_SLOT,
  placeLabels,
  type LabelRequest,
  type LabelSpace,
} from "../../../src/render/place-labels";

const AREA = { x0: -500, y0: -500, x1: 500, y1: 500 };
const EXTENT = { left: 6, right: 6, top: 6, bottom: 6 };
const request = (x: number, y: number, parts: Partial<LabelRequest> = {}): LabelRequest => ({
  x,
  y,
  extent: EXTENT,
  alsoAt: [],
  widthPx: 60,
  heightPx: 17,
  priority: 0,
  favours: null,
  mayCover: "none",
  linkWeight: 1,
  previous: NO_SLOT,
  ...parts,
});
const symbolsOf = (requests: readonly LabelRequest[]) =>
  requests.map(({ x, y, extent }) => ({
    x0: x - extent.left,
    y0: y - extent.top,
    x1: x + extent.right,
    y1: y + extent.bottom,
  }));
const spaceOf = (requests: readonly LabelRequest[], parts: Partial<LabelSpace> = {}): LabelSpace => ({
  area: AREA,
  taken: [],
  symbols: symbolsOf(requests),
  foremost: [],
  clutter: buildClutterMap([], AREA),
  ...parts,
});
const place = (requests: readonly LabelRequest[], parts: Partial<LabelSpace> = {}, mayMove = true) => [
  ...placeLabels(requests, spaceOf(requests, parts), mayMove),
];
const RIGHT = place([request(0, 0)])[0] ?? NO_SLOT;

describe("placing labels", () => {
  it("puts a lone label to the right of its symbol, level with it", () => {
    expect(anchorOfSlot(RIGHT)).toBe("start");
    expect(labelBoxInSlot(request(0, 0), RIGHT)).toEqual({ x0: 9, y0: -8.5, x1: 69, y1: 8.5 });
  });

  it("gives way to a more important label", () => {
    const requests = [request(0, 0, { priority: 1 }), request(10, 4, { priority: 5 })];
    const slots = place(requests, { symbols: [] });
    expect(slots[1]).toBe(RIGHT);
    expect(slots[0]).not.toBe(RIGHT);
  });

  it("drops what has no room rather than overlap", () => {
    const crowd = Array.from({ length: 40 }, (_, at) => request(at % 3, at, { priority: -at }));
    const slots = place(crowd, { symbols: [] });
    expect(slots[0]).not.toBe(NO_SLOT);
    expect(slots.filter((slot) => slot === NO_SLOT).length).toBeGreaterThan(10);
  });

  it("keeps off other symbols", () => {
    const requests = [request(0, 0), request(40, 0)];
    expect(place(requests)[0]).not.toBe(RIGHT);
  });

  it("covers the smaller symbols only when it must be shown and nothing else is free", () => {
    const ring = Array.from({ length: 24 }, (_, at) => {
      const angle = (at / 24) * 2 * Math.PI;
      return request(30 * Math.cos(angle), 16 * Math.sin(angle), { widthPx: 4000 });
    });
    const shy = place([request(0, 0), ...ring]);
    const bold = place([request(0, 0, { mayCover: "lesser" }), ...ring]);
    expect(shy[0]).toBe(NO_SLOT);
    expect(bold[0]).not.toBe(NO_SLOT);
  });

  it("covers foremost symbols only when it may cover any", () => {
    const neighbours = symbolsOf([request(-30, 0), request(30, 0)]);
    const slotOf = (mayCover: LabelRequest["mayCover"], foremost: readonly Box[]) =>
      place([request(0, 0, { mayCover })], {
        symbols: neighbours,
        foremost,
        area: { x0: -90, y0: -9, x1: 90, y1: 9 },
      })[0];
    expect(slotOf("none", [])).toBe(NO_SLOT);
    expect(slotOf("lesser", [])).not.toBe(NO_SLOT);
    expect(slotOf("lesser", neighbours)).toBe(NO_SLOT);
    expect(slotOf("any", neighbours)).not.toBe(NO_SLOT);
  });

  it("keeps off links where it can", () => {
    const along = Array.from({ length: 12 }, (_, at) => [10 + at * 6, 0]).flat();
    expect(place([request(0, 0)], { clutter: buildClutterMap(along, AREA) })[0]).not.toBe(RIGHT);
  });

  it("goes elsewhere only where there is no room in the middle, and stands there as it would in the middle", () => {
    const elsewhere = request(0, 0, { alsoAt: [{ x: 200, y: 100 }] });
    expect(place([elsewhere])).toEqual([RIGHT]);
    const crowd = { x0: -90, y0: -60, x1: 90, y1: 60 };
    const [slot = NO_SLOT] = place([elsewhere], { taken: [crowd] });
    expect(slot).toBeGreaterThan(RIGHT);
    expect(anchorOfSlot(slot)).toBe("start");
    expect(labelBoxInSlot(elsewhere, slot)).toEqual({ x0: 209, y0: 91.5, x1: 269, y1: 108.5 });
    expect(place([request(0, 0)], { taken: [crowd] })).toEqual([NO_SLOT]);
    expect(place([{ ...elsewhere, previous: slot }], {}, false), "stays in a movement").toEqual([slot]);
  });

  it("lays a link's words beside its line rather than across it, wherever they would rather be", () => {
    const words = { extent: { left: 2, right: 2, top: 2, bottom: 2 }, widthPx: 150, heightPx: 34 };
    for (const slope of [1, -1, 0.6, -0.6]) {
      const along = Array.from({ length: 41 }, (_, at) => 7 * (at - 20)).flatMap((x) => [x, slope * x]);
      const clutter = buildClutterMap(along, AREA);
      const isAcross = (linkWeight: number) => {
        const asked = request(0, 0, { ...words, favours: "above", linkWeight });
        const [slot = NO_SLOT] = place([asked], { symbols: [], clutter });
        return clutter.countIn(labelBoxInSlot(asked, slot)) > 1;
      };
      expect(isAcross(1), `usual, slope ${slope}`).toBe(true);
      expect(isAcross(4), `a link's, slope ${slope}`).toBe(false);
    }
  });

  it("stays inside the area", () => {
    const slot = place([request(480, 0)])[0] ?? NO_SLOT;
    expect(labelBoxInSlot(request(480, 0), slot).x1 + 480).toBeLessThanOrEqual(500);
    expect(place([request(900, 0)])).toEqual([NO_SLOT]);
  });

  it("keeps off what is taken", () => {
    expect(place([request(0, 0)], { taken: [{ x0: 5, y0: -50, x1: 90, y1: 50 }] })[0]).not.toBe(RIGHT);
  });
});

describe("labels from one frame to the next", () => {
  it("stay where they are when another place is only a little better", () => {
    const left = place([request(480, 0)])[0] ?? NO_SLOT;
    expect(place([request(300, 0, { previous: left })])).toEqual([left]);
  });

  it("move when their place is taken", () => {
    const requests = [request(0, 0, { previous: RIGHT }), request(40, 0)];
    expect(place(requests)[0]).not.toBe(RIGHT);
  });

  it("do not take turns with their equals", () => {
    const requests = [request(0, 0), request(1, 0, { previous: RIGHT })];
    const slots = place(requests, { symbols: [], taken: [{ x0: -500, y0: -500, x1: 6, y1: 500 }] });
    expect(slots[1]).toBe(RIGHT);
  });

  it("only keep their place or go while things move", () => {
    const requests = [
      request(0, 0, { previous: RIGHT }),
      request(4, 2, { previous: RIGHT, priority: -1 }),
      request(200, 200),
    ];
    expect(place(requests, { symbols: [] }, false)).toEqual([RIGHT, NO_SLOT, NO_SLOT]);
  });
});

it("knows boxes that touch from boxes that overlap", () => {
  const box = { x0: 0, y0: 0, x1: 10, y1: 10 };
  expect(boxesOverlap(box, { x0: 10, y0: 0, x1: 20, y1: 10 })).toBe(false);
  expect(boxesOverlap(box, { x0: 9.9, y0: 9.9, x1: 20, y1: 20 })).toBe(true);
});
