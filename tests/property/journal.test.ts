import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { checksum } from "../../src/model/checksum";
import { readProjectFile, writeProjectFile } from "../../src/formats/project-file";
import type { StepId, StoryId } from "../../src/model/ids";
import { DEFAULT_VIEW } from "../../src/model/view";
import { restoreWork } from "../../src/app/restore-work";
import { type AppStore, createAppStore } from "../../src/store/create-app-store";
import { buildJournalEntry, readJournalChange, writeJournalChange } from "../../src/store/journal-change";
import { placeActors } from "../../src/store/place-actors";
import { replayJournal } from "../../src/store/replay-journal";
import { SHIPPED } from "../unit/app/journal-session";

/** Every actor has a place, as in any picture on screen: a file keeps a pin with its place. */
const START = placeActors({
  network: SHIPPED,
  positions: new Float64Array(SHIPPED.actors.length * 2).fill(1),
  pinned: new Set(),
});

interface Command {
  readonly name: keyof typeof DO;
  readonly one: number;
  readonly other: number;
  readonly words: string;
}

const storyOf = (store: AppStore, one: number) => {
  const { stories } = store.getState().document.network;
  return stories[one % Math.max(stories.length, 1)];
};
const placeOf = (store: AppStore, one: number, other: number): { story: StoryId; step: StepId } | null => {
  const story = storyOf(store, one);
  const step = story?.steps[other % Math.max(story.steps.length, 1)];
  return story && step ? { story: story.id, step: step.id } : null;
};
const actorOf = (store: AppStore, one: number) => {
  const { actors } = store.getState().document.network;
  return actors[one % actors.length];
};

const DO = {
  addStory: (store: AppStore, { words }: Command) => {
    store.actions.addStory({ en: words });
  },
  deleteStory: (store: AppStore, { one }: Command) => {
    const story = storyOf(store, one);
    if (story) store.actions.deleteStory(story.id);
  },
  addStep: (store: AppStore, { one, words }: Command) => {
    const story = storyOf(store, one);
    if (story) store.actions.addStepHere(story.id, { en: words });
  },
  rewrite: (store: AppStore, { one, other, words }: Command) => {
    const place = placeOf(store, one, other);
    const text = (["title", "body", "notes"] as const)[other % 3] ?? "body";
    if (place) store.actions.rewriteStep(place, text, one % 2 ? "en" : "zh-Hant", words, `stay ${other}`);
  },
  move: (store: AppStore, { one, other }: Command) => {
    const place = placeOf(store, one, other);
    if (place) store.actions.moveStep(place, one + other);
  },
  duplicate: (store: AppStore, { one, other }: Command) => {
    const place = placeOf(store, one, other);
    if (place) store.actions.duplicateStep(place);
  },
  retake: (store: AppStore, { one, other }: Command) => {
    const place = placeOf(store, one, other);
    if (place) store.actions.retakeView(place, { ...DEFAULT_VIEW, hulls: one % 2 === 0 });
  },
  deleteStep: (store: AppStore, { one, other }: Command) => {
    const place = placeOf(store, one, other);
    if (place) store.actions.deleteStep(place);
  },
  drag: (store: AppStore, { one, other }: Command) => {
    const actor = actorOf(store, one);
    if (actor) store.actions.pinAt([{ id: actor.id, x: other, y: one / 3 }]);
  },
  togglePin: (store: AppStore, { one }: Command) => {
    const actor = actorOf(store, one);
    if (actor) store.actions.togglePin(actor.id);
  },
  layOut: (store: AppStore, { one, other }: Command) => {
    const { network, positions } = store.getState().document;
    store.actions.replacePositions(
      positions.map((_, at) => at * one + other),
      network,
    );
  },
  settle: (store: AppStore, { one, other }: Command) => {
    const { network, positions } = store.getState().document;
    store.actions.settlePositions(
      positions.map((_, at) => at + one / (other + 1)),
      network,
    );
  },
  undo: (store: AppStore) => {
    store.actions.undo();
  },
  redo: (store: AppStore) => {
    store.actions.redo();
  },
};

const isName = (name: string): name is keyof typeof DO => Object.hasOwn(DO, name);

const anyCommand: fc.Arbitrary<Command> = fc.record({
  name: fc.constantFrom(...Object.keys(DO).filter(isName)),
  one: fc.nat(50),
  other: fc.nat(50),
  words: fc.string({ unit: "grapheme", maxLength: 12 }),
});

/** Runs the commands on a fresh store and keeps what the journal would. */
function keepChanges(commands: readonly Command[]) {
  const store = createAppStore({ network: START });
  const changes: string[] = [];
  store.subscribe((state, before) => {
    const entry = buildJournalEntry(before.document, state.document);
    if (entry?.type === "change") changes.push(writeJournalChange(entry.change));
    if (entry?.type === "whole") throw new Error("an edit was not told by steps");
  });
  for (const command of commands) DO[command.name](store, command);
  return { store, changes };
}

describe("the journal", () => {
  it("replays to the document, whatever was edited, pinned, laid out, undone and done again", () => {
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 40 }), (commands) => {
        const { store, changes } = keepChanges(commands);
        const read = changes.map((text) => {
          const change = readJournalChange(text);
          if (!change.ok) throw new Error(change.error);
          return change.value;
        });
        expect(writeProjectFile(replayJournal(START, read))).toBe(
          writeProjectFile(placeActors(store.getState().document)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("restores the document from any snapshot on the way and the changes after it", () => {
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 25 }), fc.nat(), (commands, cut) => {
        const { store, changes } = keepChanges(commands);
        const at = cut % (changes.length + 1);
        const early = changes.slice(0, at).map((text) => {
          const change = readJournalChange(text);
          if (!change.ok) throw new Error(change.error);
          return change.value;
        });
        const sign = (sequence: number, text: string) => ({
          sequence,
          session: "s",
          text,
          check: checksum(text),
        });
        const work = restoreWork({
          snapshots: [sign(at, writeProjectFile(replayJournal(START, early)))],
          records: changes.map((text, index) => sign(index + 1, text)),
        });
        expect(work.type === "work" && writeProjectFile(work.network)).toBe(
          writeProjectFile(placeActors(store.getState().document)),
        );
      }),
      { numRuns: 100 },
    );
  });

  it("takes no record at its word: whatever a record says, it is the document, or damage in words", () => {
    const anyPatch = fc.record({
      op: fc.constantFrom("replace", "remove", "add"),
      path: fc.array(
        fc.oneof(
          fc.constantFrom(
            "network",
            "pinned",
            "stories",
            "steps",
            "actors",
            "__proto__",
            "constructor",
            "title",
          ),
          fc.nat(3),
        ),
        { maxLength: 5 },
      ),
      value: fc.jsonValue(),
    });
    fc.assert(
      fc.property(fc.array(anyPatch, { maxLength: 4 }), fc.jsonValue(), (patches, places) => {
        const snapshot = writeProjectFile(SHIPPED);
        const text = JSON.stringify({ patches, places: Array.isArray(places) ? places : [] });
        const sign = (sequence: number, written: string) => ({
          sequence,
          session: "s",
          text: written,
          check: checksum(written),
        });
        const work = restoreWork({ snapshots: [sign(0, snapshot)], records: [sign(1, text)] });
        expect(Object.prototype).not.toHaveProperty("polluted");
        const isSound =
          work.type === "work"
            ? readProjectFile(writeProjectFile(work.network)).ok
            : work.type === "damaged" && work.problem !== "";
        expect(isSound).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
