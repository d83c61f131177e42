import { writeProjectFile } from "../formats/project-file";
import { beginTalk } from "../model/talk";
import type { StampedTalk } from "../model/talk-protocol";
import type { AppStore } from "../store/create-app-store";
import type { StageServices } from "../ui/services";
import { joinTalk } from "./join-talk";
import { keepTalkDocument } from "./talk-store";
import { makeTalkKey } from "./talk-key";
import { readTalkMemory, writeTalkMemory } from "./talk-memory";

/** Does for the stage what lies outside React: the line to the presenter's window, and the full screen. */
export function createStageServices(page: Document, store: AppStore): StageServices {
  /** The session key of this window's talks, and the last of them, so that an open presenter's window goes along. */
  let key = makeTalkKey(crypto);
  let last: StampedTalk | null = null;
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
    openTalk: (story, step) => {
      const count = story.steps.length;
      const memory = readTalkMemory(page, "stage");
      const isResumed = memory?.state?.talk.story === story.id;
      const from = isResumed ? memory : { key, role: "stage" as const, state: last };
      key = from.key;
      const talk = joinTalk(page, from, () => count);
      if (!isResumed) talk.put(beginTalk(story.id, step, Date.now()));
      return talk;
    },
    forgetTalk: () => {
      // The presenter's window may still be open: a talk begun later must count as later there.
      last = readTalkMemory(page, "stage")?.state ?? last;
      writeTalkMemory(page, null);
    },
    openPresenter: async () => {
      if (page.location.protocol !== "file:") {
        const text = writeProjectFile(store.getState().document.network);
        // Without storage the window falls back on the document the app came with, and says so if that is another.
        await keepTalkDocument(key, text, Date.now()).catch(() => undefined);
      }
      const [address] = page.location.href.split("#");
      page.defaultView?.open(`${address}#talk=${key}`, "_blank", "noopener,popup,width=1120,height=760");
    },
    enterFullScreen,
    toggleFullScreen: () => {
      if (page.fullscreenElement) leaveFullScreen();
      else enterFullScreen();
    },
    leaveFullScreen,
  };
}
