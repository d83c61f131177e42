import { describe, expect, it } from "vitest";
import { buildAdjacency } from "../../../../src/layout/engine/adjacency";
import { createCrossingCounter } from "../../../../src/layout/engine/count-crossings";
import { buildFullStress, measureFullStress } from "../../../../src/layout/engine/full-stress";
import { measureNeighbourhood } from "../../../../src/layout/engine/measure-neighbourhood";
import { createNeighbourhoodSearch } from "../../../../src/layout/engine/neighbourhood-search";
import { polishBlocks } from "../../../../src/layout/engine/polish-blocks";
import {
  countPairsOfLinks,
  polishNeighbourhood,
  type Polish,
} from "../../../../src/layout/engine/polish-neighbourhood";
import { createRandom } from "../../../../src/layout/engine/random";
import { createFullStressSums } from "../../../../src/layout/engine/stress-sums";

const count = 40;
const everyone = Int32Array.from({ length: count }, (_, i) => i);

/** A ring with chords, its nodes thrown anywhere. */
function createCase(seed: number) {
  const random = createRandom(seed);
  const sources = Array.from({ length: 2 * count }, (_, e) => e % count);
  const targets = sources.map((s, e) => (e < count ? (s + 1) % count : Math.floor(random() * count)));
  const adjacency = buildAdjacency(count, sources, targets);
  const positions = Float64Array.from({ length: 2 * count }, () => 6 * random());
  const stress = buildFullStress(adjacency, random);
  const crossings = createCrossingCounter(adjacency);
  const assess = () => ({
    positions,
    ...measureFullStress(stress, positions),
    crossings: crossings.count(positions),
    neighbourhood: measureNeighbourhood(adjacency, positions),
  });
  return { adjacency, positions, assess, random };
}

function polish(seed: number, way: "whole" | "blocks") {
  const { adjacency, positions, assess, random } = createCase(seed);
  const before = assess();
  const state: Polish = {
    adjacency,
    positions,
    sums: createFullStressSums(adjacency, positions),
    unit: before.unit,
    mostStress: before.stress,
    crossingsLeft: 0,
  };
  const work =
    way === "whole"
      ? polishNeighbourhood(state, everyone, everyone.length, 200 * everyone.length, random)
      : polishBlocks(state, 60, random);
  for (const share of work) expect(share).toBeLessThanOrEqual(1);
  return { before, after: assess(), state, positions };
}

describe("the polish of neighbourhoods", () => {
  it("keeps neighbourhoods better and neither stress nor crossings above their limits", () => {
    for (const seed of [1, 2, 3]) {
      const { before, after, state } = polish(seed, "whole");
      expect(after.neighbourhood).toBeGreaterThan(1.5 * before.neighbourhood);
      expect(after.stress).toBeLessThanOrEqual(before.stress + 1e-9);
      expect(state.sums.stress).toBeCloseTo(after.stress, 9);
      expect(after.crossings).toBeLessThanOrEqual(before.crossings + 1e-12);
      const gone = (before.crossings - after.crossings) * countPairsOfLinks(state.adjacency);
      expect(state.crossingsLeft).toBeCloseTo(gone, 6);
    }
  });

  it("serves block by block as well", () => {
    const { before, after } = polish(4, "blocks");
    expect(after.neighbourhood).toBeGreaterThan(1.3 * before.neighbourhood);
    expect(after.stress).toBeLessThanOrEqual(before.stress + 1e-9);
    expect(after.crossings).toBeLessThanOrEqual(before.crossings + 1e-12);
  });

  it("gives the same picture for the same seed", () => {
    expect(polish(5, "whole").positions).toEqual(polish(5, "whole").positions);
  });
});

describe("the search for better neighbourhoods", () => {
  it("knows what each move gains, as if everything were measured afresh", () => {
    const { adjacency, positions, random } = createCase(7);
    const search = createNeighbourhoodSearch(adjacency, everyone, positions, 0);
    for (let move = 0; move < 300; move++) {
      const v = Math.floor(random() * count);
      const [x, y] = [6 * random(), 6 * random()];
      const before = measureNeighbourhood(adjacency, positions);
      const gain = search.tryMove(v, x, y);
      const old = positions.slice(2 * v, 2 * v + 2);
      positions.set([x, y], 2 * v);
      expect(gain / count).toBeCloseTo(measureNeighbourhood(adjacency, positions) - before, 9);
      if (move % 2 === 0) search.keepMove();
      else positions.set(old, 2 * v);
    }
  });

  it("puts no node where another one is", () => {
    const { adjacency, positions } = createCase(8);
    const search = createNeighbourhoodSearch(adjacency, everyone, positions, 0.01);
    expect(search.tryMove(0, (positions[2] ?? 0) + 0.05, positions[3] ?? 0)).toBe(-Infinity);
    expect(search.tryMove(0, positions[0] ?? 0, positions[1] ?? 0)).toBeCloseTo(0, 12);
  });
});
