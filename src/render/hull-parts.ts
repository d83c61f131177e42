import { buildBoxPath, findGroupBox } from "./box-path";
import { buildPart, type DrawingPart } from "./drawing-part";
import { buildHullPath } from "./hull-path";
import { mixColours } from "../model/mix-colours";
import type { PictureFrame } from "./picture-frame";
import type { Scene, SceneHull } from "./scene";

/** From a member's middle to its sector's outline. */
const PAD_PX = 24;
/** Members further apart than this, in layout units, stand apart. */
const REACH = 170;
const OUTLINE_PX = 1.25;
/** How much of the ground a box lets through. */
const TINT_SHARE = 0.92;

/**
 * Outlines round the groups of a scene, from the back to the front: a fine line in the sector's colour, the ground
 * inside it, and a tint that lets the tints of other sectors through. What stands in rows and columns gets a box.
 */
export function buildHullParts(scene: Scene, frame: PictureFrame): readonly DrawingPart[] {
  const { ground } = scene.palette;
  const pad = PAD_PX * frame.scale;
  const boxes = scene.hulls.filter(({ isBox }) => isBox);
  const hulls = scene.hulls
    .filter(({ isBox }) => !isBox)
    .map(({ colour, members }) => {
      const own = new Set(members);
      const inside = members.flatMap((place) => frame.nodes[place] ?? []);
      const outside = frame.nodes.flatMap((node, place) => (node && !own.has(place) ? [node] : []));
      return { colour, path: buildHullPath(inside, outside, REACH * frame.zoom, pad) };
    });
  return [
    ...boxes.flatMap((hull) => buildBoxPart(hull, frame, ground)),
    ...hulls.map(({ colour, path }) =>
      buildPart("outline", path, {
        stroke: mixColours(colour, ground, 0.45),
        strokeWidthPx: 2 * (pad + OUTLINE_PX),
      }),
    ),
    ...hulls.map(({ path }) => buildPart("inside", path, { stroke: ground, strokeWidthPx: 2 * pad })),
    ...hulls.map(({ colour, path }) =>
      buildPart("tint", path, { stroke: colour, strokeWidthPx: 2 * pad, strokeOpacity: 0.1 }),
    ),
  ];
}

function buildBoxPart({ colour, members }: SceneHull, frame: PictureFrame, ground: string): DrawingPart[] {
  const box = findGroupBox(
    members.flatMap((place) => frame.nodes[place] ?? []),
    frame,
  );
  if (!box) return [];
  return [
    buildPart("outline", buildBoxPath(box, frame.scale), {
      fill: mixColours(colour, ground, TINT_SHARE),
      stroke: mixColours(colour, ground, 0.45),
      strokeWidthPx: OUTLINE_PX,
    }),
  ];
}
