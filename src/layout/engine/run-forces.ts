import type { ArrangeProgress } from "./arrange-progress";
import type { ForceRhythm } from "./carried-force";
import { buildLinkForce } from "./link-force";
import type { Random } from "./random";
import { fieldOpening } from "./field-opening";
import { createSimulation } from "./simulation";

/** How often charges are summed in a picture that has its shape. */
export const shapedRhythm: ForceRhythm = { first: 5, every: 3 };
/** Length of a link, layout units, as d3-force has it. */
const lengthPx = 30;

/** How long d3-force's forces run. */
export interface ForceSchedule {
  /** Ticks in which they would come from full heat to rest. */
  readonly tickCount: number;
  /** How many of those are run; all where left out. */
  readonly doneTicks?: number;
  readonly chargeRhythm: ForceRhythm;
}

/** What they move: every link as it was given, in that order. */
export interface ForceTask {
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly random: Random;
}

/** Scales a picture, the links of which are `unit` long, to where d3-force's forces find them at rest. */
export function scaleForForces(positions: Float64Array, unit: number): void {
  for (let k = 0; k < positions.length; k++) positions[k] = ((positions[k] ?? 0) * lengthPx) / unit;
}

/** d3-force's forces with its defaults, by this engine, on a picture that exists and was scaled for them. */
export function* runForces(
  { sources, targets, random }: ForceTask,
  positions: Float64Array,
  { tickCount, doneTicks = tickCount, chargeRhythm }: ForceSchedule,
): Generator<ArrangeProgress, void, void> {
  const count = positions.length / 2;
  const free = new Float64Array(2 * count).fill(Number.NaN);
  const simulation = createSimulation(positions, free, random, { opening: fieldOpening, chargeRhythm });
  simulation.alphaDecay = 1 - 0.001 ** (1 / tickCount);
  simulation.setForces({
    links: buildLinkForce(count, sources, targets, lengthPx),
    charges: new Float64Array(count).fill(-30),
    pull: { strength: 0.1 },
  });
  for (let t = 1; t <= doneTicks; t++) {
    simulation.tick();
    yield { share: 0.9 + (0.1 * t) / doneTicks, positions: null };
  }
}
