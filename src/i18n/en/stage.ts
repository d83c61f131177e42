/** The stage, and the way onto it. */
export const STAGE = {
  present: "Present",
  start: "Start",
  startOf: "Start “{{title}}”",
  startHere: "From step {{position, number}}",
  startHereOf: "From step {{position, number}} of “{{title}}”",
  hint: "Arrows, space or a clicker move on. O shows all steps, B blacks out, S opens the presenter’s window, Esc leaves.",
  announce: "Step {{position, number}} of {{count, number}}: {{title}}",
  blanked: {
    black: "The stage is black.",
    white: "The stage is white.",
  },
  show: "Show the stage again",
  missing: "not found in the article",
  ambiguous: "stands in {{count, number}} places of the article",
  overview: "All steps",
  return: "Back to the step",
  leave: "Leave the stage",
} as const;
