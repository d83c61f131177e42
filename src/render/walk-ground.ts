import { buildWalkMap, targetOfStop, type WalkMap, type WalkScene, type WalkStop } from "./keyboard-walk";
import type { PictureTarget } from "./network-view";

/** What a walk stands on. Large scenes draw the map only when someone walks. */
export interface WalkGround {
  /** Two grounds of one key have the same things at the same places. */
  readonly key: object;
  readonly map: () => WalkMap;
  readonly targetOf: (stop: WalkStop | null) => PictureTarget | null;
  /** The node a link comes from, −1 where there is no such link. */
  readonly sourceOf: (link: number) => number;
}

/** The ground of a scene that is written out. */
export function buildWalkGround(scene: WalkScene): WalkGround {
  let map: WalkMap | null = null;
  return {
    key: scene,
    map: () => (map ??= buildWalkMap(scene)),
    targetOf: (stop) => targetOfStop(scene, stop),
    sourceOf: (link) => scene.links[link]?.source ?? -1,
  };
}
