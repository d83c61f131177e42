/** What can be undone, by the label of its step in the history. */
export const EDIT = {
  pin: "pin",
  unpin: "let go",
  layout: "lay out again",
  addStory: "new story",
  retitleStory: "title of the story",
  moveStory: "move the story",
  deleteStory: "delete the story",
  addStep: "add a step",
  duplicateStep: "duplicate the step",
  retitleStep: "title of the step",
  rewriteStep: "text of the step",
  retakeView: "retake the view",
  attachPassages: "quote a passage",
  detachPassage: "remove a passage",
  moveStep: "move the step",
  deleteStep: "delete the step",
} as const;
