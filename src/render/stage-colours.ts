import { strengthenColour } from "../model/colour-contrast";
import type { Theme } from "./palette";
import type { ScenePalette } from "./scene";

/**
 * What a projector's white is against its black in a room, light that falls on the screen included: 15 in a dim room,
 * 7 in a lit one (ANSI/INFOCOMM 3M-2011: 15 to decide by what is shown, 7 to watch it).
 */
export const ROOMS = { dim: 15, lit: 7 } as const;

/** Words keep this contrast in a lit room. */
const WORDS = 4.5;
/** Shapes keep this contrast; on the dark ground in a dim room only, for lit they would all turn white. */
const SHAPES = 3;
const SHAPE_ROOM: Readonly<Record<Theme, number>> = { light: ROOMS.lit, dark: ROOMS.dim };
/** The colour of a shape on stage: itself, or as much nearer to ink as a projector needs. */
export function strengthenShape(colour: string, { ground, ink }: ScenePalette, theme: Theme): string {
  return strengthenColour(colour, { ground, ink, least: SHAPES, white: SHAPE_ROOM[theme] });
}

/** The palette of the stage: every colour that carries words or lines can be read and seen in a meeting room. */
export function buildStagePalette(palette: ScenePalette, theme: Theme): ScenePalette {
  const { ground, ink } = palette;
  const strengthenWords = (colour: string) =>
    strengthenColour(colour, { ground, ink, least: WORDS, white: ROOMS.lit });
  return {
    ground,
    ink,
    mutedInk: strengthenWords(palette.mutedInk),
    line: strengthenShape(palette.line, palette, theme),
    accent: strengthenWords(palette.accent),
  };
}
