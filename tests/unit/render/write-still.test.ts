import { describe, expect, it } from "vitest";

import type { Network } from "../../../src/model/network";
import { boxesOverlap } from "../../../src/render/box-grid";
import { buildPaperScene } from "../../../src/render/paper-scene";
import { estimateTextWidth } from "../../../src/render/text-measure";
import { type Still, writeStill } from "../../../src/render/write-still";
import { buildSmallNetwork } from "../analysis/build-test-network";
import { buildTestScene, spiralPositions } from "./build-test-scene";

function drawStill(network: Network, changes: Partial<Still> = {}) {
  return writeStill({
    scene: buildPaperScene(buildTestScene(network)),
    positions: spiralPositions(network.actors.length, 80),
    framing: "all",
    most: { width: 900, height: 1200 },
    leastHeight: 300,
    family: "sans-serif",
    measure: estimateTextWidth,
    ...changes,
  });
}

/** Corners of the boxes under the names, in the pixels of the frame. */
const boxesOf = (svg: string) =>
  [...svg.matchAll(/<rect x="([\d.-]+)" y="([\d.-]+)" width="([\d.-]+)" height="([\d.-]+)" rx="2"/g)].map(
    ([, x, y, width, height]) => ({
      x0: Number(x),
      y0: Number(y),
      x1: Number(x) + Number(width),
      y1: Number(y) + Number(height),
    }),
  );

describe("a still picture", () => {
  const network = buildSmallNetwork();

  it("is as wide as asked for, and no higher than the network needs", () => {
    const flat = Float64Array.from(network.actors.flatMap((_, at) => [at * 100, 0]));
    expect(drawStill(network, { positions: flat }).height).toBe(300);
    const tall = Float64Array.from(network.actors.flatMap((_, at) => [0, at * 900]));
    const { height, svg } = drawStill(network, { positions: tall });
    expect(height).toBe(1200);
    expect(svg).toContain('viewBox="0 0 900 1200"');
  });

  it("holds every actor and every name inside, and no name over another", () => {
    const { svg, height } = drawStill(network);
    const [, left, top] = /<g transform="translate\(([\d.-]+),([\d.-]+)\)">/.exec(svg) ?? [];
    const [dx, dy] = [Number(left), Number(top)];
    const places = [...svg.matchAll(/role="img" transform="translate\(([\d.-]+),([\d.-]+)\)"/g)];
    expect(places).toHaveLength(network.actors.length);
    for (const [, x, y] of places) {
      expect(Number(x) + dx).toBeGreaterThan(0);
      expect(Number(x) + dx).toBeLessThan(900);
      expect(Number(y) + dy).toBeGreaterThan(0);
      expect(Number(y) + dy).toBeLessThan(height);
    }
    const boxes = boxesOf(svg);
    expect(boxes).toHaveLength(network.actors.length);
    for (const [at, box] of boxes.entries()) {
      expect(box.x0 + dx).toBeGreaterThanOrEqual(0);
      expect(box.x1 + dx).toBeLessThanOrEqual(900);
      expect(boxes.slice(at + 1).filter((other) => boxesOverlap(box, other))).toEqual([]);
    }
  });

  it("is drawn on white, and its letters have no outlines, which would be shapes in a PDF", () => {
    const { svg } = drawStill(network);
    expect(svg).toContain('<rect width="900"');
    expect(svg).toContain('fill="#ffffff"');
    expect(svg).not.toContain("paint-order");
  });

  it("draws a network without places as an empty sheet", () => {
    const { svg } = drawStill(network, { positions: new Float64Array() });
    expect(svg).not.toMatch(/NaN|Infinity/);
  });
});
