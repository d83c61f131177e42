import { strengthenColour } from "./colour-contrast";
import type { Sector } from "./network";

/** What pictures and pages are written on and with, by theme. */
export const GROUNDS = {
  light: { ground: "#fbfaf7", ink: "#1f1e1b" },
  dark: { ground: "#15161a", ink: "#eceae4" },
} as const;

/** A sector's colour on each ground. */
export type SectorColours = Readonly<Record<keyof typeof GROUNDS, string>>;

/** Shapes have this contrast to the ground (WCAG 2.2, 1.4.11). */
const LEAST = 3;

const shownOf = new WeakMap<Sector, SectorColours>();

/**
 * The colours a sector is shown in: its own, where they can be told from the ground, or else as much nearer to ink as it
 * takes. A file may bring any, and nobody may be invisible; what is saved is the file's.
 */
export function coloursOfSector(sector: Sector): SectorColours {
  const known = shownOf.get(sector);
  if (known) return known;
  const shown = {
    light: strengthenColour(sector.color, { ...GROUNDS.light, least: LEAST }),
    dark: strengthenColour(sector.colorDark, { ...GROUNDS.dark, least: LEAST }),
  };
  shownOf.set(sector, shown);
  return shown;
}

/** The same as a CSS colour that follows the theme. */
export function cssColourOfSector(sector: Sector): string {
  const { light, dark } = coloursOfSector(sector);
  return `light-dark(${light}, ${dark})`;
}
