import type { ArrangeTask } from "./arrange";
import type { ArrangeProgress } from "./arrange-progress";
import type { ForceRhythm } from "./carried-force";
import { buildDegreeField, scaleToDegreeField } from "./degree-field";
import { fieldOpening } from "./field-opening";
import { createSimulation } from "./simulation";

/** How often charges are summed: a picture that is warmed up has its shape already. */
const chargeRhythm: ForceRhythm = { first: 2, every: 2 };
/** Pull of a node to the centre of its sector. */
const groupStrength = 0.08;

/** A stretch of force-directed layout: how warm at its start and end, how many ticks, how much of a velocity is kept. */
export interface Heat {
  readonly alpha: number;
  readonly lastAlpha: number;
  readonly ticks: number;
  readonly damping: number;
}

/** Warms an arrangement up a little: it keeps its shape, neighbours gather. */
export const mildHeat: Heat = { alpha: 0.1, lastAlpha: 0.005, ticks: 20, damping: 0.6 };

/** A heat and which share of all progress it is. */
export interface FieldPhase extends Heat {
  readonly from: number;
  readonly to: number;
}

/** Runs the degree field on the positions, in place, yielding after every tick. They are scaled to it first. */
export function* runDegreeField(
  task: ArrangeTask,
  positions: Float64Array,
  phase: FieldPhase,
): Generator<ArrangeProgress, void, void> {
  const { adjacency, random, groups, groupCount } = task;
  scaleToDegreeField(adjacency, positions);
  const free = new Float64Array(positions.length).fill(Number.NaN);
  const simulation = createSimulation(positions, free, random, { opening: fieldOpening, chargeRhythm });
  simulation.setForces({
    ...buildDegreeField(adjacency),
    ...(groupCount > 0 && { groups: { of: groups, groupCount, strength: groupStrength } }),
  });
  simulation.alpha = phase.alpha;
  simulation.alphaDecay = 1 - (phase.lastAlpha / phase.alpha) ** (1 / phase.ticks);
  simulation.damping = phase.damping;
  for (let t = 1; t <= phase.ticks; t++) {
    simulation.tick();
    yield { share: phase.from + ((phase.to - phase.from) * t) / phase.ticks, positions };
  }
}
