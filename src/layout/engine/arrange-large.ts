import type { LayoutQuality } from "../layout-protocol";
import type { Adjacency } from "./adjacency";
import type { Arranging, ArrangeTask } from "./arrange";
import type { ArrangeProgress } from "./arrange-progress";
import { beatReference } from "./beat-reference";
import { createAssessment, measureCandidates } from "./candidate";
import { buildPivotMds } from "./pivot-mds";
import { choosePivots } from "./pivots";
import { mildHeat, runDegreeField, type Heat } from "./run-degree-field";
import { runForces, scaleForForces, shapedRhythm } from "./run-forces";
import { selectBalanced } from "./select-candidate";
import {
  buildSparseStress,
  findGentleStep,
  measureSparseStress,
  relaxSparseStress,
  type SparseStress,
} from "./sparse-stress";

interface Effort {
  /** Far-apart pivots of the start, random pivots of the stress phase and its rounds. */
  readonly startPivots: number;
  readonly stressPivots: number;
  readonly stressRounds: number;
  /** Random pivots by which stress is judged. */
  readonly judges: number;
  /** Stretches of force-directed layout, the picture measured after each. */
  readonly phases: readonly Heat[];
  /** Gentle stress rounds after the forces, which take back what those cost in stress. */
  readonly lastRounds: number;
  /** Ticks of d3-force's own forces after that, which cross fewest links; followed by as many gentle rounds again. */
  readonly untanglingTicks: number;
}

/** Rounds of the stress phase shrink their step from the diameter's square to this. */
const lastStep = 0.05;
/**
 * d3-force's own forces cross fewest links, so they are run for a while on what stress and the degree field have made: ticks they would take
 * to come to rest, and ticks after which the picture is measured each time.
 */
const untanglingSchedule = 60;
const untanglingPart = 10;
/** Share of its way the average node goes in a gentle round. */
const gentleShare = 0.2;
/** Last rounds on a star, pivots of each, and by how much of its way a node goes in the first; the last goes so much less. */
const starRounds = 30;
const starPivots = 60;
const starShare = 0.3;
const lastStarShare = 0.07;
/** Pairs of links by which "best" judges, which goes nearer to the reference's crossings: two such samples differ by half a hundredth. */
const bestPairsOfLinks = 800_000;
/** Nodes up to which "balanced" is measured against d3-force's own picture, which takes 300 ticks. */
const referenceLimit = 6000;

/**
 * Arranges a network of more than a few hundred nodes: pivot MDS for the outline, sparse stress for the distances, the degree
 * field for the neighbourhoods. Measured in between, since long thin networks are best before the forces and others after.
 */
export function* arrangeLarge(task: ArrangeTask): Arranging {
  const { adjacency, random, quality } = task;
  const { count } = adjacency;
  const planned = planEffort(count, quality);
  // To random pivots the leaves of one hub are all alike, and would gather in a few places: leave a star to the forces.
  const isStar = hasOneHub(adjacency);
  const effort = isStar ? { ...planned, lastRounds: starRounds } : planned;
  const pivots = yield* tell(choosePivots(adjacency, effort.startPivots, random), 0, effort.startPivots);
  const positions = buildPivotMds(pivots, count, random);
  yield { share: 0.1, positions };
  const stress = yield* tell(
    buildSparseStress(adjacency, effort.stressPivots, random),
    0.1,
    effort.stressPivots,
  );
  const rounds = isStar ? 0 : effort.stressRounds;
  for (const share of relaxByRounds(stress, positions, rounds)) {
    yield { share: 0.2 + 0.15 * share, positions };
  }
  // Fresh pivots judge: by those that were relaxed towards, a picture looks better than it is.
  const judges = yield* tell(buildSparseStress(adjacency, effort.judges, random), 0.35, Infinity);
  const assess = createAssessment(
    adjacency,
    (current) => measureSparseStress(judges, current),
    quality === "best" ? bestPairsOfLinks : undefined,
  );
  const candidates = [assess(positions)];
  const ticks = effort.phases.reduce((sum, phase) => sum + phase.ticks, 0);
  let from = 0.35;
  for (const phase of effort.phases) {
    const to = from + (0.6 * phase.ticks) / ticks;
    yield* runDegreeField(task, positions, { ...phase, from, to });
    from = to;
    candidates.push(assess(positions));
  }
  const step = findGentleStep(stress, gentleShare);
  const relaxGently = function* (rounds: number): Generator<ArrangeProgress, void, void> {
    for (let round = 0; round < rounds; round++) {
      if (isStar) yield* relaxStar(task, positions, round / rounds);
      else relaxSparseStress(stress, positions, step, measureSparseStress(stress, positions).unit);
      candidates.push(assess(positions));
      yield { share: 0.96, positions };
    }
  };
  yield* relaxGently(effort.lastRounds);
  if (!isStar && effort.untanglingTicks > 0) {
    const { unit } = measureSparseStress(stress, positions);
    scaleForForces(positions, unit);
    let tick = 0;
    const schedule = {
      tickCount: untanglingSchedule,
      doneTicks: effort.untanglingTicks,
      chargeRhythm: shapedRhythm,
    };
    for (const progress of runForces(task, positions, schedule)) {
      if (++tick % untanglingPart === 0) candidates.push(assess(positions));
      yield { share: 0.96, positions: progress.positions };
    }
    yield* relaxGently(effort.lastRounds);
  }
  if (quality === "best" || (quality === "balanced" && count <= referenceLimit))
    return yield* beatReference(task, { stress, judges, step, assess }, candidates);
  for (const _ of measureCandidates(candidates, Infinity)) yield { share: 0.97, positions: null };
  return selectBalanced(candidates);
}

