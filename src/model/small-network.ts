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
