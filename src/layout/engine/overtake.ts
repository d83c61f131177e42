import type { ArrangeTask } from "./arrange";
import type { ArrangeProgress } from "./arrange-progress";
import type { Assess, Candidate } from "./candidate";
import { findMostStress, findPolishRoom, type Contest } from "./contest";
import { polishCrossings } from "./polish-crossings";
import { runForces, scaleForForces, shapedRhythm } from "./run-forces";
import { createSparseStressSums } from "./stress-sums";

/** Ticks of d3-force's forces on a picture that is already unfolded, and after how many the picture is measured each time. */
const shortTicks = 60;
const shortPart = 10;
/** Moves that are tried to cross fewer links: at most, and times the links each is held against. */
const mostUntangled = 4000;
const untangledLinks = 50_000_000;
/** How much of the reference's stress a candidate must have left to trade for crossings. */
const leastTraded = 0.02;

/** The contest with pictures between the most promising one and what d3-force's forces make of it, and with one that is untangled. */
export function* overtake(task: ArrangeTask, contest: Contest): Generator<ArrangeProgress, Contest, void> {
  const { assess, mark } = contest;
  const candidates = [...contest.candidates];
  yield* followForces(task, findPromising(candidates, mark), assess, candidates);
  const most = findPolishRoom(contest, task.adjacency) - leastTraded;
  const rich = candidates.filter(({ stress }) => stress <= most * mark.stress);
  if (rich.length > 0) candidates.push(assess(yield* untangle(task, contest, findPromising(rich, mark))));
  return { ...contest, candidates };
}

/** Runs d3-force's forces on a candidate and keeps what comes of it on the way: between the two lie pictures that are better than either. */
function* followForces(
  task: ArrangeTask,
  start: Candidate,
  assess: Assess,
  candidates: Candidate[],
): Generator<ArrangeProgress, void, void> {
  const positions = start.positions.slice();
  scaleForForces(positions, start.unit);
  let tick = 0;
  for (const progress of runForces(task, positions, { tickCount: shortTicks, chargeRhythm: shapedRhythm })) {
    yield progress;
    if (++tick % shortPart === 0) candidates.push(assess(positions));
  }
}

/** Trades stress for crossings, node by node, where a candidate has stress to spare. */
function* untangle(
  { adjacency, random }: ArrangeTask,
  contest: Contest,
  start: Candidate,
): Generator<ArrangeProgress, Float64Array, void> {
  const positions = start.positions.slice();
  const sums = createSparseStressSums(contest.judges, positions);
  const mostStress = findMostStress(contest, adjacency, start, sums.stress);
  const tangle = { adjacency, positions, sums, unit: start.unit, mostStress };
  const trials = Math.min(mostUntangled, Math.floor(untangledLinks / adjacency.neighbours.length));
  for (const share of polishCrossings(tangle, trials, random))
    yield { share: 0.96 + 0.01 * share, positions };
  return positions;
}

/** The candidate that has most to trade. */
function findPromising(candidates: readonly Candidate[], mark: Candidate): Candidate {
  const judge = ({ stress, crossings }: Candidate) =>
    stress / mark.stress + crossings / Math.max(mark.crossings, 1e-9);
  return candidates.reduce((best, other) => (judge(other) < judge(best) ? other : best));
}
