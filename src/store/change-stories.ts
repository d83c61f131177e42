import { castDraft, type Draft } from "immer";
import type { StoryId } from "../model/ids";
import type { LanguageTag } from "../model/localized-text";
import type { LocalizedText } from "../model/localized-text";
import type { Network, Story } from "../model/network";
import { LIMITS } from "../model/schema-parts";
import { editDocument } from "./change-document";
import { findFreeId } from "./find-free-id";
import { rewriteText } from "./rewrite-text";
import type { DocumentState } from "./state";

/** Adds an empty story after the others; nothing where there are as many as a file may hold. */
export function addStory(document: DocumentState, title: LocalizedText): DocumentState {
  const { stories } = document.network;
  if (stories.length >= LIMITS.stories) return document;
  const id = findFreeId<StoryId>("story", stories);
  return editDocument(document, "edit.addStory", ({ network }) => {
    network.stories.push(castDraft<Story>({ id, title, steps: [] }));
  });
}

/** Gives a story another title in one language; typing under one `gesture` is undone as one step. */
export function retitleStory(
  document: DocumentState,
  id: StoryId,
  language: LanguageTag,
  title: string,
  gesture?: string,
): DocumentState {
  const words = title.slice(0, LIMITS.labelLength);
  return editStory(document, id, "edit.retitleStory", gesture, (story) => {
    story.title = rewriteText(story.title, language, words);
  });
}

/** Moves a story to a place among the stories, counted from 0; a place beyond the ends is the end. */
export function moveStory(document: DocumentState, id: StoryId, to: number): DocumentState {
  return editDocument(document, "edit.moveStory", ({ network }) => {
    moveEntry(network.stories, id, to);
  });
}

/** Takes a story away, with its steps. */
export function deleteStory(document: DocumentState, id: StoryId): DocumentState {
  return editDocument(document, "edit.deleteStory", ({ network }) => {
    const at = network.stories.findIndex((story) => story.id === id);
    if (at >= 0) network.stories.splice(at, 1);
  });
}

/** Changes one story as one step that can be undone; an unknown story changes nothing. */
export function editStory(
  document: DocumentState,
  id: StoryId,
  label: string,
  gesture: string | undefined,
  recipe: (story: Draft<Network>["stories"][number]) => void,
): DocumentState {
  return editDocument(
    document,
    label,
    ({ network }) => {
      const story = network.stories.find((each) => each.id === id);
      if (story) recipe(story);
    },
    gesture,
  );
}

/** Moves the entry with an id to another place in its list, in place. */
export function moveEntry(list: { id: string }[], id: string, to: number): void {
  const from = list.findIndex((entry) => entry.id === id);
  const at = Math.min(Math.max(Math.trunc(to), 0), list.length - 1);
  if (from < 0 || from === at) return;
  const [entry] = list.splice(from, 1);
  if (entry) list.splice(at, 0, entry);
}
