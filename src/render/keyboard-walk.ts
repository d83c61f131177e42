import type { PictureTarget } from "./network-view";
import type { SceneLink, SceneNode } from "./scene";
import { buildSceneGroups } from "./scene-groups";

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

/** What a walk needs of a scene. */
export interface WalkScene {
  readonly nodes: readonly Pick<SceneNode, "id" | "isSelected">[];
  readonly links: readonly Pick<SceneLink, "id" | "source" | "target">[];
}

/** A scene as a walk sees it. */
export interface WalkMap {
  readonly scene: WalkScene;
  /** Links by node, in the scene's order. */
  readonly linksOf: readonly (readonly number[])[];
  readonly groupOf: Int32Array;
  /** The best connected node of each group. */
  readonly doors: readonly number[];
}

/** A walk that has not begun. */
export const NO_WALK: Walk = { stop: null, trail: [] };
/** Stops remembered for the way back. */
const LONGEST_TRAIL = 1000;

/** Builds what a walk needs to know of a scene, once per scene. */
export function buildWalkMap(scene: WalkScene): WalkMap {
  const linksOf: number[][] = scene.nodes.map(() => []);
  scene.links.forEach(({ source, target }, link) => {
    linksOf[source]?.push(link);
    if (target !== source) linksOf[target]?.push(link);
  });
  const { groupOf, count } = buildSceneGroups(scene.nodes.length, scene.links);
  const doors = Array.from({ length: count }, () => -1);
  scene.nodes.forEach((_, node) => {
    const group = groupOf[node] ?? -1;
    const door = doors[group] ?? -1;
    const degree = linksOf[node]?.length ?? 0;
    if (door < 0 || degree > (linksOf[door]?.length ?? 0)) doors[group] = node;
  });
  return { scene, linksOf, groupOf, doors };
}

/** What a stop is to the rest of the program. */
export function targetOfStop(scene: WalkScene, stop: WalkStop | null): PictureTarget | null {
  if (stop?.type === "actor") {
    const node = scene.nodes[stop.node];
    return node ? { type: "actor", id: node.id } : null;
  }
  const link = stop ? scene.links[stop.link] : undefined;
  return link ? { type: "relationship", id: link.id } : null;
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
  const count = map.scene.nodes.length;
  if (count === 0) return NO_WALK;
  if (move === "first") return leapTo(walk, 0);
  if (move === "last") return leapTo(walk, count - 1);
  if (!stop) return leapTo(walk, findBeginning(map));
  if (move === "next" || move === "previous") return turn(map, walk, stop, move === "next" ? 1 : -1);
  if (move === "follow") return follow(map, walk, stop);
  if (move === "back") return goBack(walk, stop);
  return changeGroup(map, walk, stop, move === "next-group" ? 1 : -1);
}

/** The actor the reader has selected, else the best connected one. */
function findBeginning({ scene, doors }: WalkMap): number {
  const selected = scene.nodes.findLastIndex((node) => node.isSelected);
  return selected >= 0 ? selected : (doors[0] ?? 0);
}

const homeOf = (stop: WalkStop) => (stop.type === "actor" ? stop.node : stop.from);

/** Goes round a ring of the actor and its relationships, so that one way undoes the other. */
function turn(map: WalkMap, walk: Walk, stop: WalkStop, step: 1 | -1): Walk {
  const home = homeOf(stop);
  const links = map.linksOf[home] ?? [];
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
  const link = map.scene.links[stop.link];
  if (!link) return walk;
  const node = link.source === stop.from ? link.target : link.source;
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
  const groups = map.doors.length;
  const group = ((map.groupOf[homeOf(stop)] ?? 0) + step + groups) % groups;
  const door = map.doors[group];
  if (door === undefined || groups === 1) return walk;
  return leapTo(walk, door);
}

/** The same walk in another scene: stops whose things are gone are left out, the latest that is left is where it stands. */
export function carryWalk(walk: Walk, from: WalkScene, to: WalkMap): Walk {
  const nodeAt = new Map(to.scene.nodes.map((node, place) => [node.id, place]));
  const linkAt = new Map(to.scene.links.map((link, place) => [link.id, place]));
  const carry = (stop: WalkStop): WalkStop | null => {
    const old = from.nodes[homeOf(stop)];
    const home = old ? nodeAt.get(old.id) : undefined;
    if (home === undefined) return null;
    if (stop.type === "actor") return { type: "actor", node: home };
    const oldLink = from.links[stop.link];
    const link = oldLink ? linkAt.get(oldLink.id) : undefined;
    return link === undefined ? { type: "actor", node: home } : { type: "relationship", link, from: home };
  };
  const trail = walk.trail.flatMap((stop) => carry(stop) ?? []);
  const stop = walk.stop ? carry(walk.stop) : null;
  if (stop || !walk.stop) return { stop, trail };
  return { stop: trail.at(-1) ?? null, trail: trail.slice(0, -1) };
}

/** A walk that stands on a target, with no way back; null where the scene does not have it. */
export function startWalkAt(scene: WalkScene, target: PictureTarget): Walk | null {
  if (target.type === "actor") {
    const node = scene.nodes.findIndex(({ id }) => id === target.id);
    return node < 0 ? null : { stop: { type: "actor", node }, trail: [] };
  }
  const link = scene.links.findIndex(({ id }) => id === target.id);
  const from = scene.links[link]?.source;
  return from === undefined ? null : { stop: { type: "relationship", link, from }, trail: [] };
}
