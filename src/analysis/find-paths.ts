import type { ActorId, RelationshipId } from "../model/ids";
import type { NetworkIndex } from "../model/network-index";
import { STATUSES, type Status } from "../model/status";
import { SHOWN, type VisibleNetwork } from "../model/visible-network";
import { findWays, NOT_WALKED, type Way, type WayQuestion } from "./find-ways";

/** One step of a way between two actors, in the direction of the way. */
export interface Hop {
  readonly from: ActorId;
  readonly to: ActorId;
  /** Every relationship between the two, whichever way it points: strongest status first, then in the file's order. */
  readonly relationships: readonly [RelationshipId, ...RelationshipId[]];
}

/** A way from one actor to another that meets no actor twice. */
export interface Path {
  /** First to last; one more than there are hops. */
  readonly actors: readonly ActorId[];
  readonly hops: readonly Hop[];
  /** The weakest of the hops, each taken at its strongest relationship. */
  readonly strength: Status;
}

/**
 * The best ways between two actors, at most `most`: the shortest first, of those of a length the strongest, then those
 * whose actors come first in the network; so the same question always has the same answers. Relationships are walked in
 * both directions. Only what `visible` shows is walked, or everything where it is `null`. An actor has no way to itself.
 */
export function findPaths(
  index: NetworkIndex,
  visible: VisibleNetwork | null,
  from: ActorId,
  to: ActorId,
  most: number,
): readonly Path[] {
  const question = buildWayQuestion(index, visible, from, to, most);
  if (!question) return [];
  return findWays(question).map((way) => describeWay(index, visible, way));
}

/** A question about two actors in columns, for a worker; `null` where there can be no way, since one of them is not shown. */
export function buildWayQuestion(
  index: NetworkIndex,
  visible: VisibleNetwork | null,
  from: ActorId,
  to: ActorId,
  most: number,
): WayQuestion | null {
  const start = index.actorIndex.get(from);
  const end = index.actorIndex.get(to);
  if (start === undefined || end === undefined || start === end) return null;
  const isShown = (actor: number) => !visible || visible.actors[actor] === SHOWN;
  if (!isShown(start) || !isShown(end)) return null;
  const { network, sourceOf: sources, targetOf: targets } = index;
  const ranks = Uint8Array.from(network.relationships, ({ status }, at) =>
    visible && visible.relationships[at] !== SHOWN ? NOT_WALKED : STATUSES.indexOf(status),
  );
  return { graph: { count: network.actors.length, sources, targets, ranks }, start, end, most };
}

/** A way in the ids of the network, each hop with every relationship that `visible` shows of it. */
export function describeWay(index: NetworkIndex, visible: VisibleNetwork | null, way: Way): Path {
  const ids = way.actors.flatMap((at) => index.network.actors[at]?.id ?? []);
  const hops = way.actors.slice(1).flatMap((to, at): Hop[] => {
    const from = way.actors[at] ?? -1;
    const [strongest, ...others] = listBetween(index, visible, from, to);
    const ends = { from: ids[at], to: ids[at + 1] };
    if (strongest === undefined || ends.from === undefined || ends.to === undefined) return [];
    return [{ from: ends.from, to: ends.to, relationships: [strongest, ...others] }];
  });
  return { actors: ids, hops, strength: STATUSES[way.weakest] ?? "obstacle" };
}

function listBetween(
  index: NetworkIndex,
  visible: VisibleNetwork | null,
  one: number,
  other: number,
): readonly RelationshipId[] {
  const incident = index.incident.subarray(index.incidentStart[one], index.incidentStart[one + 1]);
  return [...incident]
    .filter((at) => !visible || visible.relationships[at] === SHOWN)
    .filter((at) => index.sourceOf[at] === other || index.targetOf[at] === other)
    .sort((first, second) => first - second)
    .flatMap((at) => index.network.relationships[at] ?? [])
    .sort((first, second) => STATUSES.indexOf(first.status) - STATUSES.indexOf(second.status))
    .map(({ id }) => id);
}
