import { mixColours } from "./mix-colours";
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
/** How finely a colour is brought nearer to ink. */
const STEP = 0.02;

/**
 * The contrast of two `#rrggbb` colours on a screen whose white is `room` times as bright as its black: the light of the
 * room lies over both.
 */
export function measureProjected(one: string, other: string, room: number): number {
  const veil = 1 / (room - 1);
  const [least, most] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return ((most ?? 0) + veil) / ((least ?? 0) + veil);
}

/** Relative luminance of `#rrggbb`, 0 … 1 (WCAG 2.2). */
function luminanceOf(colour: string): number {
  const channel = (from: number) => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** The colour of a shape on stage: itself, or as much nearer to ink as a projector needs. */
export function strengthenShape(colour: string, { ground, ink }: ScenePalette, theme: Theme): string {
  return strengthen(colour, { ground, ink, least: SHAPES, room: SHAPE_ROOM[theme] });
}

/** The palette of the stage: every colour that carries words or lines can be read and seen in a meeting room. */
export function buildStagePalette(palette: ScenePalette, theme: Theme): ScenePalette {
  const { ground, ink } = palette;
  const strengthenWords = (colour: string) =>
    strengthen(colour, { ground, ink, least: WORDS, room: ROOMS.lit });
  return {
    ground,
    ink,
    mutedInk: strengthenWords(palette.mutedInk),
    line: strengthenShape(palette.line, palette, theme),
    accent: strengthenWords(palette.accent),
  };
}

function strengthen(
  colour: string,
  {
    ground,
    ink,
    least,
    room,
  }: { readonly ground: string; readonly ink: string; readonly least: number; readonly room: number },
): string {
  for (let share = 0; share < 1; share += STEP) {
    const mixed = mixColours(colour, ink, share);
    if (measureProjected(mixed, ground, room) >= least) return mixed;
  }
  return ink;
}
