import { mixColours } from "./mix-colours";
import type { SceneNode, ScenePalette } from "./scene";

/** How a label is inked; the halo keeps it readable where links pass under it. */
export interface LabelStyle {
  readonly colour: string;
  readonly halo: string;
  readonly haloWidthPx: number;
}

/** Faded labels stay readable to who looks for them: about 2.2:1 on the ground. */
const LABEL_FADE = 0.64;

/** The style of an actor's label. */
export function buildLabelStyle(node: SceneNode, palette: ScenePalette): LabelStyle {
  const colour =
    node.emphasis === "dimmed" ? mixColours(palette.ink, palette.ground, LABEL_FADE) : palette.ink;
  return { colour, halo: palette.ground, haloWidthPx: 3.5 };
}
