import type { RelationshipId } from "../model/ids";
import type { Relationship } from "../model/network";
import type { NetworkIndex } from "../model/network-index";
import { SHOWN, type VisibleNetwork } from "../model/visible-network";

/** A relationship that something stands in the way of. */
export interface Hindrance {
  readonly hindered: Relationship;
  /** What stands in the way, in the file's order. */
  readonly obstacles: readonly Relationship[];
}

/** What is hindered in a network, and what is not. */
export interface ObstacleReport {
  readonly hindrances: readonly Hindrance[];
  /** Obstacles that name no relationship they stand in the way of. */
  readonly general: readonly Relationship[];
  /** What operates, is signed or is proposed and is hindered by nothing. */
  readonly free: readonly Relationship[];
}

/**
 * What is hindered, by what, and what remains possible without it, among the relationships that are shown; in the file's
 * order. A relationship is hindered only where an obstacle names it.
 */
export function listObstacles(index: NetworkIndex, visible: VisibleNetwork): ObstacleReport {
  const shown = index.network.relationships.filter((_, at) => visible.relationships[at] === SHOWN);
  const obstaclesTo = new Map<RelationshipId, Relationship[]>();
  for (const obstacle of shown) {
    for (const id of obstacle.hinders) {
      const known = obstaclesTo.get(id);
      if (known) known.push(obstacle);
      else obstaclesTo.set(id, [obstacle]);
    }
  }
  return {
    hindrances: shown.flatMap((hindered) => {
      const obstacles = obstaclesTo.get(hindered.id);
      return obstacles ? [{ hindered, obstacles }] : [];
    }),
    general: shown.filter(({ status, hinders }) => status === "obstacle" && hinders.length === 0),
    free: shown.filter(({ status, id }) => status !== "obstacle" && !obstaclesTo.has(id)),
  };
}
