/** The keys of the app by the place where they work; `id` names the message that says what a key does. */
export const KEYS = [
  {
    place: "everywhere",
    keys: [
      { id: "find", press: ["/", "Ctrl K", "⌘ K"] },
      { id: "help", press: ["?"] },
      { id: "undo", press: ["Ctrl Z", "⌘ Z"] },
      { id: "redo", press: ["Ctrl Shift Z", "⌘ Shift Z"] },
      { id: "close", press: ["Esc"] },
    ],
  },
  {
    place: "picture",
    keys: [
      { id: "around", press: ["←", "→"] },
      { id: "follow", press: ["↓"] },
      { id: "back", press: ["↑", "Backspace"] },
      { id: "ends", press: ["Home", "End"] },
      { id: "groups", press: ["PgUp", "PgDn"] },
      { id: "select", press: ["Enter", "Shift Enter"] },
      { id: "focus", press: ["F"] },
      { id: "pin", press: ["P"] },
      { id: "zoom", press: ["+", "−"] },
      { id: "fit", press: ["0"] },
      { id: "pan", press: ["Shift ← ↑ ↓ →"] },
      { id: "move", press: ["Ctrl ← ↑ ↓ →"] },
      { id: "stepBack", press: ["Esc"] },
    ],
  },
  {
    place: "stage",
    keys: [
      { id: "stageNext", press: ["→", "↓", "Space", "PgDn"] },
      { id: "stagePrevious", press: ["←", "↑", "PgUp"] },
      { id: "stageEnds", press: ["Home", "End"] },
      { id: "stageNumber", press: ["1 2 Enter"] },
      { id: "blank", press: ["B", "W"] },
      { id: "fullScreen", press: ["F", "F5"] },
      { id: "overview", press: ["O"] },
      { id: "presenter", press: ["S"] },
      { id: "spotlight", press: ["L"] },
      { id: "answer", press: ["/"] },
      { id: "backToStep", press: ["Esc"] },
    ],
  },
  {
    place: "read",
    keys: [
      { id: "sentence", press: ["J", "K"] },
      { id: "passage", press: ["]", "["] },
      { id: "sentenceInText", press: ["↓", "↑"] },
      { id: "mention", press: ["→", "←"] },
      { id: "paragraph", press: ["PgDn", "PgUp"] },
      { id: "play", press: ["Space"] },
      { id: "backToSentence", press: ["Esc"] },
    ],
  },
] as const;
