import type { LayoutQuality } from "../layout-protocol";
import type { ArrangeProgress } from "./arrange-progress";
import type { Assess, Candidate } from "./candidate";
import type { ForceRhythm } from "./carried-force";
import { createExactReference } from "./exact-reference";
import type { Random } from "./random";
import { runForces } from "./run-forces";
import { buildPhyllotaxis } from "./start-phyllotaxis";

/**
 * Nodes up to which the reference is d3-force's own to the last digit: its picture depends on its roundings, most of all for few nodes. Up to
 * the other limits it is where there is time, and where there is doubt: its ticks then take about a second at most.
 */
const oracleLimit = 150;
const oracleLimitOfBest = 600;
const oracleLimitInDoubt = 2500;
/** So large a part of a network is worth drawing all of it again. */
const leastShare = 0.3;
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

/** What stress and crossings are after `earlyTicks` and at rest, for comparison: what they still gain. */
const lateStress = 0.998;
const lateCrossings = 0.993;

/**
 * The picture d3-force settles on with its defaults, as the mark an arrangement must beat: its own to the last digit, or the same forces from
 * the same start by this engine, which is as good a mark and many times quicker. Drawn when it is first asked for, and once.
 */
export interface Reference {
  /** Nodes it is of. */
  readonly count: number;
  /** Whether `draw` shows d3-force's own, to the last digit. */
  readonly isExact: boolean;
  /** Whether there is time for `drawExactly` where there is doubt. */
  readonly canBeExact: boolean;
  /** Whether what `draw` shows is not quite at rest. */
  readonly isEarly: boolean;
  /** The positions of the nodes, x and y by turns; not to be written. */
  draw(): Generator<ArrangeProgress, Float64Array, void>;
  /** The same of d3-force's own picture, however long it takes. */
  drawExactly(): Generator<ArrangeProgress, Float64Array, void>;
}

/** What d3-force is asked to lay out: every link as it was given, in that order. */
export interface ReferenceTask {
  readonly count: number;
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly quality: LayoutQuality;
  readonly random: Random;
}

/**
 * Prepares the reference of a whole network, in one piece or several. `hasTime` is false for a part that d3-force is only thought to draw so,
 * alone, for which its own picture is not worth the wait.
 */
export function createReference(task: ReferenceTask, hasTime = true): Reference {
  const { count, quality } = task;
  const isExact = count <= (quality === "best" ? oracleLimitOfBest : oracleLimit);
  const isEarly = !isExact && quality !== "best";
  let drawn: Float64Array | null = null;
  let exact: Float64Array | null = null;
  function* drawExactly(): Generator<ArrangeProgress, Float64Array, void> {
    return (exact ??= yield* runOracle(task));
  }
  function* draw(): Generator<ArrangeProgress, Float64Array, void> {
    if (isExact) return yield* drawExactly();
    if (drawn) return drawn;
    const positions = buildPhyllotaxis(count);
    const schedule = {
      tickCount: ticks,
      doneTicks: isEarly ? earlyTicks : ticks,
      chargeRhythm: unfoldingRhythm,
    };
    yield* runForces(task, positions, schedule);
    drawn = positions;
    return positions;
  }
  return { count, isExact, canBeExact: hasTime && count <= oracleLimitInDoubt, isEarly, draw, drawExactly };
}

/** The same picture, as far as it is of some of the nodes: d3-force draws a part of a network otherwise than alone. */
export function takePart(reference: Reference, members: Int32Array): Reference {
  const { isExact, isEarly, count } = reference;
  function* take(
    drawing: Generator<ArrangeProgress, Float64Array, void>,
  ): Generator<ArrangeProgress, Float64Array, void> {
    const whole = yield* drawing;
    const positions = new Float64Array(2 * members.length);
    members.forEach((i, k) => {
      positions[2 * k] = whole[2 * i] ?? 0;
      positions[2 * k + 1] = whole[2 * i + 1] ?? 0;
    });
    return positions;
  }
  return {
    count: members.length,
    isExact,
    canBeExact: reference.canBeExact && members.length >= leastShare * count,
    isEarly,
    draw: () => take(reference.draw()),
    drawExactly: () => take(reference.drawExactly()),
  };
}

/** The reference as a picture to beat. */
export function* assessReference(
  reference: Reference,
  assess: Assess,
): Generator<ArrangeProgress, Candidate, void> {
  const drawn = assess(yield* reference.draw());
  return reference.isEarly ? lookAhead(drawn) : drawn;
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

function* runOracle({
  count,
  sources,
  targets,
}: ReferenceTask): Generator<ArrangeProgress, Float64Array, void> {
  const { positions, tick } = createExactReference(buildPhyllotaxis(count), sources, targets);
  for (let t = 1; t <= ticks; t++) {
    tick();
    yield { share: 0.9 + (0.1 * t) / ticks, positions: null };
  }
  return positions;
}
