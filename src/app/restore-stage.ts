import type { AppStore } from "../store/create-app-store";
import { readTalkMemory } from "./talk-memory";

/** Goes back on stage where this window was reloaded, or came back from a crash, in the midst of a talk. */
export function restoreStage(store: AppStore, page: Document): void {
  const talk = readTalkMemory(page, "stage")?.state?.talk;
  const story = store.getState().document.network.stories.find(({ id }) => id === talk?.story);
  if (talk && story) store.actions.setOnStage({ story: story.id, step: talk.step });
}
