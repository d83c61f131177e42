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

/** How clearly stress and crossings must beat the reference; looser where nothing is that good. */
const margins = [0.96, 0.985, 1];

/**
 * Picks the candidate that beats the reference in stress and crossings and, among those, keeps neighbourhoods best ("best") or
 * balances all three. Where none beats it in both, the one that comes nearest, the reference included.
 */
export function selectCandidate(
  candidates: readonly Candidate[],
  reference: Candidate,
  quality: LayoutQuality,
): Candidate {
  const preserved = Math.max(1e-9, ...candidates.map((candidate) => candidate.neighbourhood));
  const judge = (candidate: Candidate) =>
    quality === "best"
      ? candidate.neighbourhood - 1e-3 * findShortfall(candidate, reference)
      : candidate.neighbourhood / preserved - 0.6 * findShortfall(candidate, reference);
  for (const margin of margins) {
    const fit = candidates.filter(
      (candidate) =>
        findShortfall(candidate, reference) <= margin &&
        candidate.neighbourhood >= Math.min(preserved, reference.neighbourhood),
    );
    if (fit.length > 0) return fit.reduce((best, other) => (judge(other) > judge(best) ? other : best));
  }
  return [...candidates, reference].reduce((best, other) =>
    findShortfall(other, reference) < findShortfall(best, reference) ? other : best,
  );
}

/** The worse of the two ratios to the reference; 1 is as good as it. */
function findShortfall(candidate: Candidate, reference: Candidate): number {
  return Math.max(
    findRatio(candidate.stress, reference.stress),
    findRatio(candidate.crossings, reference.crossings),
  );
}

function findRatio(value: number, mark: number): number {
  return value < 1e-9 ? 0 : value / Math.max(mark, 1e-9);
}
