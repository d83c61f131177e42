import { describe, expect, it } from "vitest";
import { buildAdjacency } from "../../../../src/layout/engine/adjacency";
import { createCrossingCounter } from "../../../../src/layout/engine/count-crossings";
import { buildFullStress, measureFullStress } from "../../../../src/layout/engine/full-stress";
import { polishCrossings } from "../../../../src/layout/engine/polish-crossings";
import { countPairsOfLinks } from "../../../../src/layout/engine/polish-neighbourhood";
import { createRandom } from "../../../../src/layout/engine/random";
import { createFullStressSums } from "../../../../src/layout/engine/stress-sums";

/** Of the tangle's links. */
const pairsOfLinks = countPairsOfLinks(createTangle(1).adjacency);

/** Two hubs, and leaves of one or both of them, anywhere. */
function createTangle(seed: number) {
  const count = 60;
  const random = createRandom(seed);
  const sources: number[] = [0];
  const targets: number[] = [1];
  for (let i = 2; i < count; i++) {
    sources.push(i);
    targets.push(i % 2);
    if (i % 3 > 0) continue;
    sources.push(i);
    targets.push(1 - (i % 2));
  }
  const adjacency = buildAdjacency(count, sources, targets);
  const positions = Float64Array.from({ length: 2 * count }, () => 3 * random());
  return { adjacency, positions, random, stress: buildFullStress(adjacency, random) };
}

function polish(seed: number, room: number, surplus?: number) {
  const { adjacency, positions, random, stress } = createTangle(seed);
  const crossings = createCrossingCounter(adjacency);
  const before = {
    stress: measureFullStress(stress, positions).stress,
    crossings: crossings.count(positions),
  };
  const tangle = {
    adjacency,
    positions,
    sums: createFullStressSums(adjacency, positions),
    unit: 1,
    mostStress: room * before.stress,
    ...(surplus === undefined ? {} : { surplus }),
  };
  const shares = [...polishCrossings(tangle, 2000, random)];
  const after = {
    stress: measureFullStress(stress, positions).stress,
    crossings: crossings.count(positions),
  };
  return { before, after, shares, sums: tangle.sums };
}

describe("the polish of crossings", () => {
  it("leaves fewer crossings, and no more stress than allowed", () => {
    for (const seed of [1, 2, 3]) {
      const { before, after } = polish(seed, 1);
      expect(after.crossings).toBeLessThan(0.5 * before.crossings);
      expect(after.stress).toBeLessThanOrEqual(before.stress + 1e-9);
    }
  });

  it("ends when so many crossings are gone as was asked for", () => {
    const { before, after, shares } = polish(1, 1, 20);
    const lost = (before.crossings - after.crossings) * pairsOfLinks;
    expect(lost).toBeGreaterThanOrEqual(20);
    expect(lost).toBeLessThan(40);
    expect(shares.length).toBeLessThan(polish(1, 1).shares.length / 4);
  });

  it("keeps count of the stress of what it has moved", () => {
    const { after, sums } = polish(4, 1.1);
    expect(sums.stress).toBeCloseTo(after.stress, 6);
  });

  it("moves no one where stress may only fall, and tells its share on the way", () => {
    const { before, after, shares } = polish(5, 0);
    expect(after).toEqual(before);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.length).toBeGreaterThan(10);
  });
});
