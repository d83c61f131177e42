/** The help dialog. */
export const HELP = {
  title: "How to read and use this",
  reading: "Reading the picture",
  readingIntro:
    "Each symbol is an actor the article names; each line is a relationship, read from its plain end to its marked end. Colour is the sector. Larger symbols have more relationships.",
  lines: "Lines: how firm a relationship is",
  status: {
    operating: "It runs, in the article’s own words.",
    signed: "It is agreed on paper.",
    proposed: "It could or should be; nothing more is said.",
    obstacle: "It stands in the way.",
  },
  symbols: "Symbols: what an actor is",
  evidence:
    "Select anything to read the words of the article that prove it. Where the curator read between sentences, the reason is given.",
  keys: {
    everywhere: "Keys, everywhere",
    picture: "Keys, in the picture",
  },
  key: {
    find: "find actors, quotes and commands",
    help: "this help",
    undo: "undo",
    redo: "do again",
    close: "close what is open",
    around: "go round an actor and its relationships",
    follow: "follow a relationship to its other end",
    back: "go back the way you came",
    ends: "first and last actor",
    groups: "from one unconnected group to another",
    select: "select; with Shift, select as well",
    focus: "show only what is near",
    pin: "pin, or let go",
    zoom: "zoom",
    fit: "fit the whole network",
    pan: "move the picture",
    move: "move the actor and pin it",
    stepBack: "clear the selection, then the focus",
  },
  preferences: "Preferences",
  singleKeys: "Keys without Ctrl or ⌘ (/ and ?) work everywhere",
  reducedMotion: "Animate nothing",
} as const;
