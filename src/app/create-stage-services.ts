import type { i18n } from "i18next";

import { writeProjectFile } from "../formats/project-file";
import { beginTalk } from "../model/talk";
import type { StampedTalk } from "../model/talk-protocol";
import type { AppStore } from "../store/create-app-store";
import type { StageServices } from "../ui/services";
import type { GraphPlace } from "./connect-graph";
import type { FullScreen } from "./create-full-screen";
import { connectMap } from "./connect-map";
import { joinTalk } from "./join-talk";
import { createStageLook } from "./stage-look";
import { keepTalkDocument } from "./talk-store";
import { makeTalkKey } from "./talk-key";
import { readTalkMemory, writeTalkMemory } from "./talk-memory";

/** On stage the camera travels slowly enough to be followed from the last row. */
const FLIGHT_MS = 500;
/**
 * Picture and map at a desk of 1440 × 900, in CSS pixels. A view does not say how large the window was that it was made
 * in, for it is in links; its cameras are taken to be meant for these.
 */
const DESK_PICTURE = { width: 766, height: 804 };
const DESK_MAP = { width: 766, height: 472 };

/** What the stage needs of the rest of the app. */
interface StageHost {
  readonly page: Document;
  /** The desk's. */
  readonly store: AppStore;
  readonly messages: i18n;
  readonly fullScreen: FullScreen;
  readonly mountPicture: (options: GraphPlace) => () => void;
  /** Measures actors where a view's colours or sizes ask for it; returns its undo. */
  readonly loadMeasures: (store: AppStore) => () => void;
  /** Whether the document may be left in this browser for the presenter's window; else that has the one it comes with. */
  readonly keepsDocument: boolean;
}

/** Does for the stage what lies outside React: its pictures, the line to the presenter's window, and the full screen. */
export function createStageServices(host: StageHost): StageServices {
  const { page, store, messages, fullScreen, mountPicture, loadMeasures, keepsDocument } = host;
  /** The session key of this window's talks, and the last of them, so that an open presenter's window goes along. */
  let key = makeTalkKey(crypto);
  let last: StampedTalk | null = null;
  return {
    mountPicture: (place, onStage) => {
      const forStage = createStageLook(DESK_PICTURE);
      const unmount = mountPicture({ host: place, store: onStage, flightMs: FLIGHT_MS, forStage });
      const stopMeasuring = loadMeasures(onStage);
      return () => {
        stopMeasuring();
        unmount();
      };
    },
    mountMap: (place, onStage) => {
      const forStage = createStageLook(DESK_MAP);
      const map = connectMap({ page, host: place, store: onStage, messages, flightMs: FLIGHT_MS, forStage });
      return map.disconnect;
    },
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
      if (keepsDocument) {
        const text = writeProjectFile(store.getState().document.network);
        // Without storage the window falls back on the document the app came with, and says so if that is another.
        await keepTalkDocument(key, text, Date.now()).catch(() => undefined);
      }
      const [address] = page.location.href.split("#");
      page.defaultView?.open(`${address}#talk=${key}`, "_blank", "noopener,popup,width=1120,height=760");
    },
    enterFullScreen: fullScreen.enter,
    toggleFullScreen: fullScreen.toggle,
    leaveFullScreen: fullScreen.leave,
    onFullScreenTaken: fullScreen.onTaken,
  };
}
