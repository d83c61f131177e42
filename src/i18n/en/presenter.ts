/** The presenter's window. */
export const PRESENTER = {
  title: "Presenter view",
  waiting: "Waiting for the stage. Keep its window open; this one finds it by itself.",
  unknownStory:
    "The stage shows a story this window does not have. Close it and press S on the stage to open a new one.",
  now: "On stage now",
  next: "Next",
  last: "This is the last step.",
  noNotes: "No notes for this step.",
  timer: "Time since the start:",
  clock: "Time of day:",
  pause: "Pause",
  goOn: "Go on",
  reset: "From 0",
  black: "Black",
  white: "White",
  backToStage: "Back to the stage",
  open: "Presenter window",
  blocked: "The presenter’s window did not come up. Allow pop-ups for this page, or see the notes here.",
  showHere: "Show the notes here",
  partner: {
    none: "Looking for the stage…",
    here: "Stage connected.",
    silent: "The stage is not answering. Its picture stays; it catches up by itself.",
    gone: "The stage is closed. Open it again; the talk goes on where it was.",
  },
} as const;
