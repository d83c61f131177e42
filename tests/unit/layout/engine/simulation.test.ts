import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3-force";
import { describe, expect, it } from "vitest";
import type { ForceRhythm } from "../../../../src/layout/engine/carried-force";
import { buildLinkForce } from "../../../../src/layout/engine/link-force";
import { createRandom } from "../../../../src/layout/engine/random";
import { createSimulation } from "../../../../src/layout/engine/simulation";
import { buildPhyllotaxis } from "../../../../src/layout/engine/start-phyllotaxis";

/** A ring with chords and a hub: loops, hubs and leaves in one. */
function wheel(count: number): { sources: number[]; targets: number[] } {
  const sources: number[] = [];
  const targets: number[] = [];
  for (let i = 1; i < count; i++) {
    sources.push(i);
    targets.push((i * 7 + 3) % i);
    if (i % 5 === 0) {
      sources.push(0);
      targets.push(i);
    }
  }
  return { sources, targets };
}

function runOracle(count: number, ticks: number, options: { radius?: number; fixed?: number }): Float64Array {
  const { sources, targets } = wheel(count);
  const nodes: SimulationNodeDatum[] = Array.from({ length: count }, () => ({}));
  const held = nodes[options.fixed ?? -1];
  if (held) {
    held.fx = 40;
    held.fy = -25;
  }
  const simulation = forceSimulation(nodes)
    .force("link", forceLink(sources.map((source, e) => ({ source, target: targets[e] ?? 0 }))))
    .force("charge", forceManyBody().theta(0))
    .force("x", forceX())
    .force("y", forceY())
    .stop();
  if (options.radius !== undefined) simulation.force("collide", forceCollide(options.radius));
  simulation.tick(ticks);
  return Float64Array.from(nodes.flatMap((node) => [node.x ?? Number.NaN, node.y ?? Number.NaN]));
}

function runOurs(
  count: number,
  ticks: number,
  options: { radius?: number; fixed?: number; exact: boolean; opening?: number; chargeRhythm?: ForceRhythm },
): Float64Array {
  const { sources, targets } = wheel(count);
  const held = new Float64Array(2 * count).fill(Number.NaN);
  if (options.fixed !== undefined) held.set([40, -25], 2 * options.fixed);
  const positions = buildPhyllotaxis(count);
  if (options.fixed !== undefined) positions.set([40, -25], 2 * options.fixed);
  const simulation = createSimulation(positions, held, createRandom(1), options);
  simulation.setForces({
    links: buildLinkForce(count, sources, targets, 30),
    charges: new Float64Array(count).fill(-30),
    pull: { strength: 0.1 },
    ...(options.radius !== undefined && {
      collide: { radii: new Float64Array(count).fill(options.radius), strength: 1 },
    }),
  });
  for (let t = 0; t < ticks; t++) simulation.tick();
  return simulation.positions;
}

function farthestApart(a: Float64Array, b: Float64Array): number {
  return a.reduce((worst, value, k) => Math.max(worst, Math.abs(value - (b[k] ?? 0))), 0);
}

describe("the simulation against d3-force", () => {
  it("follows d3-force's trajectory with exact pair sums to a millionth of a unit for 60 ticks", () => {
    expect(farthestApart(runOurs(60, 60, { exact: true }), runOracle(60, 60, {}))).toBeLessThan(1e-6);
  });

  it("ends 300 ticks where d3-force ends them", () => {
    expect(farthestApart(runOurs(40, 300, { exact: true }), runOracle(40, 300, {}))).toBeLessThan(1e-4);
  });

  it("holds a fixed node and follows d3-force round it", () => {
    const options = { fixed: 5 };
    const ours = runOurs(50, 60, { ...options, exact: true });
    expect([ours[10], ours[11]]).toEqual([40, -25]);
    expect(farthestApart(ours, runOracle(50, 60, options))).toBeLessThan(1e-6);
  });

  it("keeps discs apart as d3-force's collide does", () => {
    const options = { radius: 4 };
    expect(
      farthestApart(runOurs(60, 40, { ...options, exact: true }), runOracle(60, 40, options)),
    ).toBeLessThan(1e-6);
  });

  it("follows it as long as charges are summed each tick, and comes to rest at the same size where they are carried on", () => {
    const chargeRhythm = { first: 20, every: 5 };
    const ours = (ticks: number) => runOurs(60, ticks, { exact: true, chargeRhythm });
    expect(farthestApart(ours(21), runOracle(60, 21, {}))).toBeLessThan(1e-6);
    expect(farthestApart(ours(23), runOracle(60, 23, {}))).toBeGreaterThan(1e-6);
    const size = (positions: Float64Array) =>
      Math.sqrt(positions.reduce((sum, value) => sum + value * value, 0));
    expect(size(ours(300)) / size(runOracle(60, 300, {}))).toBeCloseTo(1, 1);
  });

  it("pushes nodes apart that are within a unit of each other, whatever their place in the list, as d3-force does", () => {
    // Near are 0 and 1, 2 and 4, 5 and 6, 7 and 9: nodes are summed two at a time, and these are one or both or neither of the two.
    const places = [0, 0, 0.3, 0.2, 20, 4, -7, 8, 20.4, 4.1, -30, 9, -30.5, 9.2, 11, -15, 2, 40, 11.2, -15.6];
    const nodes: SimulationNodeDatum[] = Array.from({ length: 10 }, (_, i) => ({
      x: places[2 * i] ?? 0,
      y: places[2 * i + 1] ?? 0,
    }));
    forceSimulation(nodes).force("charge", forceManyBody().theta(0)).stop().tick(3);
    const positions = Float64Array.from(places);
    const free = new Float64Array(20).fill(Number.NaN);
    const simulation = createSimulation(positions, free, createRandom(1), { exact: true });
    simulation.setForces({ charges: new Float64Array(10).fill(-30) });
    for (let t = 0; t < 3; t++) simulation.tick();
    const theirs = Float64Array.from(nodes.flatMap((node) => [node.x ?? Number.NaN, node.y ?? Number.NaN]));
    expect(farthestApart(positions, theirs)).toBeLessThan(1e-9);
  });

  it("stays within a unit of exact d3-force for 20 ticks when cells open late", () => {
    const ours = runOurs(300, 20, { exact: false, opening: 0.2 });
    expect(farthestApart(ours, runOracle(300, 20, {}))).toBeLessThan(1);
  });
});

it("parts linked nodes calmly that lie so near that their squares vanish", () => {
  const positions = Float64Array.of(0, 0, 1e-200, 1e-170);
  const simulation = createSimulation(positions, new Float64Array(4).fill(Number.NaN), createRandom(1));
  simulation.setForces({ links: buildLinkForce(2, [0], [1], 30) });
  for (let t = 0; t < 20; t++) simulation.tick();
  const [x = 0, y = 0, otherX = 0, otherY = 0] = positions;
  const apart = Math.hypot(otherX - x, otherY - y);
  expect(apart).toBeGreaterThan(20);
  expect(apart).toBeLessThan(40);
});
