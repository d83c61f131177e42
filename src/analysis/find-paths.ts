import type { ActorId, RelationshipId } from "../model/ids";
import type { NetworkIndex } from "../model/network-index";
import { STATUSES, type Status } from "../model/status";
import { SHOWN, type VisibleNetwork } from "../model/visible-network";

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

/** A way as actor indices, with what it is ordered by. */
interface Way {
  readonly actors: readonly number[];
  /** Place of the weakest hop's status in `STATUSES`. */
  readonly weakest: number;
}

/** Neighbours by actor index, in the order of the network, with the place of the hop's strongest status. */
type Ties = readonly (readonly { readonly actor: number; readonly rank: number }[])[];

/**
 * The best ways between two actors, at most `most`: the shortest first, of those of a length the strongest, then those
 * whose actors come first in the network; so the same question always has the same answers. Relationships are walked in
 * both directions. Only what `visible` shows is walked, or everything where it is `null`. An actor has no way to itself.
 *
 * Yen, “Finding the k shortest loopless paths in a network” (1971), with breadth-first searches for the spurs: time
 * grows with `most` × length of a way × size of the network.
 */
export function findPaths(
  index: NetworkIndex,
  visible: VisibleNetwork | null,
  from: ActorId,
  to: ActorId,
  most: number,
): readonly Path[] {
  const start = index.actorIndex.get(from);
  const end = index.actorIndex.get(to);
  if (start === undefined || end === undefined || start === end) return [];
  const isShown = (actor: number) => !visible || visible.actors[actor] === SHOWN;
  if (!isShown(start) || !isShown(end)) return [];
  const ties = buildTies(index, visible);
  return findWays(ties, start, end, most).map((way) => describe(index, visible, way));
}

function buildTies(index: NetworkIndex, visible: VisibleNetwork | null): Ties {
  const ranks = index.network.actors.map(() => new Map<number, number>());
  const note = (actor: number, other: number, rank: number) => {
    const known = ranks[actor]?.get(other) ?? STATUSES.length;
    if (rank < known) ranks[actor]?.set(other, rank);
  };
  index.network.relationships.forEach(({ status }, at) => {
    if (visible && visible.relationships[at] !== SHOWN) return;
    const source = index.sourceOf[at] ?? 0;
    const target = index.targetOf[at] ?? 0;
    if (source === target) return;
    note(source, target, STATUSES.indexOf(status));
    note(target, source, STATUSES.indexOf(status));
  });
  return ranks.map((others) =>
    [...others].map(([actor, rank]) => ({ actor, rank })).sort((one, other) => one.actor - other.actor),
  );
}

function findWays(ties: Ties, start: number, end: number, most: number): readonly Way[] {
  const found: Way[] = [];
  const candidates = new Map<string, Way>();
  const first = findSpur(ties, [start], end, new Set(), 0);
  if (first) candidates.set(first.actors.join(), first);
  while (found.length < most && candidates.size > 0) {
    const best = [...candidates.values()].reduce((one, other) => (compareWays(other, one) < 0 ? other : one));
    candidates.delete(best.actors.join());
    found.push(best);
    let weakest = 0;
    for (let at = 0; at + 1 < best.actors.length; at++) {
      const root = best.actors.slice(0, at + 1);
      const taken = new Set(
        found.filter(({ actors }) => hasRoot(actors, root)).map(({ actors }) => actors[at + 1] ?? -1),
      );
      const spur = findSpur(ties, root, end, taken, weakest);
      if (spur) candidates.set(spur.actors.join(), spur);
      weakest = Math.max(weakest, rankOf(ties, root[at] ?? -1, best.actors[at + 1] ?? -1));
    }
  }
  return found;
}

function hasRoot(actors: readonly number[], root: readonly number[]): boolean {
  return root.every((actor, at) => actors[at] === actor);
}

function rankOf(ties: Ties, actor: number, other: number): number {
  return ties[actor]?.find((tie) => tie.actor === other)?.rank ?? 0;
}

function compareWays(one: Way, other: Way): number {
  const byLength = one.actors.length - other.actors.length;
  if (byLength !== 0) return byLength;
  if (one.weakest !== other.weakest) return one.weakest - other.weakest;
  const apart = one.actors.findIndex((actor, at) => actor !== other.actors[at]);
  return apart < 0 ? 0 : (one.actors[apart] ?? 0) - (other.actors[apart] ?? 0);
}

/**
 * The best way that begins with `root` (whose weakest hop is `weakest`) and does not go on to an actor in `taken`. Its
 * length is found first; then the strongest status by which a way of that length exists; then the first such way.
 */
function findSpur(
  ties: Ties,
  root: readonly number[],
  end: number,
  taken: ReadonlySet<number>,
  weakest: number,
): Way | null {
  const spur = root.at(-1) ?? -1;
  const stepsBy = (most: number) => {
    const steps = measureSteps(ties, end, new Set(root), most);
    const next = (ties[spur] ?? []).filter(({ actor, rank }) => rank <= most && !taken.has(actor));
    const shortest = Math.min(...next.map(({ actor }) => steps.get(actor) ?? Infinity));
    return { steps, next, shortest };
  };
  const { shortest } = stepsBy(STATUSES.length);
  if (shortest === Infinity) return null;
  for (let most = weakest; most < STATUSES.length; most++) {
    const within = stepsBy(most);
    if (within.shortest !== shortest) continue;
    const actors = [...root];
    let ahead = within.next;
    for (let left = shortest; left >= 0; left--) {
      const step = ahead.find(({ actor }) => within.steps.get(actor) === left);
      if (!step) return null;
      actors.push(step.actor);
      ahead = (ties[step.actor] ?? []).filter(({ rank }) => rank <= most);
    }
    return { actors, weakest: most };
  }
  return null;
}

/** Steps to `end` over hops of at most a rank, by actor; what is not reached or may not be entered is left out. */
function measureSteps(
  ties: Ties,
  end: number,
  forbidden: ReadonlySet<number>,
  most: number,
): ReadonlyMap<number, number> {
  const steps = new Map([[end, 0]]);
  let frontier = [end];
  for (let step = 1; frontier.length > 0; step++) {
    const next: number[] = [];
    for (const actor of frontier) {
      for (const { actor: other, rank } of ties[actor] ?? []) {
        if (rank > most || forbidden.has(other) || steps.has(other)) continue;
        steps.set(other, step);
        next.push(other);
      }
    }
    frontier = next;
  }
  return steps;
}

function describe(index: NetworkIndex, visible: VisibleNetwork | null, way: Way): Path {
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
