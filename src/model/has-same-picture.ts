import type { Network } from "./network";

/**
 * Whether two networks differ in their stories and words about themselves at most: actors, relationships and what they
 * refer to are the very same, so that everything worked out from them still holds.
 */
export function hasSamePicture(one: Network, other: Network): boolean {
  return (
    one.actors === other.actors &&
    one.relationships === other.relationships &&
    one.sectors === other.sectors &&
    one.kinds === other.kinds &&
    one.sources === other.sources
  );
}
