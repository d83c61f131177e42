import { buildWalkMap, type WalkMap, type WalkStop } from "./keyboard-walk";
import type { LargeScene } from "./large-scene";
import type { SceneColumns } from "./scene-columns";
import type { WalkGround } from "./walk-ground";

const maps = new WeakMap<SceneColumns, WalkMap>();

/** The ground of a large scene: its map is drawn when someone first walks, and kept as long as the same things are shown. */
export function buildLargeWalkGround(scene: LargeScene): WalkGround {
  const { columns } = scene;
  return {
    key: columns,
    map: () => {
      let map = maps.get(columns);
      if (!map) {
        map = buildLargeWalkMap(scene);
        maps.set(columns, map);
      }
      return map;
    },
    targetOf: (stop: WalkStop | null) =>
      stop && (stop.type === "actor" ? scene.nodeTarget(stop.node) : scene.linkTarget(stop.link)),
    sourceOf: (link) => columns.sourceOf[link] ?? -1,
  };
}

function buildLargeWalkMap({ columns, nodeTarget, linkTarget }: LargeScene): WalkMap {
  const nodes = Array.from(columns.actorOf, (_, place) => {
    const target = nodeTarget(place);
    return target?.type === "actor" ? { id: target.id, isSelected: false } : null;
  });
  const links = Array.from(columns.sourceOf, (source, place) => {
    const target = linkTarget(place);
    return target?.type === "relationship"
      ? { id: target.id, source, target: columns.targetOf[place] ?? -1 }
      : null;
  });
  return buildWalkMap({
    nodes: nodes.filter((node) => node !== null),
    links: links.filter((link) => link !== null),
  });
}
