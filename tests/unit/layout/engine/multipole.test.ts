import { forceManyBody, type SimulationNodeDatum } from "d3-force";
import { describe, expect, it } from "vitest";
import { applyExactCharge } from "../../../../src/layout/engine/exact-charge";
import { createMultipole } from "../../../../src/layout/engine/multipole";
import { createRandom } from "../../../../src/layout/engine/random";

/** Clumps of very different density, as real networks have. */
function scatter(count: number, seed: number): Float64Array {
  const random = createRandom(seed);
  const positions = new Float64Array(2 * count);
  for (let i = 0; i < count; i++) {
    const spread = i % 3 === 0 ? 2000 : 60;
    const clump = i % 7;
    positions[2 * i] = clump * 300 + spread * (random() + random() - 1);
    positions[2 * i + 1] = (clump % 3) * 400 + spread * (random() + random() - 1);
  }
  return positions;
}

/** Root mean square of the difference, as a share of the root mean square of the exact field. */
function measureError(field: Float64Array, exact: Float64Array): number {
  let error = 0;
  let size = 0;
  exact.forEach((value, k) => {
    error += ((field[k] ?? 0) - value) ** 2;
    size += value ** 2;
  });
  return Math.sqrt(error / size);
}

function sumMultipole(positions: Float64Array, charges: Float64Array, opening?: number): Float64Array {
  const field = new Float64Array(positions.length);
  createMultipole(charges.length, createRandom(1), opening).apply(positions, charges, 1, field);
  return field;
}

function sumExact(positions: Float64Array, charges: Float64Array): Float64Array {
  const field = new Float64Array(positions.length);
  applyExactCharge(positions, charges, 1, field, createRandom(1));
  return field;
}

describe("the multipole solver", () => {
  const count = 3000;
  const positions = scatter(count, 5);
  const charges = new Float64Array(count).fill(-30);

  it("errs less than 0.0076 of the exact field, and less than d3-force's Barnes–Hut", () => {
    const exact = sumExact(positions, charges);
    const ours = measureError(sumMultipole(positions, charges), exact);
    const nodes: SimulationNodeDatum[] = Array.from({ length: count }, (_, i) => ({
      index: i,
      x: positions[2 * i] ?? 0,
      y: positions[2 * i + 1] ?? 0,
      vx: 0,
      vy: 0,
    }));
    const oracle = forceManyBody();
    oracle.initialize(nodes, createRandom(1));
    oracle(1);
    const theirs = measureError(Float64Array.from(nodes.flatMap(({ vx, vy }) => [vx ?? 0, vy ?? 0])), exact);
    expect(ours).toBeLessThan(0.0076);
    expect(ours).toBeLessThan(theirs);
  });

  it("comes as near to the exact field as wished", () => {
    expect(measureError(sumMultipole(positions, charges, 0.3), sumExact(positions, charges))).toBeLessThan(
      3e-4,
    );
  });

  it("errs by the fourth power of how near cells may be, as four terms do", () => {
    const exact = sumExact(positions, charges);
    const near = measureError(sumMultipole(positions, charges, 0.4), exact);
    const far = measureError(sumMultipole(positions, charges, 0.2), exact);
    expect(far).toBeLessThan(near / 12);
  });

  it("sums charges of both signs and of any size", () => {
    const random = createRandom(9);
    const mixed = charges.map(() => 100 * (random() - 0.5));
    expect(measureError(sumMultipole(positions, mixed, 0.5), sumExact(positions, mixed))).toBeLessThan(0.01);
  });

  it("keeps its accuracy when nodes have moved since they were sorted", () => {
    const solver = createMultipole(count, createRandom(1));
    const moving = positions.slice();
    for (let tick = 0; tick < 5; tick++) {
      const field = new Float64Array(2 * count);
      solver.apply(moving, charges, 1, field);
      expect(measureError(field, sumExact(moving, charges))).toBeLessThan(0.0076);
      for (let k = 0; k < moving.length; k++) moving[k] = (moving[k] ?? 0) + 40 * (field[k] ?? 0);
    }
  });

  it("softens pairs nearer than 1 as the exact sum does, and parts nodes at one place", () => {
    const close = Float64Array.of(0, 0, 0.4, 0, 0.2, 0.3, 500, 500);
    const few = new Float64Array(4).fill(-30);
    expect(measureError(sumMultipole(close, few), sumExact(close, few))).toBeLessThan(1e-12);
    const same = sumMultipole(new Float64Array(400), new Float64Array(200).fill(-30));
    expect(same.every(Number.isFinite)).toBe(true);
    expect(same.some((value) => value !== 0)).toBe(true);
  });
});
