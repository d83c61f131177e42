import type { ArrangeProgress } from "./arrange-progress";
import type { Assess, Candidate } from "./candidate";
import { findRatio } from "./select-candidate";

/** A picture that is to be farther ahead of the reference. */
export interface Lead {
  readonly chosen: Candidate;
  /** The picture to beat. */
  readonly mark: Candidate;
  readonly assess: Assess;
  /** Lessens stress a little, for some crossings more; `unit` is the length of a link. */
  readonly relax: (positions: Float64Array, unit: number) => void;
  /** Lessens crossings, for some stress more. None where there is no way to. */
  readonly untangle:
    | ((positions: Float64Array, unit: number) => Generator<ArrangeProgress, void, void>)
    | null;
}

/** Share of the reference's stress at which a lead is wide enough: two samples of its pairs differ by some hundredths. */
const wide = 0.95;
/** Attempts, each a little work. */
const mostRounds = 12;

/**
 * Trades stress and crossings of a picture that is hardly ahead of the reference in one of them until its lead in stress is twice that in
 * crossings, which are counted more exactly, or is wide. Returns the pictures on the way, none where the lead was wide.
 */
export function* widenLead({
  chosen,
  mark,
  assess,
  relax,
  untangle,
}: Lead): Generator<ArrangeProgress, Candidate[], void> {
  const found: Candidate[] = [];
  let last = chosen;
  for (let round = 0; round < mostRounds; round++) {
    const stressLead = 1 - findRatio(last.stress, mark.stress);
    const crossingLead = 2 * (1 - findRatio(last.crossings, mark.crossings));
    if (Math.min(stressLead, crossingLead) >= 1 - wide) break;
    const positions = last.positions.slice();
    if (stressLead <= crossingLead) relax(positions, last.unit);
    else if (untangle) yield* untangle(positions, last.unit);
    else break;
    last = assess(positions);
    found.push(last);
    yield { share: 0.97, positions: null };
  }
  return found;
}
