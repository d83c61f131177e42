import { mixColours } from "./mix-colours";

/** White against black as WCAG 2.2 reckons it: with some light on the screen. */
const SCREEN = 21;
/** How finely a colour is brought nearer to ink. */
const STEP = 0.02;

/** What a colour has to stand out from, and by how much. */
export interface Standout {
  readonly ground: string;
  /** What it is mixed with until it does. */
  readonly ink: string;
  /** The least contrast, 1 … 21. */
  readonly least: number;
  /** See `measureContrast`. */
  readonly white?: number;
}

/**
 * The contrast of two `#rrggbb` colours, 1 … `white`: how many times as bright as its black a screen's white is, the light
 * that falls on both included. Without it WCAG 2.2's.
 */
export function measureContrast(one: string, other: string, white = SCREEN): number {
  const veil = 1 / (white - 1);
  const [least, most] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return ((most ?? 0) + veil) / ((least ?? 0) + veil);
}

/** The colour itself where it stands out, or else as much nearer to ink as it takes. */
export function strengthenColour(colour: string, { ground, ink, least, white }: Standout): string {
  for (let share = 0; share < 1; share += STEP) {
    const mixed = mixColours(colour, ink, share);
    if (measureContrast(mixed, ground, white) >= least) return mixed;
  }
  return ink;
}

/** Relative luminance of `#rrggbb`, 0 … 1 (WCAG 2.2). */
function luminanceOf(colour: string): number {
  const channel = (from: number) => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
