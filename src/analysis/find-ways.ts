import { STATUSES } from "../model/status";

/** A network as far as ways through it go: relationships in columns, so that a worker can take it. */
export interface WayGraph {
  /** Number of actors. */
  readonly count: number;
  /** Actor indices, by relationship. */
  readonly sources: ArrayLike<number>;
  readonly targets: ArrayLike<number>;
  /** By relationship: the place of its status in `STATUSES`; `NOT_WALKED` for one that is not to be walked. */
  readonly ranks: Uint8Array;
}

/** Rank of a relationship that no way takes. */
export const NOT_WALKED = 255;

/** A question about two actors, by index. */
export interface WayQuestion {
  readonly graph: WayGraph;
  readonly start: number;
  readonly end: number;
  /** How many ways are wanted at most. */
  readonly most: number;
}

/** A way as actor indices, with what it is ordered by. */
export interface Way {
  readonly actors: readonly number[];
  /** Place of the weakest hop's status in `STATUSES`. */
  readonly weakest: number;
}

/** Neighbours by actor index, in the order of the network, with the place of the hop's strongest status. */
type Ties = readonly (readonly { readonly actor: number; readonly rank: number }[])[];

/**
 * The best ways from one actor to another: the shortest first, of those of a length the
 * strongest, then those whose actors come first in the network. Relationships are walked in both directions.
 *
 * Yen, “Finding the k shortest loopless paths in a network” (1971), with breadth-first searches for the spurs: time
 * grows with `most` × length of a way × size of the network.
 */
export function findWays({ graph, start, end, most }: WayQuestion): readonly Way[] {
  return start === end ? [] : findInTies(buildTies(graph), start, end, most);
}

function buildTies({ count, sources, targets, ranks }: WayGraph): Ties {
  const known = Array.from({ length: count }, () => new Map<number, number>());
  const note = (actor: number, other: number, rank: number) => {
    const before = known[actor]?.get(other) ?? STATUSES.length;
    if (rank < before) known[actor]?.set(other, rank);
  };
  ranks.forEach((rank, at) => {
    const source = sources[at] ?? 0;
    const target = targets[at] ?? 0;
    if (rank === NOT_WALKED || source === target) return;
    note(source, target, rank);
    note(target, source, rank);
  });
  return known.map((others) =>
    [...others].map(([actor, rank]) => ({ actor, rank })).sort((one, other) => one.actor - other.actor),
  );
}

function findInTies(ties: Ties, start: number, end: number, most: number): readonly Way[] {
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
