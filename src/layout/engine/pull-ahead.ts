import type { ArrangeProgress } from "./arrange-progress";
import type { Candidate } from "./candidate";
import { catchUp, type Race } from "./catch-up";
import { selectCandidate } from "./select-candidate";
import { widenLead, type Lead } from "./widen-lead";

/** A picture that was chosen, and what may be done to be farther ahead of the reference. */
export interface Pursuit extends Race, Lead {
  /** Whether the reference is d3-force's own picture, to the last digit. */
  readonly isExact: boolean;
}

/**
 * Looks for a picture that is farther ahead of the reference than the chosen one: another that has caught up where it was behind, or one whose
 * thin lead has been widened. Returns the chosen one where there is none.
 */
export function* pullAhead(pursuit: Pursuit): Generator<ArrangeProgress, Candidate, void> {
  const { candidates, mark, quality, isExact } = pursuit;
  const ahead = yield* catchUp(pursuit);
  const chosen = ahead ?? pursuit.chosen;
  const wider = yield* widenLead({ ...pursuit, chosen });
  if (wider.length === 0) return chosen;
  const next = selectCandidate([...(ahead ? [ahead] : candidates), ...wider], mark, quality, isExact);
  // What has caught up is better than all that were there, even where a coarser count of crossings would not say so.
  return ahead && next === mark ? ahead : next;
}
