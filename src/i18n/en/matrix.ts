/** The matrix view. */
export const MATRIX = {
  title: "Matrix",
  cross: "Cross",
  actors: "Actors × actors",
  countries: "Countries × sectors",
  order: "Order",
  bySector: "By sector",
  byCommunity: "By community",
  byName: "By name",
  communities:
    "Communities stand together, the largest first: actors with more ties among themselves than to others, found by the Louvain method in the whole network.",
  measuring: "Communities are being worked out; until then the order is by sector.",
  notMeasured: "Communities could not be worked out; the order is by sector.",
  readActors: "Read from the row to the column: who does what to whom.",
  readCountries:
    "A relationship counts for the countries its actors are, or are in, and in the sectors of its other actors.",
  gaps_one: "{{count, number}} of {{all, number}} cells is a gap: the article relates nothing there.",
  gaps_other: "{{count, number}} of {{all, number}} cells are gaps: the article relates nothing there.",
  leftOut:
    "Only the {{shown, number}} best connected of {{all, number}} actors are crossed. Filter to see the others.",
  empty: "Nothing to cross: the filters leave no actor.",
  emptyCountries: "Nothing to cross: no actor that is shown stands for a country.",
  keys: "Arrow keys go from cell to cell, with Ctrl to the next one that is not empty; Enter selects.",
  pair: "{{row}} → {{column}}",
  crossing: "{{row}}, {{column}}",
  none: "no relationship",
  gap: "gap",
  statusCount: "{{status}} {{count, number}}",
  cell: "{{pair}}: {{counts}}",
  corner: { actors: "Row → column", countries: "Country, sector" },
  self: "the same actor",
} as const;
