import { describe, expect, it } from "vitest";
import { STATUSES } from "../../../src/model/status";
import { buildLinkCurve } from "../../../src/render/link-curve";
import { buildLinkPaths } from "../../../src/render/link-paths";

const straight = (length: number) => {
  const curve = buildLinkCurve(
    { x: 0, y: 0, radiusPx: 10, symbol: "circle" },
    { x: length, y: 0, radiusPx: 10, symbol: "circle" },
    0,
  );
  if (!curve) throw new Error("no curve");
  return curve;
};
const numbersOf = (path: string) => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

describe("marks of links", () => {
  it("differ from status to status even in outline", () => {
    const marks = STATUSES.map((status) => buildLinkPaths(straight(200), status, 1).mark);
    // Operating and proposed have one outline: one is filled on a solid line, the other hollow on a dashed one.
    expect(new Set(marks).size).toBe(3);
  });

  it("touch the end of the link with the tip of the arrow", () => {
    expect(buildLinkPaths(straight(200), "operating", 1).mark).toMatch(/^M187\.5,0L/);
  });

  it("bar an obstacle across its end and along its length", () => {
    const { line, mark } = buildLinkPaths(straight(200), "obstacle", 1);
    expect(line).toBe("M12.5,0L187.5,0");
    expect(mark.match(/M/g)?.length).toBeGreaterThan(10);
  });

  it("leave the line short of a filled arrow, so that its tip stays sharp", () => {
    const [, , endX = 0] = numbersOf(buildLinkPaths(straight(200), "operating", 1).line);
    expect(endX).toBeLessThan(187);
    expect(endX).toBeGreaterThan(178);
  });

  it("shrink where there is no room", () => {
    const width = (path: string) => {
      const ys = numbersOf(path).filter((_, at) => at % 2 === 1);
      return Math.max(...ys) - Math.min(...ys);
    };
    const roomy = width(buildLinkPaths(straight(200), "operating", 1).mark);
    expect(width(buildLinkPaths(straight(32), "operating", 1).mark)).toBeLessThan(roomy / 1.5);
  });

  it.each(STATUSES)("are finite for every bend of a link that is %s", (status) => {
    for (const bend of [-0.45, -0.1, 0, 0.2, 0.45]) {
      const curve = buildLinkCurve(
        { x: 0, y: 0, radiusPx: 6, symbol: "star" },
        { x: 31, y: 17, radiusPx: 6, symbol: "wye" },
        bend,
      );
      if (!curve) continue;
      const { line, mark } = buildLinkPaths(curve, status, 1.4);
      expect(line + mark).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});
