import { describe, expect, it } from "vitest";
import { buildLinkCurve, distanceToCurve, pointOnCurve, type LinkEnd } from "../../../src/render/link-curve";
import { edgeDistance } from "../../../src/render/symbol-shape";

const end = (x: number, y: number, symbol: LinkEnd["symbol"] = "circle"): LinkEnd => ({
  x,
  y,
  radiusPx: 10,
  symbol,
});

describe("curves of links", () => {
  it("run from edge to edge, a little clear of both", () => {
    const curve = buildLinkCurve(end(0, 0), end(100, 0, "square"), 0);
    expect(curve).toMatchObject({ y0: 0, y3: 0, isStraight: true });
    expect(curve?.x0).toBeCloseTo(12.5);
    expect(curve?.x3).toBeCloseTo(100 - edgeDistance("square", 10, -1, 0) - 2.5);
  });

  it("end at the edge in the direction they come from when they bend", () => {
    const target = end(200, 0);
    const curve = buildLinkCurve(end(0, 0), target, 0.3);
    if (!curve) throw new Error("no curve");
    expect(Math.hypot(curve.x3 - target.x, curve.y3 - target.y)).toBeCloseTo(12.5);
    expect(curve.y3).toBeLessThan(0);
  });

  it("bend to the left of their direction by the part of their length that is asked for", () => {
    const right = buildLinkCurve(end(0, 0), end(1000, 0), 0.2);
    const left = buildLinkCurve(end(1000, 0), end(0, 0), 0.2);
    if (!right || !left) throw new Error("no curve");
    // On a screen y grows downwards, so left of rightwards is up.
    expect(pointOnCurve(right, 0.5).y).toBeCloseTo(-200, -1);
    expect(pointOnCurve(left, 0.5).y).toBeCloseTo(200, -1);
  });

  it("bend to their left whichever way they run", () => {
    const down = buildLinkCurve(end(0, 0), end(0, 1000), 0.2);
    if (!down) throw new Error("no curve");
    expect(pointOnCurve(down, 0.5).x).toBeCloseTo(200, -1);
    expect(pointOnCurve(down, 0.5).y).toBeCloseTo(500, -1);
  });

  it("are not drawn where symbols touch or lie on one another", () => {
    expect(buildLinkCurve(end(0, 0), end(20, 0), 0)).toBeNull();
    expect(buildLinkCurve(end(5, 5), end(5, 5), 0.2)).toBeNull();
  });

  it("loop back to their own actor, further out the more they bend", () => {
    const self = end(50, 50);
    const near = buildLinkCurve(self, self, 0);
    const far = buildLinkCurve(self, self, 0.3);
    if (!near || !far) throw new Error("no loop");
    const reach = (curve: typeof near) => {
      const middle = pointOnCurve(curve, 0.5);
      return Math.hypot(middle.x - 50, middle.y - 50);
    };
    expect(reach(near)).toBeGreaterThan(20);
    expect(reach(far)).toBeGreaterThan(reach(near) + 10);
    expect(Math.hypot(near.x0 - 50, near.y0 - 50)).toBeCloseTo(12.5);
  });
});

describe("distance to a curve", () => {
  it("is that to the nearest point of a straight one", () => {
    const curve = buildLinkCurve(end(0, 0), end(100, 0), 0);
    if (!curve) throw new Error("no curve");
    expect(distanceToCurve(curve, 50, 7)).toBeCloseTo(7);
    expect(distanceToCurve(curve, 0, 0)).toBeCloseTo(12.5);
  });

  it("is nothing on a bent one and large at its chord", () => {
    const curve = buildLinkCurve(end(0, 0), end(400, 0), 0.25);
    if (!curve) throw new Error("no curve");
    for (const t of [0, 0.13, 0.5, 0.77, 1]) {
      const { x, y } = pointOnCurve(curve, t);
      expect(distanceToCurve(curve, x, y)).toBeLessThan(1);
    }
    expect(distanceToCurve(curve, 200, 0)).toBeGreaterThan(90);
  });
});
