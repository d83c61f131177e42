import type { LayoutQuality } from "../layout-protocol";
import type { Arranging, ArrangeTask } from "./arrange";
import { buildPivotMds } from "./pivot-mds";
import { choosePivots } from "./pivots";
import { runDegreeField } from "./run-degree-field";
import { buildSparseStress, measureSparseStress, relaxSparseStress } from "./sparse-stress";

interface Effort {
  /** Far-apart pivots of the start, random pivots of the stress phase and its rounds. */
  readonly startPivots: number;
  readonly stressPivots: number;
  readonly stressRounds: number;
  readonly alpha: number;
  readonly ticks: number;
  /** Gentle stress rounds at the end, which take back what the forces cost in stress. */
  readonly lastRounds: number;
}

/** Rounds of the stress phase shrink their step from the diameter's square to this. */
const lastStep = 0.05;
/** Step of the gentle rounds. */
const gentleStep = 0.01;

/**
 * Arranges a network of more than a few hundred nodes: pivot MDS for the outline, sparse stress for the distances, the degree
 * field for the neighbourhoods.
 */
export function* arrangeLarge(task: ArrangeTask): Arranging {
  const { adjacency, random, quality } = task;
  const { count } = adjacency;
  const effort = planEffort(count, quality);
  const pivots = yield* tell(choosePivots(adjacency, effort.startPivots, random), 0, effort.startPivots);
  const positions = buildPivotMds(pivots, count, random);
  // Twins get the same place from MDS; a little noise lets the next phases part them.
  for (let k = 0; k < positions.length; k++) positions[k] = (positions[k] ?? 0) + 0.1 * (random() - 0.5);
  yield { share: 0.1, positions };
  const stress = yield* tell(
    buildSparseStress(adjacency, effort.stressPivots, random),
    0.1,
    effort.stressPivots,
  );
  const firstStep = (stress.diameter ** 2 * stress.pivots.length) / count;
  for (let round = 0; round < effort.stressRounds; round++) {
    const t = round / Math.max(1, effort.stressRounds - 1);
    const last = (lastStep * stress.pivots.length) / count;
    relaxSparseStress(stress, positions, firstStep * (last / firstStep) ** t, 1);
    yield { share: 0.2 + (0.15 * (round + 1)) / effort.stressRounds, positions };
  }
  yield* runDegreeField(task, positions, { alpha: effort.alpha, ticks: effort.ticks, from: 0.35, to: 0.97 });
  let { unit } = measureSparseStress(stress, positions);
  for (let round = 0; round < effort.lastRounds; round++) {
    relaxSparseStress(stress, positions, gentleStep, unit);
    yield { share: 0.98, positions };
  }
  unit = measureSparseStress(stress, positions).unit;
  return { positions, unit };
}

function planEffort(count: number, quality: LayoutQuality): Effort {
  // Work per node falls as networks grow, so that time stays nearly proportional to the number of nodes.
  const room = Math.sqrt(5000 / Math.max(count, 1000));
  const clamp = (value: number, least: number, most: number) =>
    Math.round(Math.min(most, Math.max(least, value)));
  const plan = {
    startPivots: clamp(50 * room, 25, 50),
    stressPivots: clamp(200 * room, 50, 200),
    lastRounds: 1,
  };
  if (quality === "fast")
    return {
      ...plan,
      stressRounds: 6,
      stressPivots: clamp(100 * room, 30, 100),
      alpha: 0.3,
      ticks: clamp(50 * room, 30, 50),
    };
  if (quality === "balanced")
    return { ...plan, stressRounds: 10, alpha: 0.6, ticks: clamp(110 * room, 50, 120) };
  return { ...plan, stressRounds: 15, alpha: 0.8, ticks: clamp(300 * room, 120, 300) };
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
