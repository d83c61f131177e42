/** How the picture is laid out, what its colours and sizes say, and through which lens it is seen. */
export const OPTIONS = {
  noSector: "no sector",
  title: "View options",
  choice: "{{option}}: {{value}}",
  layout: "Layout",
  layouts: { force: "By forces", sectors: "By sector", rings: "Rings round the selected", time: "By time" },
  layoutSays: {
    force: "Actors that are tied stand near each other.",
    sectors: "Actors stand together with the first of their sectors.",
    rings: "{{name}} stands in the middle, whatever is selected later; each ring is one step farther away.",
    time: "Actors stand at the first year the article dates them by; the undated stand apart.",
  },
  centreHere: "Rings round {{name}}",
  colour: "Colour",
  colours: { sector: "Sector", kind: "Kind", community: "Community", status: "Status" },
  colourSays: {
    sector: "Colour is the sector; a core in another colour is the second sector.",
    kind: "Colour is the kind of actor; the five most frequent have their own.",
    community:
      "Colour is the community: actors with more ties among themselves than to others, found by the Louvain method in the whole network.",
    status: "Colour is the strongest status among an actor’s relationships.",
  },
  rest: "Other, in grey",
  community: "Round {{name}}",
  size: "Size",
  sizes: { degree: "Relationships", betweenness: "Go-between", closeness: "Closeness" },
  sizeSays: {
    degree: "Size is the number of relationships in the whole network.",
    betweenness: "Size is betweenness: how many of the shortest ways between others lead over the actor.",
    closeness: "Size is closeness: how few steps lead from the actor to all it can reach.",
  },
  lens: "Lens",
  lenses: {
    none: "None",
    obstacles: "Obstacles",
    proposed: "What if: with the proposed",
    "without-proposed": "What if: without the proposed",
  },
  measuring: "Being worked out…",
  notMeasured: "This browser could not measure the network; colours and sizes stay as they were.",
  undated: "Undated",
} as const;
