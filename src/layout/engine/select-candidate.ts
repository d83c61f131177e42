import type { LayoutQuality } from "../layout-protocol";

/** An arrangement with what was measured of it. */
export interface Candidate {
  /** x and y by turns. */
  readonly positions: Float64Array;
  /** Length of a link at which its stress is least. */
  readonly unit: number;
  /** 0 … 1, less is better. */
  readonly stress: number;
  /** Share of crossing pairs of links, less is better. */
  readonly crossings: number;
  /** Neighbourhood preservation 0 … 1, more is better. */
  readonly neighbourhood: number;
}

/**
 * Picks the candidate with the best product of all three measures, where there is no reference; stress counts twice, being the
 * surest of them.
 */
export function selectBalanced(candidates: readonly Candidate[]): Candidate {
  // The summands say which values are too small to tell apart.
  const judge = ({ stress, crossings, neighbourhood }: Candidate) =>
    (neighbourhood + 0.005) / (stress + 0.02) / (crossings + 2e-4);
  return candidates.reduce((best, other) => (judge(other) > judge(best) ? other : best));
}

/** How clearly stress and crossings should beat the reference: the first of these at which any candidate does. */
const margins = { fast: [1], balanced: [0.95, 0.97, 0.985], best: [0.93, 0.95, 0.97, 0.985] };

/**
 * Picks the candidate that clearly beats the reference in stress and crossings and, among those, keeps neighbourhoods best ("best")
 * or balances all three. Where none does so clearly, the one that does it most, the reference included.
 */
export function selectCandidate(
  candidates: readonly Candidate[],
  mark: Candidate,
  quality: LayoutQuality,
): Candidate {
  const preserved = Math.max(1e-9, ...candidates.map((candidate) => candidate.neighbourhood));
  const price = quality === "best" ? 0.03 : 0.6;
  const judge = (candidate: Candidate) =>
    candidate.neighbourhood / preserved - price * findShortfall(candidate, mark);
  for (const margin of margins[quality]) {
    const fit = candidates.filter(
      (candidate) =>
        findShortfall(candidate, mark) <= margin &&
        candidate.neighbourhood >= Math.min(preserved, mark.neighbourhood),
    );
    if (fit.length > 0) return fit.reduce((best, other) => (judge(other) > judge(best) ? other : best));
  }
  return [...candidates, mark].reduce((best, other) =>
    findShortfall(other, mark) < findShortfall(best, mark) ? other : best,
  );
}

/** The worse of the two ratios to the mark; 1 is as good as it. */
function findShortfall(candidate: Candidate, mark: Candidate): number {
  return Math.max(findRatio(candidate.stress, mark.stress), findRatio(candidate.crossings, mark.crossings));
}

function findRatio(value: number, mark: number): number {
  return value < 1e-9 ? 0 : value / Math.max(mark, 1e-9);
}
