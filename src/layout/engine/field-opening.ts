/** How far apart cells must be for an expansion: see `createMultipole`; 0.004 off on settled networks, half of d3-force's error. */
export const fieldOpening = 0.9;
