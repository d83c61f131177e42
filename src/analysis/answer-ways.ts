import { findWays, type Way, type WayQuestion } from "./find-ways";

/** A question, and the same with nothing filtered. A question that is `null` has no ways. */
export interface WayQuestions {
  readonly question: WayQuestion | null;
  /** `null` where filters leave everything. */
  readonly unfiltered: WayQuestion | null;
}

/** Ways with and without filters, as they are found. */
export interface FoundWays {
  readonly ways: readonly Way[];
  /** Number of ways without filters and focus; `null` where these leave everything. */
  readonly withoutFilters: number | null;
}

/** Finds the ways that are asked for. */
export function answerWays({ question, unfiltered }: WayQuestions): FoundWays {
  return {
    ways: question ? findWays(question) : [],
    withoutFilters: unfiltered ? findWays(unfiltered).length : null,
  };
}
