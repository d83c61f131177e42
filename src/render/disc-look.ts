/** Discs from this radius on get a fine edge in the ground's colour; CSS pixels. */
export const EDGED_RADIUS_PX = 1.9;
/** How much of what is under it the edge covers. */
export const EDGE_OPACITY = 0.85;
/** From here on a disc has room for a second colour; CSS pixels. */
export const CORE_RADIUS_PX = 4;
/** Radius of the second colour, as a part of the disc's. */
export const CORE_PART = 0.45;
