import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3-force";
import { assert, array, constantFrom, integer, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";

import { createExactReference } from "../../../../src/layout/engine/exact-reference";
import { buildPhyllotaxis } from "../../../../src/layout/engine/start-phyllotaxis";

type Link = readonly [number, number];

function runD3(positions: Float64Array, links: readonly Link[], ticks: number): Float64Array {
  const nodes: SimulationNodeDatum[] = Array.from({ length: positions.length / 2 }, (_, i) => ({
    x: positions[2 * i] ?? 0,
    y: positions[2 * i + 1] ?? 0,
  }));
  const simulation = forceSimulation(nodes)
    .force("link", forceLink(links.map(([source, target]) => ({ source, target }))))
    .force("charge", forceManyBody())
    .force("x", forceX())
    .force("y", forceY())
    .stop();
  for (let t = 0; t < ticks; t++) simulation.tick();
  return Float64Array.from(nodes.flatMap(({ x, y }) => [x ?? 0, y ?? 0]));
}

function runOurs(positions: Float64Array, links: readonly Link[], ticks: number): Float64Array {
  const reference = createExactReference(
    positions.slice(),
    Int32Array.from(links, ([source]) => source),
    Int32Array.from(links, ([, target]) => target),
  );
  for (let t = 0; t < ticks; t++) reference.tick();
  return reference.positions;
}

/** The first number that differs: a diff of all of them would say no more. */
function findDifference(positions: Float64Array, links: readonly Link[], ticks: number): string | null {
  const theirs = runD3(positions, links, ticks);
  const ours = runOurs(positions, links, ticks);
  const at = ours.findIndex((value, k) => !Object.is(value, theirs[k]));
  return at < 0 ? null : `${at}: ${ours[at]} and not ${theirs[at]}`;
}

const star = (count: number): Link[] => Array.from({ length: count - 1 }, (_, i) => [0, i + 1]);
const path = (count: number): Link[] => Array.from({ length: count - 1 }, (_, i) => [i, i + 1]);
const grid = (side: number): Link[] =>
  Array.from({ length: side * side }, (_, i) => i).flatMap((i) => [
    ...(i % side < side - 1 ? [[i, i + 1] as const] : []),
    ...(i + side < side * side ? [[i, i + side] as const] : []),
  ]);

describe("the exact reference", () => {
  it.each([
    ["a star", 120, star(120)],
    ["a path", 150, path(150)],
    ["a grid", 144, grid(12)],
    ["600 without links", 600, []],
    ["600 in a star", 600, star(600)],
    ["one", 1, []],
    ["parallel links", 3, [...path(3), ...path(3)]],
  ])("is d3-force's picture at rest to the last digit: %s", (_, count, links) => {
    expect(findDifference(buildPhyllotaxis(count), links, 300)).toBeNull();
  });

  it("is d3-force's picture for any links and any start, coincident nodes and near ones included", () => {
    const coordinate = constantFrom(0, -0, 1, -1, 0.5, 7, 7 + 1e-9, 7 + 1e-12, -300, 1e5, 1 / 3);
    const start = array(tuple(coordinate, coordinate), { minLength: 1, maxLength: 24 });
    const ends = array(tuple(integer({ min: 0, max: 23 }), integer({ min: 0, max: 23 })), { maxLength: 40 });
    const holds = () =>
      assert(
        property(start, ends, (places, pairs) => {
          const links = pairs
            .map(([source, target]): Link => [source % places.length, target % places.length])
            .filter(([source, target]) => source !== target);
          return findDifference(Float64Array.from(places.flat()), links, 40) === null;
        }),
        { numRuns: 400 },
      );
    expect(holds).not.toThrow();
  });
});
