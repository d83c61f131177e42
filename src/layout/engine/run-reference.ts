import type { ArrangeProgress, ArrangeTask } from "./arrange";
import type { Assess, Candidate } from "./candidate";
import type { ForceRhythm } from "./carried-force";
import { createExactReference } from "./exact-reference";
import { buildLinkForce } from "./link-force";
import { fieldOpening } from "./run-degree-field";
import { createSimulation } from "./simulation";
import { buildPhyllotaxis } from "./start-phyllotaxis";

/**
 * Nodes up to which the reference is d3-force's own to the last digit: its picture depends on its roundings, most of all for few nodes. Up to
 * the other limits it is where there is time, and where there is doubt: its ticks then take about a second at most.
 */
const oracleLimit = 150;
const oracleLimitOfBest = 600;
const oracleLimitInDoubt = 2500;
/** Ticks d3-force takes to come to rest. */
const ticks = 300;
/**
 * Ticks after which "balanced" takes d3-force's picture as it is. On 124 networks of 300 to 5,000 nodes its stress was then 1.002 times that at
 * rest and its crossings 1.007 times, by the median; 1.013 and 1.064 for one in ten, more for long thin ones, which are far from it.
 */
const earlyTicks = 130;
/**
 * How often charges are summed: while all is folded up things move too fast for anything but each tick. On those networks this comes nearer to
 * d3-force at rest than sums in each tick, which are 1.004 and 1.020 off.
 */
const unfoldingRhythm: ForceRhythm = { first: 20, every: 5 };
/** The same for a picture that has its shape. */
export const shapedRhythm: ForceRhythm = { first: 5, every: 3 };
/** Length of a link, layout units, as d3-force has it. */
export const lengthPx = 30;

/** What stress and crossings are after `earlyTicks` and at rest, for comparison: what they still gain. */
const lateStress = 0.998;
const lateCrossings = 0.993;

/**
 * The picture d3-force settles on with its defaults, as the mark an arrangement must beat. Above `oracleLimit` nodes the same forces from the
 * same start by this engine, which is as good a mark and many times quicker.
 */
export function* runReference(
  task: ArrangeTask,
  assess: Assess,
): Generator<ArrangeProgress, Candidate, void> {
  const { count } = task.adjacency;
  if (hasExactReference(task)) return assess(yield* runOracle(task));
  const positions = buildPhyllotaxis(count);
  if (task.quality === "best") {
    yield* runForces(task, positions, { tickCount: ticks, chargeRhythm: unfoldingRhythm });
    return assess(positions);
  }
  yield* runForces(task, positions, {
    tickCount: ticks,
    doneTicks: earlyTicks,
    chargeRhythm: unfoldingRhythm,
  });
  return lookAhead(assess(positions));
}

/** An early picture as the mark it will be at rest. */
function lookAhead(drawn: Candidate): Candidate {
  return {
    positions: drawn.positions,
    unit: drawn.unit,
    stress: lateStress * drawn.stress,
    get crossings() {
      return lateCrossings * drawn.crossings;
    },
    get fineCrossings() {
      return lateCrossings * drawn.fineCrossings;
    },
    get neighbourhood() {
      return drawn.neighbourhood;
    },
  };
}

/** Whether `runReference` shows d3-force's own picture, to the last digit. */
export function hasExactReference({ adjacency: { count }, quality }: ArrangeTask): boolean {
  return count <= (quality === "best" ? oracleLimitOfBest : oracleLimit);
}

/** Whether there is time for `runExactReference` where there is doubt. */
export function canBeExact({ adjacency }: ArrangeTask): boolean {
  return adjacency.count <= oracleLimitInDoubt;
}

/** d3-force's own picture, however long it takes. */
export function* runExactReference(
  task: ArrangeTask,
  assess: Assess,
): Generator<ArrangeProgress, Candidate, void> {
  return assess(yield* runOracle(task));
}

/** How long d3-force's forces run. */
interface ForceSchedule {
  /** Ticks in which they would come from full heat to rest. */
  readonly tickCount: number;
  /** How many of those are run; all where left out. */
  readonly doneTicks?: number;
  readonly chargeRhythm: ForceRhythm;
}

/** The same forces on a picture that exists; its links should be about `lengthPx` long. */
export function* runForces(
  task: ArrangeTask,
  positions: Float64Array,
  { tickCount, doneTicks = tickCount, chargeRhythm }: ForceSchedule,
): Generator<ArrangeProgress, void, void> {
  const { count } = task.adjacency;
  const free = new Float64Array(2 * count).fill(Number.NaN);
  const simulation = createSimulation(positions, free, task.random, { opening: fieldOpening, chargeRhythm });
  simulation.alphaDecay = 1 - 0.001 ** (1 / tickCount);
  simulation.setForces({
    links: buildLinkForce(count, task.sources, task.targets, lengthPx),
    charges: new Float64Array(count).fill(-30),
    pull: { strength: 0.1 },
  });
  for (let t = 1; t <= doneTicks; t++) {
    simulation.tick();
    yield { share: 0.9 + (0.1 * t) / doneTicks, positions: null };
  }
}

function* runOracle(task: ArrangeTask): Generator<ArrangeProgress, Float64Array, void> {
  const start = buildPhyllotaxis(task.adjacency.count);
  const { positions, tick } = createExactReference(start, task.sources, task.targets);
  for (let t = 1; t <= ticks; t++) {
    tick();
    yield { share: 0.9 + (0.1 * t) / ticks, positions: null };
  }
  return positions;
}
