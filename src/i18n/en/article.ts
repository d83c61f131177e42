/** The article panel. */
export const ARTICLE = {
  sources: "Articles",
  by: "by {{author}}",
  noText: "This network has no article.",
  keys: "In the text, arrow keys go from actor to actor; Enter selects.",
  passages: "Passages of the selection",
  previous: "Previous passage",
  next: "Next passage",
  positionAt: "Passage {{position, number}} of {{count, number}}, paragraph {{paragraph}}",
  nothingSelected: "Select an actor or a relationship to see its passages here.",
  noPassage: "Nothing in this article is recorded for the selection.",
  paragraph: "Paragraph {{number}}",
  passageStart: "passage begins",
  passageEnd: "passage ends",
  candidateStart: "one possible place of an ambiguous passage begins",
  unsure: "Passages whose place is not known",
  legend: {
    selected: "proves the selection",
    uncited: "not cited",
    mention: "names an actor",
  },
} as const;
