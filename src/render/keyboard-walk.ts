import type { LinkEnds, SceneGroups } from "./scene-groups";

/** Where a walk is, or was: on an actor, or on a relationship, looked at from one of its actors. Places in the scene. */
export type WalkStop =
  | { readonly type: "actor"; readonly node: number }
  | { readonly type: "relationship"; readonly link: number; readonly from: number };

/** A walk through a scene: where it is and the stops it came by, latest last. */
export interface Walk {
  readonly stop: WalkStop | null;
  readonly trail: readonly WalkStop[];
}

/** One move. `next`/`previous` go round an actor and its relationships, `follow`/`back` along one and home again. */
export type WalkMove =
  | "next"
  | "previous"
  | "follow"
  | "back"
  | "first"
  | "last"
  | "next-group"
  | "previous-group";

/** What a map of a walk is drawn from. */
export interface WalkScene extends LinkEnds {
  readonly nodeCount: number;
  /** The place of the actor that was selected last; −1 for none. */
  readonly selected: () => number;
  readonly groups: () => SceneGroups;
}

/** A scene as a walk sees it. */
export interface WalkMap extends WalkScene {
  /** Links that end at a node, in the scene's order; a loop counts once. */
  readonly linksOf: (node: number) => Int32Array;
  /** The best connected node of each group; worked out when first asked for. */
  readonly doors: () => Int32Array;
}

/** A walk that has not begun. */
export const NO_WALK: Walk = { stop: null, trail: [] };
/** Stops remembered for the way back. */
const LONGEST_TRAIL = 1000;

/** Draws the map of a scene, in time linear in it. */
export function buildWalkMap(scene: WalkScene): WalkMap {
  const { nodeCount, sourceOf, targetOf } = scene;
  const start = new Int32Array(nodeCount + 2);
  const eachEnd = (take: (node: number, link: number) => void) => {
    for (let link = 0; link < sourceOf.length; link++) {
      const source = sourceOf[link] ?? 0;
      const target = targetOf[link] ?? 0;
      take(source, link);
      if (target !== source) take(target, link);
    }
  };
  // Counted two places on and filled one place on, so that in the end each node's start stands at its own place.
  eachEnd((node) => (start[node + 2] = (start[node + 2] ?? 0) + 1));
  for (let at = 2; at < start.length; at++) start[at] = (start[at] ?? 0) + (start[at - 1] ?? 0);
  const links = new Int32Array(start.at(-1) ?? 0);
  eachEnd((node, link) => {
    const at = start[node + 1] ?? 0;
    links[at] = link;
    start[node + 1] = at + 1;
  });
  let doors: Int32Array | null = null;
  return {
    ...scene,
    linksOf: (node) => links.subarray(start[node], start[node + 1]),
    doors: () => (doors ??= findDoors(scene.groups(), start)),
  };
}

function findDoors({ groupOf, count }: SceneGroups, start: Int32Array): Int32Array {
  const doors = new Int32Array(count).fill(-1);
  const degreeOf = (node: number) => (start[node + 1] ?? 0) - (start[node] ?? 0);
  groupOf.forEach((group, node) => {
    const door = doors[group] ?? -1;
    if (door < 0 || degreeOf(node) > degreeOf(door)) doors[group] = node;
  });
  return doors;
}

/** Leaps to an actor; `back` leads to where the leap began. */
function leapTo(walk: Walk, node: number): Walk {
  const stop: WalkStop = { type: "actor", node };
  if (!walk.stop) return { stop, trail: walk.trail };
  if (walk.stop.type === "actor" && walk.stop.node === node) return walk;
  return { stop, trail: lengthen(walk.trail, walk.stop) };
}

const lengthen = (trail: readonly WalkStop[], stop: WalkStop) => [...trail.slice(1 - LONGEST_TRAIL), stop];

/** Makes a move; one that leads nowhere leaves the walk as it is. A walk that has not begun begins at what is selected, else at the best connected actor. */
export function makeMove(map: WalkMap, walk: Walk, move: WalkMove): Walk {
  const { stop } = walk;
  const count = map.nodeCount;
  if (count === 0) return NO_WALK;
  if (move === "first") return leapTo(walk, 0);
  if (move === "last") return leapTo(walk, count - 1);
  if (!stop) return leapTo(walk, findBeginning(map));
  if (move === "next" || move === "previous") return turn(map, walk, stop, move === "next" ? 1 : -1);
  if (move === "follow") return follow(map, walk, stop);
  if (move === "back") return goBack(walk, stop);
  return changeGroup(map, walk, stop, move === "next-group" ? 1 : -1);
}

/** The actor the reader has selected, else the best connected one of the first group. */
function findBeginning({ selected, doors }: WalkMap): number {
  const node = selected();
  return node >= 0 ? node : (doors()[0] ?? 0);
}

/** The actor a stop is looked at from. */
export const homeOf = (stop: WalkStop) => (stop.type === "actor" ? stop.node : stop.from);

/** Goes round a ring of the actor and its relationships, so that one way undoes the other. */
function turn(map: WalkMap, walk: Walk, stop: WalkStop, step: 1 | -1): Walk {
  const home = homeOf(stop);
  const links = map.linksOf(home);
  if (links.length === 0) return walk;
  const ring = links.length + 1;
  const here = stop.type === "actor" ? 0 : links.indexOf(stop.link) + 1;
  const there = (here + step + ring) % ring;
  const link = links[there - 1];
  const next: WalkStop =
    link === undefined ? { type: "actor", node: home } : { type: "relationship", link, from: home };
  return { stop: next, trail: walk.trail };
}

function follow(map: WalkMap, walk: Walk, stop: WalkStop): Walk {
  if (stop.type === "actor") return turn(map, walk, stop, 1);
  const source = map.sourceOf[stop.link];
  const target = map.targetOf[stop.link];
  if (source === undefined || target === undefined) return walk;
  const node = source === stop.from ? target : source;
  return { stop: { type: "actor", node }, trail: lengthen(walk.trail, stop) };
}

function goBack(walk: Walk, stop: WalkStop): Walk {
  if (stop.type === "relationship") {
    return { stop: { type: "actor", node: stop.from }, trail: walk.trail };
  }
  const before = walk.trail.at(-1);
  return before ? { stop: before, trail: walk.trail.slice(0, -1) } : walk;
}

function changeGroup(map: WalkMap, walk: Walk, stop: WalkStop, step: 1 | -1): Walk {
  const doors = map.doors();
  const groups = doors.length;
  const group = ((map.groups().groupOf[homeOf(stop)] ?? 0) + step + groups) % groups;
  const door = doors[group];
  if (door === undefined || groups === 1) return walk;
  return leapTo(walk, door);
}
