import { describe, expect, it } from "vitest";
import { buildAdjacency } from "../../../../src/layout/engine/adjacency";
import { createCrossingCounter } from "../../../../src/layout/engine/count-crossings";
import { createRandom } from "../../../../src/layout/engine/random";

/** So many links, none with an end in common. */
function buildMatching(links: number) {
  const sources = Int32Array.from({ length: links }, (_, i) => 2 * i);
  const targets = Int32Array.from({ length: links }, (_, i) => 2 * i + 1);
  return buildAdjacency(2 * links, sources, targets);
}

/** Each link is a short stroke but for a share of them, which are long: two long ones nearly always cross, nothing else does. */
function drawStrokes(links: number, share: number): Float64Array {
  const random = createRandom(5);
  const positions = new Float64Array(4 * links);
  const long = Math.round(share * links);
  for (let link = 0; link < links; link++) {
    const angle = Math.PI * random();
    const reach = link < long ? 1 : 1e-6;
    const [x, y] = link < long ? [0, 0] : [5 + link, 5];
    positions.set(
      [
        x - reach * Math.cos(angle) + 1e-3 * random(),
        y - reach * Math.sin(angle) + 1e-3 * random(),
        x + reach * Math.cos(angle),
        y + reach * Math.sin(angle),
      ],
      4 * link,
    );
  }
  return positions;
}

describe("the counter of crossings", () => {
  it("looks at all pairs of few links", () => {
    const positions = Float64Array.of(-1, 0, 1, 0, 0, -1, 0, 1, 5, 5, 6, 6);
    expect(createCrossingCounter(buildMatching(3)).count(positions)).toBeCloseTo(1 / 3, 12);
  });

  it.each([0.05, 0.3])("finds the share that crosses of a sample where %f of the links are long", (share) => {
    const links = 2000;
    const truth = share ** 2;
    const counted = createCrossingCounter(buildMatching(links)).count(drawStrokes(links, share));
    // Three standard deviations of so many pairs as find 1,500 crossings, at most 300,000.
    expect(Math.abs(counted / truth - 1)).toBeLessThan(3 / Math.sqrt(Math.min(1500, 300_000 * truth)) + 0.01);
  });

  it("counts finely where that is more than was looked at, else keeps what it knows", () => {
    const counter = createCrossingCounter(buildMatching(2000));
    const positions = drawStrokes(2000, 0.08);
    counter.count(positions);
    const [truth, wrong] = [0.08 ** 2, 0.004];
    expect(Math.abs(counter.countFinely(positions, wrong) / truth - 1)).toBeLessThan(
      3 / Math.sqrt(4000) + 0.01,
    );
    expect(counter.countFinely(positions, 0.3)).toBe(0.3);
  });

  it("counts finely to the last one where all pairs are no more than such a sample", () => {
    const links = 1200;
    const counter = createCrossingCounter(buildMatching(links));
    const positions = drawStrokes(links, 0.08);
    const all = createCrossingCounter(buildMatching(links), 1e6).count(positions);
    const estimate = counter.count(positions);
    expect(estimate).not.toBe(all);
    expect(counter.countFinely(positions, estimate)).toBe(all);
  });

  it("gives the same for the same picture, whatever was counted before it", () => {
    const adjacency = buildMatching(2000);
    const [few, many] = [drawStrokes(2000, 0.05), drawStrokes(2000, 0.3)];
    const counter = createCrossingCounter(adjacency);
    const first = counter.count(few);
    counter.count(many);
    expect(counter.count(few)).toBe(first);
    const other = createCrossingCounter(adjacency);
    other.count(many);
    expect(other.count(few)).toBe(createCrossingCounter(adjacency, 150_000).count(few));
    expect(other.count(few)).not.toBe(first);
  });

  it("looks at more pairs where few of them cross", () => {
    const adjacency = buildMatching(2000);
    // The share counted is a whole number of crossings over the pairs looked at: the fewest that cross in so many.
    const rare = createCrossingCounter(adjacency).count(drawStrokes(2000, 0.002));
    const asWanted = createCrossingCounter(adjacency, 300_000).count(drawStrokes(2000, 0.002));
    expect(rare).toBe(asWanted);
    const frequent = createCrossingCounter(adjacency).count(drawStrokes(2000, 0.3));
    expect(frequent).toBe(createCrossingCounter(adjacency, 150_000).count(drawStrokes(2000, 0.3)));
    expect(frequent).not.toBe(createCrossingCounter(adjacency, 300_000).count(drawStrokes(2000, 0.3)));
  });
});
