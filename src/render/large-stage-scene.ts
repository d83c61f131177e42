import { DIMMED, LIT, type LargeScene } from "./large-scene";
import type { SceneColumns } from "./scene-columns";
import { buildStagePalette, strengthenShape } from "./stage-colours";
import { dressLink, dressNode, isWholeCast, type ShowColour, type StageLook } from "./stage-scene";

/** The large scene for an audience: larger, and only the cast has names; see `buildStageScene`. */
export function buildLargeStageScene(scene: LargeScene, look: StageLook): LargeScene {
  const show: ShowColour = (colour) => strengthenShape(colour, scene.palette, scene.theme);
  const places = (ids: Iterable<Parameters<LargeScene["placeOf"]>[0]>) =>
    Array.from(ids, scene.placeOf).filter((place) => place >= 0);
  const actors = places(Array.from(look.cast.actors, (id) => ({ type: "actor", id }) as const));
  const ties = places(Array.from(look.cast.relationships, (id) => ({ type: "relationship", id }) as const));
  const isWhole = isWholeCast(look.cast);
  const dim = (emphasis: Uint8Array, cast: readonly number[]) => {
    if (isWhole) return emphasis;
    const own = new Set(cast);
    return emphasis.map((stress, place) =>
      own.has(place) || (look.hover && stress === LIT) ? stress : DIMMED,
    );
  };
  return {
    ...scene,
    labelScale: look.scale,
    nodeEmphasis: dim(scene.nodeEmphasis, actors),
    linkEmphasis: dim(scene.linkEmphasis, ties),
    isDimmed: scene.isDimmed || !isWhole,
    foremostNodes: [...new Set([...actors, ...scene.foremostNodes])],
    foremostLinks: [...new Set([...ties, ...scene.foremostLinks])],
    columns: showColumns(scene.columns, show),
    palette: buildStagePalette(scene.palette, scene.theme),
    hulls: () => scene.hulls().map((hull) => ({ ...hull, colour: show(hull.colour) })),
    writeNode: (place, isSpoken) => dressNode(scene.writeNode(place, isSpoken), look, show),
    writeLink: (place) => dressLink(scene.writeLink(place), look, show),
  };
}

const shown = new WeakMap<SceneColumns, SceneColumns>();

/** The same columns for the same ones, so that nothing is taken for another scene. */
function showColumns(columns: SceneColumns, show: ShowColour): SceneColumns {
  const found = shown.get(columns) ?? { ...columns, colours: columns.colours.map(show) };
  shown.set(columns, found);
  return found;
}
