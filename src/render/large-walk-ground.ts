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
      const map = maps.get(columns) ?? buildWalkMap({ ...columns, selected: NOBODY });
      maps.set(columns, map);
      // Who is selected changes without anything else; of several it is the last in the order of the picture.
      return { ...map, selected: () => scene.selectedNodes.reduce((last, node) => Math.max(last, node), -1) };
    },
    targetOf: (stop: WalkStop | null) =>
      stop && (stop.type === "actor" ? scene.nodeTarget(stop.node) : scene.linkTarget(stop.link)),
    placeOf: scene.placeOf,
    sourceOf: (link) => columns.sourceOf[link] ?? -1,
  };
}

const NOBODY = () => -1;
