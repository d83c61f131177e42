import type { LayoutQuality } from "../layout-protocol";
import type { Adjacency } from "./adjacency";
import type { Candidate } from "./candidate";
import { countPairsOfLinks } from "./polish-neighbourhood";

/** Neighbourhoods that differ by no more than about this are not told apart. */
const leastNeighbourhood = 0.005;

/**
 * Picks the candidate with the best product of all three measures, where there is no reference; stress counts twice, being the
 * surest of them.
 */
export function selectBalanced(candidates: readonly Candidate[]): Candidate {
  // The summands say which values are too small to tell apart.
  const judge = ({ stress, crossings, neighbourhood }: Candidate) =>
    (neighbourhood + leastNeighbourhood) / (stress + 0.02) / (crossings + 2e-4);
  return candidates.reduce((best, other) => (judge(other) > judge(best) ? other : best));
}

/** How clearly a picture should beat the reference: the shares of its stress and of its crossings that it may have. */
type Margin = readonly [stress: number, crossings: number];
/**
 * The first of these at which any candidate does. Of thin leads, one in stress is to be the clearer, as crossings are counted more exactly than
 * it is measured.
 */
const margins: Readonly<Record<LayoutQuality, readonly Margin[]>> = {
  fast: [[1, 1]],
  balanced: [
    [0.9, 0.9],
    [0.92, 0.94],
    [0.94, 0.96],
    [0.95, 0.97],
    [0.96, 0.98],
    [0.97, 0.985],
  ],
  best: [
    [0.93, 0.95],
    [0.95, 0.97],
    [0.97, 0.98],
  ],
};
/** Where none does, this is how thin a lead is still one. */
const thinMargin = { fast: 1, balanced: 0.99, best: 0.985 };

/** How clearly neighbourhoods should beat the reference’s: they are measured on few nodes. */
const neighbourhoodLeads = [1.3, 1];

/** Share of the reference's stress and crossings from which on there is doubt. */
const clearly = 0.985;
/** By how many standard deviations of a count of rare events d3-force's crossings differ from those of a picture of its kind. */
const crossingSpread = 1.5;
/** What is fewer than this share of enough by the first count, is so by a finer one. */
const surelyFewer = 0.95;
/** By how much neighbourhoods should be better than those of a picture of d3-force's kind. */
const surelyNearer = 1.1;
/** Where a ratio is no greater than this, it is as good as 1: two measures of one kind of picture differ by more. */
const tie = 1.005;
/** Where nothing is that much better than the reference, the reference itself is no worse by any measure. */
const noGain = 0.99;
/** What a share of more neighbours is worth in shares of less stress and of fewer crossings. */
const prices = {
  fast: { stress: 0.5, crossings: 0.2 },
  balanced: { stress: 0.5, crossings: 0.2 },
  best: { stress: 0.02, crossings: 0.02 },
};
/** Ratio of crossings from which on fewer are hardly seen. */
const few = 0.1;
/** Ratio of crossings that is as good as none. */
const fewest = 0.02;

/**
 * Picks the candidate that clearly beats the reference in stress and crossings, keeps neighbourhoods no worse than it and, among those, keeps
 * neighbourhoods best ("best") or balances all three. Where none does so clearly, the one that does it most, the reference included.
 * `isExact` says that the reference is d3-force's own picture, to the last digit.
 */
