import type { ArrangeProgress, ArrangeTask } from "./arrange";
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
import { canBeExact, runReference } from "./run-reference";
import { confirmCandidate, isClearlyAhead, selectCandidate } from "./select-candidate";
import { createSparseStressSums } from "./stress-sums";

/** Share of the reference's stress from which on there is nothing to trade for neighbourhoods. */
const leastLead = 0.986;
/** Moves of a polish: for each node, and in all; "balanced" is polished where its neighbourhoods are not so much better than the mark's. */
const bestTrials = 100;
const balancedTrials = 6;
const neighbourhoodLead = 1.3;
const mostTrials = 500_000;

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
  const reference = yield* runReference(task, judgement.assess);
  let contest = yield* holdContest(judgement, candidates, reference, false);
  let chosen = choose(contest);
  if (canBeExact(task) && !isClearlyAhead(chosen, reference, task.adjacency)) {
    contest = yield* judgeFinely(task, contest);
    chosen = confirmCandidate(
      contest.assess(chosen.positions),
      contest.candidates,
      contest.mark,
      task.quality,
    );
  }
  if (!isClearlyAhead(chosen, contest.mark)) chosen = choose(yield* overtake(task, contest));
  const { mark } = contest;
  if (chosen.stress > leastLead * mark.stress) return chosen;
  const isBest = task.quality === "best";
  if (!isBest && chosen.neighbourhood >= neighbourhoodLead * mark.neighbourhood) return chosen;
  const trials = isBest ? bestTrials : balancedTrials;
  const outcome = contest.assess(yield* polishAll(task, contest, chosen, trials));
  return isBehind(outcome, mark) ? chosen : outcome;
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
    crossingsLeft: Math.floor((room * mark.crossings - start.crossings) * countPairsOfLinks(adjacency)),
  };
  const trials = Math.min(trialsPerNode, mostTrials / adjacency.count);
  for (const share of polishBlocks(polish, trials, random)) yield { share: 0.97 + 0.03 * share, positions };
  return positions;
}
