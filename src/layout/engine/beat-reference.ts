import type { ArrangeProgress, ArrangeTask } from "./arrange";
import { measureCandidates, type Assess, type Candidate } from "./candidate";
import { polishBlocks } from "./polish-blocks";
import { polishCrossings } from "./polish-crossings";
import { countPairsOfLinks, type Polish } from "./polish-neighbourhood";
import { lengthPx, runForces, runReference } from "./run-reference";
import { isClearlyAhead, selectCandidate } from "./select-candidate";
import { measureSparseStress, relaxSparseStress, type SparseStress } from "./sparse-stress";
import { createSparseStressSums } from "./stress-sums";

/** Gentle stress rounds on the reference, which itself is a picture to choose. */
const gentleRounds = 3;
/** Ticks of d3-force's forces on a picture that is already unfolded, and after how many the picture is measured each time. */
const shortTicks = 60;
const shortPart = 10;
/** Moves that are tried to cross fewer links: at most, and times the links each is held against. */
const mostUntangled = 4000;
const untangledLinks = 50_000_000;
/** Share of the reference's stress and crossings that a polish may use up. */
const polishRoom = 0.96;
/** Share of the reference's stress from which on there is nothing to trade for neighbourhoods. */
const leastLead = 0.986;
/** Moves of a polish: for each node, and in all; "balanced" is polished where its neighbourhoods are not so much better than the mark's. */
const bestTrials = 100;
const balancedTrials = 6;
const neighbourhoodLead = 1.3;
const mostTrials = 500_000;

/** By what pictures are improved and judged. */
export interface Judgement {
  /** Relaxed towards, by `step`. */
  readonly stress: SparseStress;
  readonly step: number;
  /** Other pivots, which no picture was relaxed towards. */
  readonly judges: SparseStress;
  readonly assess: Assess;
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
  const mark = yield* runReference(task, assess);
  const reference = mark.positions.slice();
  for (let round = 0; round < gentleRounds; round++) {
    relaxSparseStress(stress, reference, step, measureSparseStress(stress, reference).unit);
    candidates.push(assess(reference));
  }
  for (const _ of measureCandidates(candidates, mark.stress)) yield { share: 0.97, positions: null };
  let chosen = selectCandidate(candidates, mark, task.quality);
  if (!isClearlyAhead(chosen, mark)) {
    yield* followForces(task, findPromising(candidates, mark), assess, candidates);
    const start = findPromising(candidates, mark);
    const untangled = assess(yield* untangle(task, judges, start, mark));
    candidates.push(untangled);
    chosen = selectCandidate(candidates, mark, task.quality);
    if (!isClearlyAhead(chosen, mark) && isClearlyAhead(untangled, mark)) chosen = untangled;
  }
  if (chosen.stress > leastLead * mark.stress) return chosen;
  const isBest = task.quality === "best";
  if (!isBest && chosen.neighbourhood >= neighbourhoodLead * mark.neighbourhood) return chosen;
  const trials = isBest ? bestTrials : balancedTrials;
  const outcome = assess(yield* polishAll(task, judges, chosen, mark, trials));
  return isBehind(outcome, mark) ? chosen : outcome;
}

/** Runs d3-force's forces on a candidate and keeps what comes of it on the way: between the two lie pictures that are better than either. */
function* followForces(
  task: ArrangeTask,
  start: Candidate,
  assess: Assess,
  candidates: Candidate[],
): Generator<ArrangeProgress, void, void> {
  const positions = start.positions.map((place) => (place * lengthPx) / start.unit);
  let tick = 0;
  for (const progress of runForces(task, positions, shortTicks)) {
    yield progress;
    if (++tick % shortPart === 0) candidates.push(assess(positions));
  }
}

/** Trades stress for crossings, node by node, where a candidate has stress to spare. */
function* untangle(
  { adjacency, random }: ArrangeTask,
  judges: SparseStress,
  start: Candidate,
  mark: Candidate,
): Generator<ArrangeProgress, Float64Array, void> {
  const positions = start.positions.slice();
  const sums = createSparseStressSums(judges, positions);
  const tangle = { adjacency, positions, sums, unit: start.unit, mostStress: polishRoom * mark.stress };
  const trials = Math.min(mostUntangled, Math.floor(untangledLinks / adjacency.neighbours.length));
  for (const share of polishCrossings(tangle, trials, random))
    yield { share: 0.96 + 0.01 * share, positions };
  return positions;
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
  trialsPerNode: number,
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
