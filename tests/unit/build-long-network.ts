import type { Network } from "../../src/model/network";
import { buildActor, buildRelationship, buildSmallNetwork } from "./analysis/build-test-network";

/** A network whose project file is long: so many placed actors in a row, each tied to the next. */
export function buildLongNetwork(actorCount = 10_001): Network {
  const actors = Array.from({ length: actorCount }, (_, at) => ({
    ...buildActor(`actor-${at}`),
    position: { x: at / 3, y: 5 - at, pinned: at === 0 },
  }));
  return {
    ...buildSmallNetwork(),
    actors,
    relationships: actors.slice(1).map((_, at) => buildRelationship(`actor-${at}`, `actor-${at + 1}`)),
  };
}
