import { describe, expect, it } from "vitest";

import { buildDeck } from "../../../src/store/build-deck";
import { readProjectFile } from "../../../src/formats/project-file";
import { readShippedText } from "../../read-shipped-text";

describe("a deck", () => {
  const result = readProjectFile(readShippedText());
  const stories = result.ok ? result.value.stories : [];

  it("holds every step of a story with its words, view and passages", () => {
    for (const story of stories) {
      const { slides } = buildDeck(story);
      expect(slides.map(({ id }) => id)).toEqual(story.steps.map(({ id }) => id));
      expect(slides.map(({ passages }) => passages)).toEqual(story.steps.map(({ passages }) => passages));
    }
  });

  it("holds nothing of the speaker's notes", () => {
    const notes = stories.flatMap(({ steps }) => steps.flatMap(({ notes }) => Object.values(notes)));
    expect(notes.length).toBeGreaterThan(0);
    const decks = JSON.stringify(stories.map(buildDeck));
    for (const note of notes) expect(decks).not.toContain(JSON.stringify(note).slice(1, -1));
  });
});
