/** Words of the domain that the program, not the file, brings. */
export const NETWORK = {
  actors_one: "{{count, number}} actor",
  actors_other: "{{count, number}} actors",
  relationships_one: "{{count, number}} relationship",
  relationships_other: "{{count, number}} relationships",
  status: {
    operating: "Operating",
    signed: "Signed",
    proposed: "Proposed",
    obstacle: "Obstacle",
  },
  basis: {
    stated: "Stated",
    inferred: "Inferred",
  },
} as const;
