import { describe, expect, it } from "vitest";
import { STATUSES } from "../../../src/model/status";
import { buildLinkCurve } from "../../../src/render/link-curve";
import { buildLinkPoints } from "../../../src/render/link-points";

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
    const marks = STATUSES.map((status) => buildLinkPoints(straight(200), status, 1).mark);
    // Operating and proposed have one outline: one is filled on a solid line, the other hollow on a dashed one.
    expect(new Set(marks).size).toBe(3);
  });

  it("touch the end of the link with the tip of the arrow", () => {
    expect(buildLinkPoints(straight(200), "operating", 1).mark.split(" ")[2]).toBe("187.5,0");
  });

  it("bar an obstacle across its end and along its length", () => {
    const { line, mark } = buildLinkPoints(straight(200), "obstacle", 1);
    expect(line).toBe("12.5,0 187.5,0");
    expect(mark).toMatch(/^187.5,6 187.5,-6 /);
    expect(mark.match(/,3.2 /g)?.length).toBeGreaterThan(10);
  });

  it("leave the line short of a filled arrow, so that its tip stays sharp", () => {
    const [, , endX = 0] = numbersOf(buildLinkPoints(straight(200), "operating", 1).line);
    expect(endX).toBeLessThan(187);
    expect(endX).toBeGreaterThan(178);
  });

  it("all turn the same way, so that where two overlap in one path there is no hole", () => {
    const marks = STATUSES.filter((status) => status !== "obstacle").map((status) =>
      numbersOf(buildLinkPoints(straight(200), status, 1).mark),
    );
    const turnOf = (numbers: readonly number[]) => {
      let twice = 0;
      for (let at = 0; at < numbers.length; at += 2) {
        const [x = 0, y = 0] = numbers.slice(at, at + 2);
        const [nextX = numbers[0] ?? 0, nextY = numbers[1] ?? 0] = numbers.slice(at + 2, at + 4);
        twice += x * nextY - nextX * y;
      }
      return Math.sign(twice);
    };
    // The seal is the first thirteen corners of what is signed, the arrow the rest.
    const signed = marks[STATUSES.indexOf("signed")] ?? [];
    expect([signed.slice(0, 26), signed.slice(26), ...marks].map(turnOf)).toEqual([-1, -1, -1, -1, -1]);
  });

  it("shrink where there is no room", () => {
    const width = (path: string) => {
      const ys = numbersOf(path).filter((_, at) => at % 2 === 1);
      return Math.max(...ys) - Math.min(...ys);
    };
    const roomy = width(buildLinkPoints(straight(200), "operating", 1).mark);
    expect(width(buildLinkPoints(straight(32), "operating", 1).mark)).toBeLessThan(roomy / 1.5);
  });

  it.each(STATUSES)("are finite for every bend of a link that is %s", (status) => {
    for (const bend of [-0.45, -0.1, 0, 0.2, 0.45]) {
      const curve = buildLinkCurve(
        { x: 0, y: 0, radiusPx: 6, symbol: "star" },
        { x: 31, y: 17, radiusPx: 6, symbol: "wye" },
        bend,
      );
      if (!curve) continue;
      const { line, mark } = buildLinkPoints(curve, status, 1.4);
      expect(line + mark).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});
