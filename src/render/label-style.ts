import { mixColours } from "../model/mix-colours";
import type { ScenePalette } from "./scene";
import type { LabelTone } from "./scene-labels";

/** How a label is inked; the halo keeps it readable where links pass under it. */
export interface LabelStyle {
  readonly colour: string;
  readonly halo: string;
  readonly haloWidthPx: number;
}

/** Faded labels stay readable to who looks for them: about 2.2:1 on the ground. */
const LABEL_FADE = 0.64;
const HALO_WIDTH_PX = 3.5;

/** The style of a label of a tone. */
export function buildLabelStyle(tone: LabelTone, palette: ScenePalette): LabelStyle {
  const colours: Readonly<Record<LabelTone, string>> = {
    name: palette.ink,
    faded: mixColours(palette.ink, palette.ground, LABEL_FADE),
    relationship: palette.ink,
    selected: palette.accent,
    sector: palette.mutedInk,
  };
  return { colour: colours[tone], halo: palette.ground, haloWidthPx: HALO_WIDTH_PX };
}
