/** What the picture itself says, on screen and to a screen reader. */
export const PICTURE = {
  label: "Network: {{title}}",
  keyboardHelp:
    "Left and right go round an actor and its relationships, down follows a relationship, up goes back the way you came, Enter selects, F focuses, P pins or unpins, plus and minus zoom, Escape steps back.",
  description:
    "{{actors}} and {{relationships}}. Colour is the sector, the symbol is the kind, size is the number of relationships, the line is the status.",
  actorName_one: "{{name}}, {{kind}}, {{sectors}}, {{count, number}} relationship",
  actorName_other: "{{name}}, {{kind}}, {{sectors}}, {{count, number}} relationships",
  relationshipName: "{{sentence}}, {{status}}, {{basis}}",
  pinned: "pinned",
  pictureRole: "network diagram",
  actorRole: "actor",
  relationshipRole: "relationship",
  group: "group {{number, number}} of {{count, number}}",
} as const;
