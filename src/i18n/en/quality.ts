/** How much time a layout of the whole network may take. */
export const QUALITY = {
  label: "Quality of the layout",
  fast: {
    name: "Fast",
    large: "Over soonest; shows the large groups.",
    small: "Forces alone: names and lines may overlap.",
  },
  balanced: {
    name: "Balanced",
    large: "Few crossings, and neighbours near each other.",
    small: "Polished, so that names and lines stay apart.",
  },
  best: {
    name: "Best",
    large: "Takes longest; brings neighbours nearest to each other.",
    small: "The same as balanced for a network this small.",
  },
  note: "For layouts of the whole network. Stored places stay until you lay out again.",
} as const;
