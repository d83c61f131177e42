import { castDraft, type Draft } from "immer";
import type { StepId, StoryId } from "../model/ids";
import type { LanguageTag, LocalizedText } from "../model/localized-text";
import type { Network, Passage, Step } from "../model/network";
import { LIMITS } from "../model/schema-parts";
import type { View } from "../model/view";
import { editStory, moveEntry } from "./change-stories";
import { findFreeId } from "./find-free-id";
import { rewriteText } from "./rewrite-text";
import type { DocumentState, StepPlace } from "./state";

/** The texts of a step. */
export type StepText = "title" | "body" | "notes";

const TEXT_LIMITS: Readonly<Record<StepText, number>> = {
  title: LIMITS.labelLength,
  body: LIMITS.proseLength,
  notes: LIMITS.proseLength,
};

/** What a new step is made of. */
export interface NewStep {
  readonly title: LocalizedText;
  readonly view: View;
  readonly passages: readonly Passage[];
}

/** Adds a step after another, or at the end; nothing where the story has as many as a file may hold. */
export function addStep(
  document: DocumentState,
  story: StoryId,
  { title, view, passages }: NewStep,
  after: StepId | null = null,
): DocumentState {
  return editStory(document, story, "edit.addStep", undefined, ({ steps }) => {
    const id = findFreeId<StepId>("step", steps);
    const step: Step = { id, title, body: "", notes: "", view, passages: withoutTwins([], passages) };
    insertAfter(steps, after, step);
  });
}

/** Puts a copy of a step right after it. */
export function duplicateStep(document: DocumentState, { story, step }: StepPlace): DocumentState {
  const original = document.network.stories
    .find(({ id }) => id === story)
    ?.steps.find(({ id }) => id === step);
  if (!original) return document;
  return editStory(document, story, "edit.duplicateStep", undefined, ({ steps }) => {
    insertAfter(steps, step, { ...original, id: findFreeId<StepId>("step", steps) });
  });
}

/** Rewrites one text of a step in one language; typing under one `gesture` is undone as one step. */
export function rewriteStep(
  document: DocumentState,
  place: StepPlace,
  text: StepText,
  language: LanguageTag,
  words: string,
  gesture?: string,
): DocumentState {
  const cut = words.slice(0, TEXT_LIMITS[text]);
  const label = text === "title" ? "edit.retitleStep" : "stories.edit.rewriteStep";
  return editStep(document, place, label, gesture, (step) => {
    step[text] = rewriteText(step[text], language, cut);
  });
}

/** Lets a step show another view, with everything a view restores. */
export function retakeView(document: DocumentState, place: StepPlace, view: View): DocumentState {
  return editStep(document, place, "edit.retakeView", undefined, (step) => {
    step.view = castDraft(view);
  });
}

/** Adds passages to a step; those it already quotes are left out. */
export function attachPassages(
  document: DocumentState,
  place: StepPlace,
  passages: readonly Passage[],
): DocumentState {
  return editStep(document, place, "edit.attachPassages", undefined, (step) => {
    const added = withoutTwins(step.passages, passages);
    if (added.length > 0) step.passages.push(...castDraft(added));
  });
}

/** Takes the passage at a place of the step's list, counted from 0, away from it. */
export function detachPassage(document: DocumentState, place: StepPlace, at: number): DocumentState {
  return editStep(document, place, "edit.detachPassage", undefined, (step) => {
    if (at in step.passages) step.passages.splice(at, 1);
  });
}

/** Moves a step to a place within its story, counted from 0; a place beyond the ends is the end. */
export function moveStep(document: DocumentState, { story, step }: StepPlace, to: number): DocumentState {
  return editStory(document, story, "edit.moveStep", undefined, ({ steps }) => {
    moveEntry(steps, step, to);
  });
}

/** Takes a step away. */
export function deleteStep(document: DocumentState, { story, step }: StepPlace): DocumentState {
  return editStory(document, story, "edit.deleteStep", undefined, ({ steps }) => {
    const at = steps.findIndex(({ id }) => id === step);
    if (at >= 0) steps.splice(at, 1);
  });
}

type StepDraft = Draft<Network>["stories"][number]["steps"][number];

function editStep(
  document: DocumentState,
  { story, step: id }: StepPlace,
  label: string,
  gesture: string | undefined,
  recipe: (step: StepDraft) => void,
): DocumentState {
  return editStory(document, story, label, gesture, ({ steps }) => {
    const step = steps.find((each) => each.id === id);
    if (step) recipe(step);
  });
}

function insertAfter(steps: StepDraft[], after: StepId | null, step: Step): void {
  if (steps.length >= LIMITS.steps) return;
  const at = after === null ? -1 : steps.findIndex(({ id }) => id === after);
  steps.splice(at < 0 ? steps.length : at + 1, 0, castDraft(step));
}

/** The passages that quote something else than those already there, each once. */
function withoutTwins(there: readonly Passage[], passages: readonly Passage[]): readonly Passage[] {
  const keyOf = ({ source, start, exact }: Passage) => JSON.stringify([source, start, exact]);
  const taken = new Set(there.map(keyOf));
  return passages.filter((passage) => {
    const key = keyOf(passage);
    if (taken.has(key)) return false;
    taken.add(key);
    return true;
  });
}
