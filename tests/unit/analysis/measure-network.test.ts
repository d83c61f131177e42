import { describe, expect, it } from "vitest";
import { measureNetwork } from "../../../src/analysis/measures/measure-network";

const random = () => 0.5;
const graph = (count: number, ties: readonly (readonly [number, number])[]) => ({
  count,
  sources: Int32Array.from(ties, ([source]) => source),
  targets: Int32Array.from(ties, ([, target]) => target),
});

describe("measureNetwork", () => {
  it("gives the middle of a path all betweenness and the most closeness", () => {
    const { betweenness, closeness } = measureNetwork(
      graph(3, [
        [0, 1],
        [1, 2],
      ]),
      random,
    );
    expect([...betweenness]).toEqual([0, 1, 0]);
    expect(closeness[1]).toBe(1);
    expect(closeness[0]).toBeCloseTo(2 / 3, 6);
  });

  it("finds two triangles that one tie joins, the first larger or first named, and leaves the lonely out", () => {
    const { communities } = measureNetwork(
      graph(7, [
        [0, 1],
        [1, 2],
        [2, 0],
        [3, 4],
        [4, 5],
        [5, 3],
        [2, 3],
      ]),
      random,
    );
    expect([...communities]).toEqual([0, 0, 0, 1, 1, 1, -1]);
  });

  it("is not disturbed by self loops, parallel ties and an empty network", () => {
    expect([
      ...measureNetwork(
        graph(2, [
          [0, 0],
          [0, 1],
          [1, 0],
        ]),
        random,
      ).betweenness,
    ]).toEqual([0, 0]);
    expect(measureNetwork(graph(0, []), random).communities).toHaveLength(0);
  });
});
