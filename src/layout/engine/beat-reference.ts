import type { ArrangeProgress, ArrangeTask } from "./arrange";
import { polishBlocks } from "./polish-blocks";
import { countPairsOfLinks, type Polish } from "./polish-neighbourhood";
import { lengthPx, runForces, runReference } from "./run-reference";
import { selectCandidate, type Candidate } from "./select-candidate";
import { measureSparseStress, relaxSparseStress, type SparseStress } from "./sparse-stress";
import { createSparseStressSums } from "./stress-sums";

/** Gentle stress rounds on the reference, which itself is a picture to choose. */
const gentleRounds = 3;
/** Ticks of d3-force's forces on a picture that is already unfolded. */
const shortTicks = 100;
/** Share of the reference's stress and crossings that a polish may use up. */
const polishRoom = 0.965;
/** Share of the reference's stress from which on there is nothing to trade for neighbourhoods. */
const leastLead = 0.986;
/** Moves of a polish: for each node, and in all. */
const trialsPerNode = 60;
const mostTrials = 300_000;

/** By what pictures are improved and judged. */
export interface Judgement {
  /** Relaxed towards, by `step`. */
  readonly stress: SparseStress;
  readonly step: number;
  /** Other pivots, which no picture was relaxed towards. */
  readonly judges: SparseStress;
  readonly assess: (positions: Float64Array) => Candidate;
}

/**
 * Chooses among the candidates the one that beats d3-force's own picture of a larger network; where none does, d3-force's forces
 * run once more, from the most promising of them. "best" then polishes neighbourhoods.
 */
export function* beatReference(
  task: ArrangeTask,
  { stress, judges, step, assess }: Judgement,
  candidates: Candidate[],
): Generator<ArrangeProgress, Candidate, void> {
  const reference = yield* runReference(task);
  const mark = assess(reference);
  for (let round = 0; round < gentleRounds; round++) {
    relaxSparseStress(stress, reference, step, measureSparseStress(stress, reference).unit);
    candidates.push(assess(reference));
  }
  let chosen = selectCandidate(candidates, mark, task.quality);
  if (isBehind(chosen, mark)) {
    const start = findPromising(candidates, mark);
    const positions = start.positions.map((place) => (place * lengthPx) / start.unit);
    yield* runForces(task, positions, shortTicks);
    candidates.push(assess(positions));
    chosen = selectCandidate(candidates, mark, task.quality);
  }
  if (task.quality !== "best" || chosen.stress > leastLead * mark.stress) return chosen;
  const outcome = assess(yield* polishAll(task, judges, chosen, mark));
  return isBehind(outcome, mark) ? chosen : outcome;
}

function isBehind({ stress, crossings }: Candidate, mark: Candidate): boolean {
  return stress >= mark.stress || (crossings > 0 && crossings >= mark.crossings);
}

/** The candidate that has most to trade. */
function findPromising(candidates: readonly Candidate[], mark: Candidate): Candidate {
  const judge = ({ stress, crossings }: Candidate) => stress / mark.stress + crossings / mark.crossings;
  return candidates.reduce((best, other) => (judge(other) < judge(best) ? other : best));
}

function* polishAll(
  { adjacency, random }: ArrangeTask,
  judges: SparseStress,
  start: Candidate,
  mark: Candidate,
): Generator<ArrangeProgress, Float64Array, void> {
  const positions = start.positions.slice();
  const polish: Polish = {
    adjacency,
    positions,
    sums: createSparseStressSums(judges, positions),
    unit: start.unit,
    mostStress: polishRoom * mark.stress,
    crossingsLeft: Math.floor((polishRoom * mark.crossings - start.crossings) * countPairsOfLinks(adjacency)),
  };
  const trials = Math.min(trialsPerNode, mostTrials / adjacency.count);
  for (const share of polishBlocks(polish, trials, random)) yield { share: 0.97 + 0.03 * share, positions };
  return positions;
}
