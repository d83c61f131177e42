import { describe, expect, it } from "vitest";
import { CarriedForce } from "../../../../src/layout/engine/carried-force";

/** Ticks with a force that is `forceAt(tick)` on one coordinate; gives what was added to its velocity in each, and when it was measured. */
function run(rhythm: { first: number; every: number }, ticks: number, forceAt: (tick: number) => number) {
  const force = new CarriedForce(1, rhythm);
  const measured: number[] = [];
  const added: number[] = [];
  for (let tick = 0; tick < ticks; tick++) {
    const velocities = Float64Array.of(100);
    force.apply(0.5, velocities, (into) => {
      measured.push(tick);
      into[0] = (into[0] ?? 0) + forceAt(tick);
    });
    added.push((velocities[0] ?? 0) - 100);
  }
  return { measured, added };
}

describe("a force that is carried on", () => {
  it("is measured in each tick at first, then once in so many", () => {
    expect(run({ first: 4, every: 3 }, 13, () => 1).measured).toEqual([0, 1, 2, 3, 6, 9, 12]);
    expect(run({ first: 0, every: 1 }, 4, () => 1).measured).toEqual([0, 1, 2, 3]);
  });

  it("is as measured, times alpha, where it was", () => {
    const { added } = run({ first: 3, every: 2 }, 5, (tick) => tick ** 2);
    expect([0, 1, 2, 4].map((tick) => added[tick])).toEqual([0, 0.5, 2, 8]);
  });

  it("goes on in between as it changed last, so that one that changes evenly is never wrong", () => {
    const { added } = run({ first: 2, every: 3 }, 12, (tick) => 10 - 3 * tick);
    expect(added).toEqual(Array.from({ length: 12 }, (_, tick) => 0.5 * (10 - 3 * tick)));
  });

  it("stays as it is where it was measured but once", () => {
    expect(run({ first: 1, every: 4 }, 4, (tick) => 6 + tick).added).toEqual([3, 3, 3, 3]);
  });

  it("reaches every coordinate of a long list", () => {
    const velocities = new Float64Array(1001).fill(1);
    new CarriedForce(1001, { first: 1, every: 2 }).apply(2, velocities, (into) => into.fill(3));
    expect(velocities.every((velocity) => velocity === 7)).toBe(true);
  });
});
