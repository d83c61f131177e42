import { buildWalkMap, homeOf, type Walk, type WalkMap, type WalkStop } from "./keyboard-walk";
import type { PictureTarget } from "./network-view";
import type { SceneLink, SceneNode } from "./scene";
import { buildSceneGroups, type SceneGroups } from "./scene-groups";

/** What a walk stands on. Large scenes draw the map only when someone walks. */
export interface WalkGround {
  /** Two grounds of one key have the same things at the same places. */
  readonly key: object;
  readonly map: () => WalkMap;
  readonly targetOf: (stop: WalkStop | null) => PictureTarget | null;
  /** The place of an actor or a relationship, −1 where it is not there. */
  readonly placeOf: (target: PictureTarget) => number;
  /** The node a link comes from, −1 where there is no such link. */
  readonly sourceOf: (link: number) => number;
}

/** What is walked on of a scene that is written out. */
export interface WalkableScene {
  readonly nodes: readonly Pick<SceneNode, "id" | "isSelected">[];
  readonly links: readonly Pick<SceneLink, "id" | "source" | "target">[];
}

/** The ground of a scene that is written out. */
export function buildWalkGround(scene: WalkableScene): WalkGround {
  const { nodes, links } = scene;
  let map: WalkMap | null = null;
  return {
    key: scene,
    map: () => (map ??= buildMap(scene)),
    targetOf: (stop) => {
      if (stop?.type === "actor") {
        const node = nodes[stop.node];
        return node ? { type: "actor", id: node.id } : null;
      }
      const link = stop ? links[stop.link] : undefined;
      return link ? { type: "relationship", id: link.id } : null;
    },
    placeOf: (target) =>
      target.type === "actor"
        ? nodes.findIndex(({ id }) => id === target.id)
        : links.findIndex(({ id }) => id === target.id),
    sourceOf: (link) => links[link]?.source ?? -1,
  };
}

function buildMap({ nodes, links }: WalkableScene): WalkMap {
  const ends = {
    sourceOf: Int32Array.from(links, ({ source }) => source),
    targetOf: Int32Array.from(links, ({ target }) => target),
  };
  let groups: SceneGroups | null = null;
  return buildWalkMap({
    ...ends,
    nodeCount: nodes.length,
    selected: () => nodes.findLastIndex((node) => node.isSelected),
    groups: () => (groups ??= buildSceneGroups(nodes.length, ends)),
  });
}

/** The same walk in another scene: stops whose things are gone are left out, the latest that is left is where it stands. */
export function carryWalk(walk: Walk, from: WalkGround, to: WalkGround): Walk {
  const placeOf = (stop: WalkStop) => {
    const target = from.targetOf(stop);
    return target ? to.placeOf(target) : -1;
  };
  const carry = (stop: WalkStop): WalkStop | null => {
    const home = placeOf({ type: "actor", node: homeOf(stop) });
    if (home < 0) return null;
    const link = stop.type === "actor" ? -1 : placeOf(stop);
    return link < 0 ? { type: "actor", node: home } : { type: "relationship", link, from: home };
  };
  const trail = walk.trail.flatMap((stop) => carry(stop) ?? []);
  const stop = walk.stop ? carry(walk.stop) : null;
  if (stop || !walk.stop) return { stop, trail };
  return { stop: trail.at(-1) ?? null, trail: trail.slice(0, -1) };
}

/** A walk that stands on a target, with no way back; null where the ground does not have it. */
export function startWalkAt(ground: WalkGround, target: PictureTarget): Walk | null {
  const place = ground.placeOf(target);
  if (place < 0) return null;
  return target.type === "actor"
    ? { stop: { type: "actor", node: place }, trail: [] }
    : { stop: { type: "relationship", link: place, from: ground.sourceOf(place) }, trail: [] };
}