export function selectCandidate(
  candidates: readonly Candidate[],
  mark: Candidate,
  quality: LayoutQuality,
  isExact = false,
): Candidate {
  const findAhead = (margin: Margin, lead: number) =>
    candidates.filter(
      (candidate) =>
        isWithin(candidate, mark, margin) && candidate.neighbourhood >= lead * mark.neighbourhood,
    );
  const findAsFarAhead = (share: number) => findAhead([share, share], 1);
  for (const lead of neighbourhoodLeads) {
    for (const margin of margins[quality]) {
      const ahead = findAhead(margin, lead);
      if (ahead.length > 0) return selectFrom(ahead, mark, quality);
    }
  }
  // What is clearly ahead needs no further attempt, so it goes before what is hardly ahead, even where that judges better.
  const thinly = thinMargin[quality];
  const clear = findAsFarAhead(Math.min(clearly, thinly));
  const thin = clear.length > 0 ? clear : findAsFarAhead(thinly);
  if (thin.length > 0 && quality === "best") return selectFrom(thin, mark, quality);
  // A lead that is thin in one of them should at least be wide in another; stress counts twice, being the surest of them.
  const judgeThin = ({ stress, crossings, neighbourhood }: Candidate) =>
    findRatio(stress, mark.stress) *
    Math.sqrt((fewest + findRatio(crossings, mark.crossings)) / (neighbourhood + leastNeighbourhood));
  if (thin.length > 0)
    return thin.reduce((least, other) => (judgeThin(other) < judgeThin(least) ? other : least));
  // Whoever keeps neighbourhoods less well than d3-force's own picture has to be far ahead of it.
  const wide = margins[quality];
  for (const margin of isExact ? wide.slice(0, 1) : [...wide, [thinly, thinly] as const]) {
    const ahead = findAhead(margin, 0);
    if (ahead.length > 0) return selectFrom(ahead, mark, quality);
  }
  const level = isExact
    ? findAsFarAhead(1)
    : candidates.filter((candidate) => isWithin(candidate, mark, [tie, tie]));
  const judge = ({ stress, crossings }: Candidate) =>
    findRatio(stress, mark.stress) * (fewest + findRatio(crossings, mark.crossings));
  const best = level.reduce((least, other) => (judge(other) < judge(least) ? other : least), mark);
  return judge(best) < noGain * judge(mark) ? best : mark;
}

/**
 * Whether a candidate beats the reference so clearly that another measure of both would say the same. `adjacency` is given where the
 * reference is not d3-force's own picture but one of its kind: two of those differ, the more the smaller the network and the fewer links cross.
 */
export function isClearlyAhead(candidate: Candidate, mark: Candidate, adjacency?: Adjacency): boolean {
  const kin = adjacency ? Math.min(clearly, 1 - 1 / Math.sqrt(adjacency.count)) : clearly;
  const crossed = adjacency ? mark.crossings * countPairsOfLinks(adjacency) : Infinity;
  const kinCrossings = Math.max(0, kin - crossingSpread / Math.sqrt(Math.max(1, crossed)));
  if (!isWithin(candidate, mark, [kin, kin]) || (adjacency && hasFewerNeighbours(candidate, mark)))
    return false;
  if (findRatio(candidate.crossings, mark.crossings) <= surelyFewer * kinCrossings) return true;
  return findRatio(candidate.fineCrossings, mark.fineCrossings) <= kinCrossings;
}

/** Whether neighbourhoods may be no better than d3-force's, where the mark is of its kind; where there are hardly any they are not told apart. */
function hasFewerNeighbours(candidate: Candidate, mark: Candidate): boolean {
  return (
    mark.neighbourhood > leastNeighbourhood && candidate.neighbourhood < surelyNearer * mark.neighbourhood
  );
}

/**
 * What was chosen beside a picture like d3-force's, where it is clearly ahead of d3-force's own in all three; else what is to be chosen beside
 * that, which is `mark`.
 */
export function confirmCandidate(
  chosen: Candidate,
  candidates: readonly Candidate[],
  mark: Candidate,
  quality: LayoutQuality,
): Candidate {
  const isConfirmed = isClearlyAhead(chosen, mark) && chosen.neighbourhood >= mark.neighbourhood;
  return isConfirmed ? chosen : selectCandidate(candidates, mark, quality, true);
}

function selectFrom(candidates: readonly Candidate[], mark: Candidate, quality: LayoutQuality): Candidate {
  const judge = (candidate: Candidate) => judgeBeside(candidate, mark, quality);
  return candidates.reduce((best, other) => (judge(other) > judge(best) ? other : best));
}

/** How good a picture is in all three measures beside the reference, logarithmic; more is better. */
export function judgeBeside(
  { stress, crossings, neighbourhood }: Candidate,
  mark: Candidate,
  quality: LayoutQuality,
): number {
  return (
    Math.log(neighbourhood + leastNeighbourhood) -
    prices[quality].stress * Math.log(fewest + findRatio(stress, mark.stress)) -
    prices[quality].crossings * Math.log(few + findRatio(crossings, mark.crossings))
  );
}

function isWithin(candidate: Candidate, mark: Candidate, [stress, crossings]: Margin): boolean {
  return (
    findRatio(candidate.stress, mark.stress) <= stress &&
    findRatio(candidate.crossings, mark.crossings) <= crossings
  );
}

/** A measure beside the reference's; what is next to nothing is none of it. */
export function findRatio(value: number, mark: number): number {
  return value < 1e-9 ? 0 : value / Math.max(mark, 1e-9);
}
