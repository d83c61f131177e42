import { describe, expect, it } from "vitest";

import type { StepId, StoryId } from "../../../src/model/ids";
import type { Network, Passage } from "../../../src/model/network";
import { DEFAULT_VIEW } from "../../../src/model/view";
import { buildDocument } from "../../../src/store/build-document";
import { redo, undo } from "../../../src/store/change-document";
import {
  attachPassages,
  deleteStep,
  detachPassage,
  duplicateStep,
  addStep,
  moveStep,
  retakeView,
  rewriteStep,
} from "../../../src/store/change-steps";
import { addStory, deleteStory, moveStory, retitleStory } from "../../../src/store/change-stories";
import { createAppStore } from "../../../src/store/create-app-store";
import type { DocumentState } from "../../../src/store/state";
import { buildSmallNetwork, id } from "../analysis/build-test-network";

const story = id<StoryId>("talk");
const place = (step: string) => ({ story, step: id<StepId>(step) });
const quote = (exact: string, start = 0): Passage => ({
  source: id("article"),
  exact,
  prefix: "",
  suffix: "",
  start,
  end: start + exact.length,
});

/** A document with one story of the steps "a", "b" and "c". */
function buildStart(): DocumentState {
  const step = (name: string) => ({
    id: id<StepId>(name),
    title: { en: name },
    body: "",
    notes: "",
    view: DEFAULT_VIEW,
    passages: [],
  });
  const network: Network = {
    ...buildSmallNetwork(),
    stories: [{ id: story, title: { en: "Talk" }, steps: ["a", "b", "c"].map(step) }],
  };
  return buildDocument(network);
}

const stepsOf = ({ network }: DocumentState) => network.stories[0]?.steps ?? [];
const order = (document: DocumentState) => stepsOf(document).map((step) => step.id);

describe("stories", () => {
  it("are added with an id of their own, retitled in one language, moved and deleted", () => {
    const two = addStory(buildStart(), { en: "New", "zh-Hant": "新" });
    expect(two.network.stories.map((each) => each.id)).toEqual(["talk", "story-2"]);
    const added = id<StoryId>("story-2");
    const retitled = retitleStory(two, added, "zh-Hant", "改");
    expect(retitled.network.stories[1]?.title).toEqual({ en: "New", "zh-Hant": "改" });
    expect(moveStory(two, added, 0).network.stories.map((each) => each.id)).toEqual(["story-2", "talk"]);
    expect(deleteStory(two, story).network.stories.map((each) => each.id)).toEqual(["story-2"]);
  });

  it("do not touch the look-ups of the picture, and are undone one by one", () => {
    const start = buildStart();
    const edited = addStory(start, "New");
    expect(edited.index.actorById).toBe(start.index.actorById);
    expect(edited.index.network).toBe(edited.network);
    expect(undo(edited).network).toEqual(start.network);
    expect(redo(undo(edited)).network).toEqual(edited.network);
  });

  it("that do not exist change nothing", () => {
    const start = buildStart();
    const nobody = id<StoryId>("__proto__");
    expect(deleteStory(start, nobody)).toBe(start);
    expect(moveStory(start, nobody, 0)).toBe(start);
    expect(retitleStory(start, nobody, "en", "x")).toBe(start);
    expect(deleteStep(start, { story: nobody, step: id("a") })).toBe(start);
  });
});

