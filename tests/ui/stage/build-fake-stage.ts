import { beginTalk, changeTalk, type Talk } from "../../../src/model/talk";
import type { OpenTalk, StageServices } from "../../../src/ui/services";

/** Stage services that only remember, and a talk without a second window. */
export interface FakeStage extends StageServices {
  readonly asked: string[];
  /** Ends the full screen as the browser does by itself. */
  readonly takeFullScreen: () => void;
}

/** Creates what a stage under test needs. */
export function createFakeStage(): FakeStage {
  const asked: string[] = [];
  const taken = new Set<() => void>();
  const ask = (what: string) => () => void asked.push(what);
  const mount = (what: string) => (host: HTMLElement) => {
    asked.push(what);
    const picture = document.createElement("div");
    picture.textContent = what;
    host.append(picture);
    return () => {
      picture.remove();
    };
  };
  return {
    asked,
    openTalk: (story, step): OpenTalk => {
      let talk: Talk = beginTalk(story.id, step, 0);
      const listeners = new Set<() => void>();
      return {
        talk: () => talk,
        partner: () => "none",
        subscribe: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        send: (command) => {
          talk = changeTalk(talk, command, story.steps.length, 0);
          for (const listener of listeners) listener();
        },
        close: ask("close talk"),
      };
    },
    forgetTalk: ask("forget"),
    openPresenter: async () => void asked.push("presenter"),
    mountPicture: mount("the picture"),
    mountMap: mount("the map"),
    enterFullScreen: ask("enter full screen"),
    toggleFullScreen: ask("toggle full screen"),
    leaveFullScreen: ask("leave full screen"),
    onFullScreenTaken: (listener) => {
      taken.add(listener);
      return () => taken.delete(listener);
    },
    takeFullScreen: () => {
      for (const listener of taken) listener();
    },
  };
}
