/** The map view. */
export const MAP = {
  label: "Map: {{title}}",
  role: "map",
  keyboardHelp:
    "Left and right go round an actor and its relationships, down follows a relationship, up goes back the way you came, Enter selects, F focuses, plus and minus zoom, 0 shows everything, Escape steps back.",
  tools: "Map tools",
  fit: "Fit all that is on the map",
  tray: "Without a place on the map",
  noSector: "No sector",
  counts:
    "{{drawn, number}} of {{shown, number}} relationships join two actors on the map; {{unplaced, number}} actors have no place and stand in the tray.",
  countsAll: "{{drawn, number}} of {{shown, number}} relationships join two actors on the map.",
  legend: "About this map",
  borders:
    "Land and borders are Natural Earth’s (110m) and take no position. None of its names are drawn: every name here is one the network gives its actors.",
  midway: "An agreement without a place of its own stands midway between its two parties.",
  spread: "Actors of one place stand round it, tied to it by a thread. Curves are great arcs.",
} as const;
