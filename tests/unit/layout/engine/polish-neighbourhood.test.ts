import { describe, expect, it } from "vitest";
import { buildAdjacency } from "../../../../src/layout/engine/adjacency";
import { createCrossingCounter } from "../../../../src/layout/engine/count-crossings";
import { buildFullStress, measureFullStress } from "../../../../src/layout/engine/full-stress";
import { measureNeighbourhood } from "../../../../src/layout/engine/measure-neighbourhood";
import { createNeighbourhoodSearch } from "../../../../src/layout/engine/neighbourhood-search";
import { polishNeighbourhood } from "../../../../src/layout/engine/polish-neighbourhood";
import { createRandom } from "../../../../src/layout/engine/random";

const count = 40;

/** A ring with chords, its nodes thrown anywhere. */
function createCase(seed: number) {
  const random = createRandom(seed);
  const sources = Array.from({ length: 2 * count }, (_, e) => e % count);
  const targets = sources.map((s, e) => (e < count ? (s + 1) % count : Math.floor(random() * count)));
  const adjacency = buildAdjacency(count, sources, targets);
  const positions = Float64Array.from({ length: 2 * count }, () => 6 * random());
  const stress = buildFullStress(adjacency, random);
  const countCrossings = createCrossingCounter(adjacency);
  const assess = () => ({
    positions,
    ...measureFullStress(stress, positions),
    crossings: countCrossings(positions),
    neighbourhood: measureNeighbourhood(adjacency, positions),
  });
  return { adjacency, positions, assess, random };
}

function polish(seed: number, room: number) {
  const { adjacency, positions, assess, random } = createCase(seed);
  const before = assess();
  const limits = { stress: before.stress * room, crossings: before.crossings * room };
  for (const share of polishNeighbourhood(adjacency, before, limits, 8000, random)) {
    expect(share).toBeLessThanOrEqual(1);
  }
  return { before, after: assess(), limits, positions };
}

describe("the polish of neighbourhoods", () => {
  it("keeps neighbourhoods better and neither stress nor crossings above their limits", () => {
    for (const seed of [1, 2, 3]) {
      const { before, after, limits } = polish(seed, 1);
      expect(after.neighbourhood).toBeGreaterThan(1.5 * before.neighbourhood);
      expect(after.stress).toBeLessThanOrEqual(limits.stress + 1e-9);
      expect(after.crossings).toBeLessThanOrEqual(limits.crossings + 1e-9);
    }
  });

  it("gives the same picture for the same seed", () => {
    expect(polish(5, 1).positions).toEqual(polish(5, 1).positions);
  });
});

describe("the search for better neighbourhoods", () => {
  it("knows what each move gains, as if everything were measured afresh", () => {
    const { adjacency, positions, random } = createCase(7);
    const search = createNeighbourhoodSearch(adjacency, positions, 0);
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
    const search = createNeighbourhoodSearch(adjacency, positions, 0.01);
    expect(search.tryMove(0, (positions[2] ?? 0) + 0.05, positions[3] ?? 0)).toBe(-Infinity);
    expect(search.tryMove(0, positions[0] ?? 0, positions[1] ?? 0)).toBeCloseTo(0, 12);
  });
});
