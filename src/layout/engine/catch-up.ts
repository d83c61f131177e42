import type { LayoutQuality } from "../layout-protocol";
import type { Adjacency } from "./adjacency";
import type { ArrangeProgress } from "./arrange-progress";
import type { Assess, Candidate } from "./candidate";
import { polishCrossings } from "./polish-crossings";
import { countPairsOfLinks, type Polish } from "./polish-neighbourhood";
import type { Random } from "./random";
import { findRatio, judgeBeside } from "./select-candidate";
import type { StressSums } from "./stress-sums";

/** Pictures of one network, of which one was chosen beside the reference. */
export interface Race {
  readonly adjacency: Adjacency;
  readonly candidates: readonly Candidate[];
  readonly chosen: Candidate;
  /** The picture to beat. */
  readonly mark: Candidate;
  readonly quality: LayoutQuality;
  readonly assess: Assess;
  readonly random: Random;
  createSums(positions: Float64Array): StressSums;
  /** Moves nodes so that more of the nearest are neighbours; yields the share done. */
  polish(polish: Polish): Generator<number, void, void>;
}

/** Share of the chosen one's stress with which another is far ahead, and that it may have when it has caught up. */
const farAhead = 0.8;
const stillAhead = 0.9;
/** Share of the reference's stress that is enough. */
const enoughStress = 0.95;
/** Where more nodes than these have a picture with enough of a lead, it takes too long to look for another unless it is farther ahead. */
const fewNodes = 150;
const farthestAhead = 0.6;
/** How many times the reference's crossings can be untangled, what share of them is aimed at, is left by a polish, and is enough. */
const mostCrossings = 1.15;
const wantedCrossings = 0.95;
const polishedCrossings = 0.975;
const enoughCrossings = 0.985;
/** How many times the reference's neighbourhoods are enough: what has fewer would be polished anyhow, and with less regard to the others. */
const enoughNeighbourhoods = 1.3;
/** Moves that are tried to cross fewer links: for each node, at most, and times the links each is held against. */
const trialsPerNode = 12;
const mostTrials = 6000;
const comparedLinks = 50_000_000;

/**
 * Where a picture has far less stress than the chosen one, and was not chosen for a few crossings or neighbourhoods: one like it without that
 * fault, if there is one, else null. A long chain with a cluster at its end is drawn straight by least stress, and folded up by forces, which
 * draw the cluster alone with fewer crossings.
 */
export function* catchUp(race: Race): Generator<ArrangeProgress, Candidate | null, void> {
  const { adjacency, chosen, mark, quality, assess, random } = race;
  const start = findStraggler(race);
  if (!start) return null;
  const positions = start.positions.slice();
  const sums = race.createSums(positions);
  const mostStress = (stillAhead * chosen.stress * sums.stress) / Math.max(start.stress, 1e-9);
  const picture = { adjacency, positions, sums, unit: start.unit, mostStress };
  const pairs = countPairsOfLinks(adjacency);
  /** A share of the reference's crossings; but the chosen one's are not to be exceeded, which may cross far less. */
  const limitCrossings = (share: number) => Math.min(share * mark.fineCrossings, chosen.fineCrossings);
  const surplus = Math.ceil((start.fineCrossings - limitCrossings(wantedCrossings)) * pairs);
  if (surplus > 0) {
    const trials = Math.min(
      trialsPerNode * adjacency.count,
      mostTrials,
      comparedLinks / adjacency.neighbours.length,
    );
    for (const share of polishCrossings({ ...picture, surplus }, trials, random))
      yield { share: 0.96 + 0.01 * share, positions };
  }
  let outcome = assess(positions);
  if (outcome.neighbourhood < enoughNeighbourhoods * mark.neighbourhood) {
    const crossingsLeft = Math.floor((limitCrossings(polishedCrossings) - outcome.fineCrossings) * pairs);
    for (const share of race.polish({ ...picture, crossingsLeft }))
      yield { share: 0.97 + 0.03 * share, positions };
    outcome = assess(positions);
  }
  const isAhead =
    findRatio(outcome.stress, mark.stress) <= enoughStress &&
    outcome.fineCrossings <= limitCrossings(enoughCrossings) &&
    outcome.neighbourhood >= mark.neighbourhood;
  return isAhead && judgeBeside(outcome, mark, quality) > judgeBeside(chosen, mark, quality) ? outcome : null;
}

/** The best picture, but for neighbourhoods, of those that have far less stress than the chosen one and cross not far more than the reference. */
function findStraggler({ adjacency, candidates, chosen, mark }: Race): Candidate | null {
  const isHasty = adjacency.count > fewNodes && chosen.stress <= enoughStress * mark.stress;
  const mostStress = (isHasty ? farthestAhead : farAhead) * chosen.stress;
  const judge = ({ stress, crossings }: Candidate) => stress * crossings;
  let best: Candidate | null = null;
  for (const candidate of candidates) {
    if (candidate.stress > mostStress) continue;
    if (findRatio(candidate.crossings, mark.crossings) > mostCrossings) continue;
    if (!best || judge(candidate) < judge(best)) best = candidate;
  }
  return best;
}
