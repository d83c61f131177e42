/** Above this, a sweep of the layout's polish would take longer than a step may; and no reader counts crossings any more. */
const MOST_ACTORS = 200;
const MOST_RELATIONSHIPS = 600;

/**
 * Whether a reader sees a network of this size whole, so that its layout can be polished by crossings and labels and
 * still be over in a moment.
 */
export function isSmallNetwork(actors: number, relationships: number): boolean {
  return actors <= MOST_ACTORS && relationships <= MOST_RELATIONSHIPS;
}

/** Above this, laying out anew at every filter and drag would be motion without end, so actors keep their places. */
const MOST_LIVE_ACTORS = 5000;

/** Whether the other actors of a network of this size make room when one is dragged, and close up when some are filtered out. */
export function isLiveNetwork(actors: number): boolean {
  return actors <= MOST_LIVE_ACTORS;
}
