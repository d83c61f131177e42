/** A colour for the light ground and one for the dark, `#rrggbb`. */
export interface CategoryColour {
  readonly light: string;
  readonly dark: string;
}

/**
 * Colours for kinds, communities and statuses: five that stay apart from each other and from `REST_COLOUR` for every
 * sight. More would not, so the largest categories are coloured and the rest shares one grey.
 */
export const CATEGORY_COLOURS: readonly CategoryColour[] = [
  { light: "#0f3a90", dark: "#5684da" },
  { light: "#079b8b", dark: "#68ddb8" },
  { light: "#c67b2b", dark: "#ebbe4a" },
  { light: "#9671c6", dark: "#ceb8ef" },
  { light: "#3d4900", dark: "#8d8b25" },
];

/** What is in none of the coloured categories. */
export const REST_COLOUR: CategoryColour = { light: "#666460", dark: "#666460" };
