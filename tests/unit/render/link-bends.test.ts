import { describe, expect, it } from "vitest";
import { buildLinkBends } from "../../../src/render/link-bends";
import { listEnds } from "./list-ends";

/** Where the middle of a link lies beside the line from the lower to the higher node: its bend, seen from one side. */
const sideOf = (link: { readonly source: number; readonly target: number }, bend: number) =>
  link.source < link.target ? bend : 0 - bend;

describe("bends", () => {
  it("leaves a lone link straight", () => {
    expect([
      ...buildLinkBends(
        listEnds([
          { source: 0, target: 1 },
          { source: 1, target: 2 },
        ]),
      ),
    ]).toEqual([0, 0]);
  });

  it("parts parallel links evenly, whichever way they point", () => {
    const links = [
      { source: 0, target: 1 },
      { source: 1, target: 0 },
      { source: 0, target: 1 },
    ];
    const bends = buildLinkBends(listEnds(links));
    const sides = links.map((link, at) => sideOf(link, bends[at] ?? NaN)).sort((a, b) => a - b);
    expect(sides[1]).toBeCloseTo(0);
    expect(sides[0]).toBeCloseTo(-(sides[2] ?? 0));
    expect(sides[2]).toBeGreaterThan(0.1);
  });

  it("parts a pair that points both ways", () => {
    const [there = 0, back = 0] = buildLinkBends(
      listEnds([
        { source: 3, target: 9 },
        { source: 9, target: 3 },
      ]),
    );
    expect(there).toBeCloseTo(back);
    expect(there).not.toBe(0);
  });

  it("keeps even many parallels within bounds and apart", () => {
    const links = Array.from({ length: 30 }, () => ({ source: 0, target: 1 }));
    const bends = [...buildLinkBends(listEnds(links))];
    expect(Math.max(...bends)).toBeLessThanOrEqual(0.5);
    expect(new Set(bends).size).toBe(30);
  });

  it("sends each further self loop further out", () => {
    const bends = [
      ...buildLinkBends(
        listEnds([
          { source: 4, target: 4 },
          { source: 4, target: 4 },
        ]),
      ),
    ];
    expect(bends[0]).toBe(0);
    expect(bends[1]).toBeGreaterThan(0);
  });
});
