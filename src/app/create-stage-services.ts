import type { AppStore } from "../store/create-app-store";
import type { StageServices } from "../ui/services";
import { joinTalk } from "./join-talk";
import { makeTalkKey, readTalkMemory, writeTalkMemory } from "./talk-memory";

/** Does for the stage what lies outside React: the line to the presenter's window, and the full screen. */
export function createStageServices(page: Document, store: AppStore): StageServices {
  const tell = () => {
    store.actions.notify({ tone: "warning", message: "notices.fullScreenRefused", parameters: {} });
  };
  const enterFullScreen = () => {
    // Without a gesture of the reader, after a reload, a browser refuses; the stage fills the window all the same.
    if (!page.fullscreenElement) page.documentElement.requestFullscreen().catch(() => undefined);
  };
  const leaveFullScreen = () => {
    if (page.fullscreenElement) page.exitFullscreen().catch(tell);
  };
  return {
    openTalk: (stepCount) =>
      joinTalk(
        page,
        readTalkMemory(page, "stage") ?? { key: makeTalkKey(crypto), role: "stage", state: null },
        () => stepCount,
      ),
    forgetTalk: () => {
      writeTalkMemory(page, null);
    },
    openPresenter: async () => {},
    enterFullScreen,
    toggleFullScreen: () => {
      if (page.fullscreenElement) leaveFullScreen();
      else enterFullScreen();
    },
    leaveFullScreen,
  };
}
