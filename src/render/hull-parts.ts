import { buildPart, type DrawingPart } from "./drawing-part";
import { buildHullPath } from "./hull-path";
import { mixColours } from "./mix-colours";
import type { PictureFrame } from "./picture-frame";
import type { Scene } from "./scene";

/** Air between the outermost symbols and their hull. */
const PAD_PX = 12;
/** Members further apart than this, in layout units, get outlines of their own. */
const REACH = 190;

/** Outlines round the sectors of a scene: a tint of the sector's colour under a fine line, the largest at the back. */
export function buildHullParts(scene: Scene, frame: PictureFrame): readonly DrawingPart[] {
  const { ground } = scene.palette;
  const hulls = [...scene.hulls].sort((a, b) => b.members.length - a.members.length);
  const parts = hulls.map((hull) => {
    const members = hull.members.flatMap((place) => frame.nodes[place] ?? []);
    const path = buildHullPath(members, PAD_PX * frame.scale, REACH * frame.zoom);
    return { hull, path };
  });
  return [
    ...parts.map(({ hull, path }) => buildPart("hull", path, { fill: mixColours(hull.colour, ground, 0.9) })),
    ...parts.map(({ hull, path }) =>
      buildPart("hull", path, { stroke: mixColours(hull.colour, ground, 0.35), strokeWidthPx: 1 }),
    ),
  ];
}
