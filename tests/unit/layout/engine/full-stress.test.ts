import { describe, expect, it } from "vitest";
import { buildAdjacency } from "../../../../src/layout/engine/adjacency";
import { smallLimit } from "../../../../src/layout/engine/arrange-small";
import {
  buildFullStress,
  type FullStress,
  measureFullStress,
  relaxFullStress,
} from "../../../../src/layout/engine/full-stress";
import { createRandom } from "../../../../src/layout/engine/random";

const build = (count: number, links: readonly (readonly [number, number])[]): FullStress =>
  buildFullStress(
    buildAdjacency(
      count,
      Int32Array.from(links, ([source]) => source),
      Int32Array.from(links, ([, target]) => target),
    ),
    createRandom(5),
  );
const linkPath = (count: number) => Array.from({ length: count - 1 }, (_, k): [number, number] => [k, k + 1]);

/** A pair as the two nodes and their distance. */
const read = (pair: number) => [pair >> 20, (pair >> 10) & 1023, pair & 1023] as const;

function placeAnyhow(count: number): Float64Array {
  const random = createRandom(11);
  return Float64Array.from({ length: 2 * count }, () => 6 * random());
}

describe("stress of every pair", () => {
  it("has each pair once with its distance in links, up to the largest network it is for", () => {
    const { pairs, diameter } = build(smallLimit, linkPath(smallLimit));
    expect(diameter).toBe(smallLimit - 1);
    expect(pairs).toHaveLength((smallLimit * (smallLimit - 1)) / 2);
    const seen = new Set<number>();
    for (const pair of pairs) {
      const [i, j, d] = read(pair);
      seen.add(i * smallLimit + j);
      if (d !== i - j || j < 0) throw new Error(`${i} and ${j} are not ${d} apart on a path.`);
    }
    expect(seen.size).toBe(pairs.length);
  });

  it("has them in random order, the same for the same seed", () => {
    const { pairs } = build(60, linkPath(60));
    expect(pairs).toEqual(build(60, linkPath(60)).pairs);
    let inOrder = 0;
    for (let k = 1; k < pairs.length; k++) inOrder += (pairs[k] ?? 0) > (pairs[k - 1] ?? 0) ? 1 : 0;
    expect(inOrder / pairs.length).toBeGreaterThan(0.4);
    expect(inOrder / pairs.length).toBeLessThan(0.6);
  });

  it("moves each pair by its share of the way, in order, a near one no further than to its distance", () => {
    const stress = build(9, [...linkPath(9), [0, 4]]);
    const [step, unit] = [3, 1.25];
    const expected = placeAnyhow(9);
    for (const pair of stress.pairs) {
      const [i, j, d] = read(pair);
      const x = (expected[2 * i] ?? 0) - (expected[2 * j] ?? 0);
      const y = (expected[2 * i + 1] ?? 0) - (expected[2 * j + 1] ?? 0);
      const length = Math.hypot(x, y);
      const move = (Math.min(1, step / d ** 2) * (length - unit * d)) / 2 / length;
      for (const [node, sign] of [
        [i, -1],
        [j, 1],
      ] as const) {
        expected[2 * node] = (expected[2 * node] ?? 0) + sign * move * x;
        expected[2 * node + 1] = (expected[2 * node + 1] ?? 0) + sign * move * y;
      }
    }
    const positions = placeAnyhow(9);
    relaxFullStress(stress, positions, step, unit);
    for (let k = 0; k < positions.length; k++) expect(positions[k]).toBeCloseTo(expected[k] ?? NaN, 9);
  });

  it("leaves a path no stress in the end, at the unit it was asked for", () => {
    const stress = build(12, linkPath(12));
    const positions = placeAnyhow(12);
    for (let round = 0; round < 400; round++) relaxFullStress(stress, positions, 2, 3);
    const measured = measureFullStress(stress, positions);
    expect(measured.stress).toBeLessThan(1e-3);
    expect(measured.unit).toBeCloseTo(3, 1);
  });
});
