import { GROUNDS } from "../model/sector-colour";
import type { ScenePalette } from "./scene";

/** The grounds a picture is drawn on. */
export type Theme = "light" | "dark";

/**
 * Colours of everything but the sectors. Ink and muted ink carry words (≥ 4.5:1 on the ground), line and accent carry
 * shapes (≥ 3:1); `tests/unit/render/palette.test.ts` measures them.
 */
export const PALETTES: Readonly<Record<Theme, ScenePalette>> = {
  light: { ...GROUNDS.light, mutedInk: "#5f5b53", line: "#8c867b", accent: "#b3361b" },
  dark: { ...GROUNDS.dark, mutedInk: "#a9a59b", line: "#77756f", accent: "#ff9470" },
};

/** Sector colours for a network that brings none, or for a new sector: six that stay apart for every sight. */
export const SECTOR_COLOURS: Readonly<Record<Theme, readonly string[]>> = {
  light: ["#0f3a90", "#079b8b", "#c67b2b", "#8e4c59", "#9671c6", "#3d4900"],
  dark: ["#5684da", "#68ddb8", "#ebbe4a", "#b96c7b", "#ceb8ef", "#8d8b25"],
};

/** Five sector colours, further apart than the first five of six. */
export const FIVE_SECTOR_COLOURS: Readonly<Record<Theme, readonly string[]>> = {
  light: ["#2e3490", "#1a7f73", "#c67b2b", "#722329", "#a276da"],
  dark: ["#5684da", "#8ae7c7", "#f9b64f", "#ca5d76", "#dbc5fd"],
};
