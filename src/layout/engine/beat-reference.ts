import type { ArrangeTask } from "./arrange";
import type { ArrangeProgress } from "./arrange-progress";
import type { Candidate } from "./candidate";
import {
  findMostStress,
  findPolishRoom,
  holdContest,
  judgeFinely,
  type Contest,
  type Judgement,
} from "./contest";
import { overtake } from "./overtake";
import { polishBlocks } from "./polish-blocks";
import { countPairsOfLinks, type Polish } from "./polish-neighbourhood";
import { pullAhead } from "./pull-ahead";
import { assessReference } from "./reference";
import { runForces, scaleForForces, shapedRhythm, type ForceSchedule } from "./run-forces";
import { confirmCandidate, isClearlyAhead, selectCandidate } from "./select-candidate";
import { relaxSparseStress } from "./sparse-stress";
import { createSparseStressSums } from "./stress-sums";

/** Share of the reference's stress from which on there is nothing to trade for neighbourhoods. */
const leastLead = 0.986;
/** Moves of a polish: for each node, and in all; "balanced" is polished where its neighbourhoods are not so much better than the mark's. */
const bestTrials = 100;
const balancedTrials = 6;
const neighbourhoodLead = 1.3;
const mostTrials = 500_000;
/** How d3-force's forces are run on a picture that hardly crosses fewer links than the reference. */
const untangling: ForceSchedule = { tickCount: 60, doneTicks: 30, chargeRhythm: shapedRhythm };

/**
 * Chooses among the candidates the one that beats d3-force's own picture of a larger network. Where that is in doubt and there is time,
 * d3-force's picture is made to the last digit; and where none beats it, its forces run once more, from the most promising of them, and
 * crossings are untangled. "best" then polishes neighbourhoods.
 */
export function* beatReference(
  task: ArrangeTask,
  judgement: Judgement,
  candidates: readonly Candidate[],
): Generator<ArrangeProgress, Candidate, void> {
  const choose = ({ candidates: all, mark, isExact }: Contest) =>
    selectCandidate(all, mark, task.quality, isExact);
  const reference = yield* assessReference(task.reference, judgement.assess);
  let contest = yield* holdContest(judgement, candidates, reference, false);
  let chosen = choose(contest);
  if (task.reference.canBeExact && !isClearlyAhead(chosen, reference, task.adjacency)) {
    contest = yield* judgeFinely(task, contest);
    chosen = confirmCandidate(
      contest.assess(chosen.positions),
      contest.candidates,
      contest.mark,
      task.quality,
    );
  }
  if (!isClearlyAhead(chosen, contest.mark)) {
    contest = yield* overtake(task, contest);
    chosen = choose(contest);
  }
  chosen = yield* pullAhead({
    ...contest,
    adjacency: task.adjacency,
    chosen,
    quality: task.quality,
    random: task.random,
    createSums: (positions) => createSparseStressSums(contest.judges, positions),
    polish: (polish) => polishBlocks(polish, balancedTrials, task.random),
    relax: (positions, unit) => relaxSparseStress(contest.stress, positions, contest.step, unit),
    untangle: (positions, unit) => untangleShortly(task, positions, unit),
  });
  const { mark } = contest;
  if (chosen.stress > leastLead * mark.stress) return chosen;
  const isBest = task.quality === "best";
  if (!isBest && chosen.neighbourhood >= neighbourhoodLead * mark.neighbourhood) return chosen;
  const trials = isBest ? bestTrials : balancedTrials;
  const outcome = contest.assess(yield* polishAll(task, contest, chosen, trials));
  return isBehind(outcome, mark) ? chosen : outcome;
}

/** Some ticks of d3-force's own forces, which cross fewest links. */
function* untangleShortly(
  task: ArrangeTask,
  positions: Float64Array,
  unit: number,
): Generator<ArrangeProgress, void, void> {
  scaleForForces(positions, unit);
  yield* runForces(task, positions, untangling);
}

function isBehind({ stress, crossings }: Candidate, mark: Candidate): boolean {
  return stress >= mark.stress || (crossings > 0 && crossings >= mark.crossings);
}

function* polishAll(
  { adjacency, random }: ArrangeTask,
  contest: Contest,
  start: Candidate,
  trialsPerNode: number,
): Generator<ArrangeProgress, Float64Array, void> {
  const { judges, mark } = contest;
  const room = findPolishRoom(contest, adjacency);
  const positions = start.positions.slice();
  const sums = createSparseStressSums(judges, positions);
  const polish: Polish = {
    adjacency,
    positions,
    sums,
    unit: start.unit,
    mostStress: findMostStress(contest, adjacency, start, sums.stress),
    crossingsLeft: Math.floor(
      (room * mark.fineCrossings - start.fineCrossings) * countPairsOfLinks(adjacency),
    ),
  };
  const trials = Math.min(trialsPerNode, mostTrials / adjacency.count);
  for (const share of polishBlocks(polish, trials, random)) yield { share: 0.97 + 0.03 * share, positions };
  return positions;
}