/** A gentle round for a star: its leaves are too much alike for pivots to be the same every time. The steps shrink with `share`. */
function* relaxStar(
  { adjacency, random }: ArrangeTask,
  positions: Float64Array,
  share: number,
): Generator<ArrangeProgress, void, void> {
  const stress = yield* tell(buildSparseStress(adjacency, starPivots, random), 0.97, Infinity);
  const step = findGentleStep(stress, starShare * lastStarShare ** share);
  relaxSparseStress(stress, positions, step, measureSparseStress(stress, positions).unit);
}

function hasOneHub({ count, offsets }: Adjacency): boolean {
  for (let i = 0; i < count; i++) if ((offsets[i + 1] ?? 0) - (offsets[i] ?? 0) > count / 2) return true;
  return false;
}

function planEffort(count: number, quality: LayoutQuality): Effort {
  // Work per node falls as networks grow, so that time stays nearly proportional to the number of nodes.
  const room = Math.sqrt(5000 / Math.max(count, 1000));
  const startPivots = clamp(50 * room, 25, 50);
  const mild = { ...mildHeat, ticks: clamp(20 * room, 10, 20) };
  const hot = { alpha: 1, lastAlpha: 0.1, damping: 0.85 };
  const judges = planJudges(count, quality);
  if (quality === "fast")
    return {
      startPivots,
      judges,
      stressPivots: clamp(100 * room, 30, 100),
      stressRounds: 6,
      phases: [mild, { ...hot, ticks: clamp(25 * room, 15, 30) }],
      lastRounds: 0,
      untanglingTicks: 0,
    };
  if (quality === "balanced")
    return {
      startPivots,
      judges,
      stressPivots: clamp(100 * room, 50, 200),
      stressRounds: 8,
      phases: [mild, { ...hot, ticks: clamp(45 * room, 25, 60) }],
      lastRounds: count > 30_000 ? 2 : 4,
      untanglingTicks: count > 30_000 ? 10 : 30,
    };
  return {
    startPivots,
    judges,
    stressPivots: clamp(200 * room, 50, 200),
    stressRounds: 15,
    phases: [mild, { ...hot, damping: 0.8, lastAlpha: 0.02, ticks: clamp(200 * room, 60, 250) }],
    lastRounds: 8,
    untanglingTicks: 40,
  };
}

/** So many that two measures of one picture agree to about a hundredth; where nothing is compared with d3-force, fewer. */
function planJudges(count: number, quality: LayoutQuality): number {
  if (quality === "best") return clamp(2_000_000 / count, 60, 400);
  return count > referenceLimit ? 32 : clamp(300_000 / count, 96, 400);
}

const clamp = (value: number, least: number, most: number) =>
  Math.round(Math.min(most, Math.max(least, value)));

/** Least stress, from steps as wide as the network to fine ones; yields the share of rounds done. */
function* relaxByRounds(
  stress: SparseStress,
  positions: Float64Array,
  rounds: number,
): Generator<number, void, void> {
  const density = stress.pivots.length / stress.adjacency.count;
  const first = stress.diameter ** 2 * density;
  const last = lastStep * density;
  for (let round = 0; round < rounds; round++) {
    relaxSparseStress(stress, positions, first * (last / first) ** (round / Math.max(1, rounds - 1)), 1);
    yield (round + 1) / rounds;
  }
}

/** Runs a generator that reports nothing, telling its share of the progress after each of its `steps`. */
function* tell<T>(
  work: Generator<void, T, void>,
  from: number,
  steps: number,
): Generator<{ share: number; positions: null }, T, void> {
  for (let done = 1; ; done++) {
    const result = work.next();
    if (result.done) return result.value;
    yield { share: from + (0.1 * done) / steps, positions: null };
  }
}