describe("steps", () => {
  it("are added after another or at the end, under an id nobody has", () => {
    const step = { title: "New", view: DEFAULT_VIEW, passages: [] };
    expect(order(addStep(buildStart(), story, step, id("a")))).toEqual(["a", "step-4", "b", "c"]);
    const twice = addStep(addStep(buildStart(), story, step), story, step);
    expect(order(twice)).toEqual(["a", "b", "c", "step-4", "step-5"]);
    expect(order(addStep(deleteStep(twice, place("a")), story, step)).at(-1)).toBe("step-6");
  });

  it.each([
    ["c", 0, ["c", "a", "b"]],
    ["a", 2, ["b", "c", "a"]],
    ["a", 99, ["b", "c", "a"]],
    ["b", -1, ["b", "a", "c"]],
  ])("move %s to place %i", (step, to, expected) => {
    expect(order(moveStep(buildStart(), place(step), to))).toEqual(expected);
  });

  it("make no step of the history where they stay in their place", () => {
    const start = buildStart();
    expect(moveStep(start, place("b"), 1)).toBe(start);
  });

  it("are duplicated right after the original, with all they hold", () => {
    const rewritten = rewriteStep(buildStart(), place("a"), "notes", "en", "Say it");
    const doubled = duplicateStep(rewritten, place("a"));
    expect(order(doubled)).toEqual(["a", "step-4", "b", "c"]);
    expect(stepsOf(doubled)[1]).toEqual({ ...stepsOf(doubled)[0], id: "step-4" });
  });

  it("are written in both languages; words taken away leave their language out", () => {
    const both = rewriteStep(
      rewriteStep(buildStart(), place("a"), "body", "en", "Text"),
      place("a"),
      "body",
      "zh-Hant",
      "文字",
    );
    expect(stepsOf(both)[0]?.body).toEqual({ en: "Text", "zh-Hant": "文字" });
    const one = rewriteStep(both, place("a"), "body", "en", "");
    expect(stepsOf(one)[0]?.body).toEqual({ "zh-Hant": "文字" });
    expect(stepsOf(rewriteStep(one, place("a"), "body", "zh-Hant", ""))[0]?.body).toBe("");
  });

  it("keep what was typed in one stay as one step to undo, and another stay as another", () => {
    let document = buildStart();
    for (const words of ["H", "He", "Hey"])
      document = rewriteStep(document, place("a"), "title", "en", words, "stay 1");
    document = rewriteStep(document, place("a"), "title", "en", "Hey you", "stay 2");
    expect(document.history.done).toHaveLength(2);
    expect(document.revision).toBe(4);
    expect(stepsOf(undo(document))[0]?.title).toEqual({ en: "Hey" });
    expect(undo(undo(document)).network).toEqual(buildStart().network);
    expect(redo(redo(undo(undo(document)))).network).toEqual(document.network);
  });

  it("do not join what was typed in two fields, or on either side of an undo", () => {
    const typed = rewriteStep(buildStart(), place("a"), "title", "en", "One", "stay");
    expect(rewriteStep(typed, place("b"), "title", "en", "Two", "stay").history.done).toHaveLength(2);
    const undone = undo(rewriteStep(typed, place("b"), "title", "en", "Two"));
    const again = rewriteStep(undone, place("a"), "title", "en", "Three", "stay");
    expect(again.history.done).toHaveLength(2);
    expect(stepsOf(undo(again))[0]?.title).toEqual({ en: "One" });
  });

  it("retake their view", () => {
    const view = { ...DEFAULT_VIEW, hulls: true };
    expect(stepsOf(retakeView(buildStart(), place("b"), view))[1]?.view).toBe(view);
  });

  it("quote each passage once, and let it go by its place", () => {
    const quoted = attachPassages(buildStart(), place("a"), [quote("x"), quote("y", 5), quote("x")]);
    expect(stepsOf(quoted)[0]?.passages).toEqual([quote("x"), quote("y", 5)]);
    expect(attachPassages(quoted, place("a"), [quote("y", 5)])).toBe(quoted);
    expect(stepsOf(detachPassage(quoted, place("a"), 0))[0]?.passages).toEqual([quote("y", 5)]);
    expect(detachPassage(quoted, place("a"), 2)).toBe(quoted);
  });
});

describe("a store with stories", () => {
  it("adds what is on screen as a step after the one the reader is at, and goes there", () => {
    const { actions, getState } = createAppStore({ network: buildStart().network });
    actions.goToStep(place("a"));
    actions.setPanel("stories");
    actions.select({ type: "actor", id: id("tsmc") });
    actions.addStepHere(story, "TSMC");
    const { document, session } = getState();
    expect(order(document)).toEqual(["a", "step-4", "b", "c"]);
    expect(session.atStep).toEqual(place("step-4"));
    expect(stepsOf(document)[1]?.view.selection.actors).toEqual(["tsmc"]);
    expect(stepsOf(document)[1]?.view.panel).toBe("evidence");
  });

  it("goes to a step's view and leaves the panel of stories in sight", () => {
    const { actions, getState } = createAppStore({ network: buildStart().network });
    actions.setPanel("stories");
    actions.retakeView(place("b"), { ...DEFAULT_VIEW, hulls: true, panel: "article" });
    actions.goToStep(place("b"));
    expect(getState().view).toEqual({ ...DEFAULT_VIEW, hulls: true, panel: "stories" });
    actions.goToStep(place("gone"));
    expect(getState().session.atStep).toEqual(place("b"));
  });

  it("edits and undoes nothing while another tab edits, and shows what that one saves", () => {
    const { actions, getState } = createAppStore({ network: buildStart().network });
    actions.deleteStep(place("a"));
    actions.setSaving({ type: "following" });
    actions.deleteStep(place("b"));
    actions.addStepHere(story, "No");
    actions.undo();
    expect(order(getState().document)).toEqual(["b", "c"]);
    actions.followDocument({ ...getState().document.network, stories: [] });
    expect(getState().document.network.stories).toEqual([]);
  });
});
