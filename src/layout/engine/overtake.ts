import type { ArrangeProgress, ArrangeTask } from "./arrange";
import type { Assess, Candidate } from "./candidate";
import { polishRoom, type Contest } from "./contest";
import { polishCrossings } from "./polish-crossings";
import { lengthPx, runForces } from "./run-reference";
import type { SparseStress } from "./sparse-stress";
import { createSparseStressSums } from "./stress-sums";

/** Ticks of d3-force's forces on a picture that is already unfolded, and after how many the picture is measured each time. */
const shortTicks = 60;
const shortPart = 10;
/** Moves that are tried to cross fewer links: at most, and times the links each is held against. */
const mostUntangled = 4000;
const untangledLinks = 50_000_000;
/** Share of the reference's stress up to which a candidate has some to trade for crossings. */
const richStress = 0.94;

/** The contest with pictures between the most promising one and what d3-force's forces make of it, and with one that is untangled. */
export function* overtake(task: ArrangeTask, contest: Contest): Generator<ArrangeProgress, Contest, void> {
  const { judges, assess, mark } = contest;
  const candidates = [...contest.candidates];
  yield* followForces(task, findPromising(candidates, mark), assess, candidates);
  const rich = candidates.filter(({ stress }) => stress <= richStress * mark.stress);
  if (rich.length > 0)
    candidates.push(assess(yield* untangle(task, judges, findPromising(rich, mark), mark)));
  return { ...contest, candidates };
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

/** The candidate that has most to trade. */
function findPromising(candidates: readonly Candidate[], mark: Candidate): Candidate {
  const judge = ({ stress, crossings }: Candidate) => stress / mark.stress + crossings / mark.crossings;
  return candidates.reduce((best, other) => (judge(other) < judge(best) ? other : best));
}
