import { describe, expect, it } from "vitest";

import { readProjectFile, writeProjectFile } from "../../../src/formats/project-file";
import { buildNetworkIndex } from "../../../src/model/network-index";
import type { Network } from "../../../src/model/network";
import { buildHandout } from "../../../src/store/build-handout";
import { readShippedNetwork } from "../../shipped-network";

const network: Network = readShippedNetwork();
const index = buildNetworkIndex(network);

describe("buildHandout", () => {
  it.each(network.stories.map((story) => [story.id, story] as const))(
    "numbers the passages of “%s” from 1 without a gap, in the order of the steps",
    (_, story) => {
      const { steps } = buildHandout(index, story, { hasSpeakerNotes: false });
      const numbers = steps.flatMap(({ footnotes }) => footnotes.map(({ number }) => number));
      expect(numbers).toEqual(numbers.map((_each, at) => at + 1));
      expect(steps.flatMap(({ footnotes }) => footnotes.map(({ passage }) => passage))).toEqual(
        story.steps.flatMap(({ passages }) => passages),
      );
    },
  );

  it("leaves the speaker’s notes behind unless they are asked for", () => {
    const [story] = network.stories;
    if (!story) throw new Error("The shipped network has no story.");
    const notes = story.steps.map((step) => step.notes);
    const without = JSON.stringify(buildHandout(index, story, { hasSpeakerNotes: false }).steps);
    for (const note of notes) expect(without).not.toContain(JSON.stringify(note));
    const { steps } = buildHandout(index, story, { hasSpeakerNotes: true });
    expect(steps.map(({ speakerNotes }) => speakerNotes)).toEqual(notes);
  });

  it("lists every source, with the notes that quote it, also one that no step quotes", () => {
    const [source] = network.sources;
    const [story] = network.stories;
    if (!source || !story) throw new Error("The shipped network has a source and a story.");
    const file: { sources: object[] } = JSON.parse(writeProjectFile(network));
    file.sources.push({ ...file.sources[0], id: "__proto__" });
    const read = readProjectFile(JSON.stringify(file));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const { sources } = buildHandout(buildNetworkIndex(read.value), story, { hasSpeakerNotes: false });
    const count = story.steps.flatMap(({ passages }) => passages).length;
    expect(sources.map(({ source: { id } }) => id)).toEqual([source.id, "__proto__"]);
    expect(sources.map(({ notes }) => notes)).toEqual([Array.from({ length: count }, (_, at) => at + 1), []]);
  });
});
