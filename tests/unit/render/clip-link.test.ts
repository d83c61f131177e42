import { describe, expect, it } from "vitest";
import { clipLink } from "../../../src/render/clip-link";
import type { LinkEnd } from "../../../src/render/link-curve";

const end = (x: number, y: number): LinkEnd => ({ x, y, radiusPx: 8, symbol: "star" });

describe("the part of a link that may be seen", () => {
  it("is all of it where it lies inside the picture", () => {
    const [from, to] = [end(10, 10), end(790, 590)];
    expect(clipLink(from, to, 800, 600)).toEqual({ from, to });
  });

  it("is bounded by the picture however long the link is, and runs along the link", () => {
    const seen = clipLink(end(-90_000, 300), end(90_000, 300), 800, 600);
    expect(seen?.from.y).toBe(300);
    expect(seen?.from.x).toBeLessThan(-40);
    expect(seen?.from.x).toBeGreaterThan(-400);
    expect(seen?.to.x).toBeGreaterThan(840);
    expect(seen?.to.x).toBeLessThan(1200);
  });

  it("keeps an end that is seen as it is, with its symbol", () => {
    const from = end(400, 300);
    const seen = clipLink(from, end(400, 50_000), 800, 600);
    expect(seen?.from).toBe(from);
    expect(seen?.to.y).toBeLessThan(1000);
  });

  it("is nothing where the link passes by or has no place", () => {
    expect(clipLink(end(-500, 300), end(400, -900), 800, 600)).toBeNull();
    expect(clipLink(end(NaN, 0), end(10, 10), 800, 600)).toBeNull();
  });
});
