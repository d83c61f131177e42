import type { Talk } from "../model/talk";
import { openTalk } from "./open-talk";
import { openTalkLine } from "./open-talk-line";
import { makeTalkKey } from "./talk-key";
import { type TalkMemory, writeTalkMemory } from "./talk-memory";

/** Opens this window's end of a talk with what the browser gives: a channel, the clock, the history. */
export function joinTalk(page: Document, memory: TalkMemory, countSteps: (talk: Talk) => number) {
  const { key, role } = memory;
  writeTalkMemory(page, memory);
  const talk = openTalk({
    me: makeTalkKey(crypto),
    role,
    remembered: memory.state,
    countSteps,
    openLine: (onMessage) => openTalkLine(key, onMessage),
    nowMs: () => Date.now(),
    repeat: (task, everyMs) => {
      const timer = setInterval(task, everyMs);
      return () => {
        clearInterval(timer);
      };
    },
    remember: (state) => {
      writeTalkMemory(page, { key, role, state });
    },
  });
  const window = page.defaultView;
  const handleReturn = ({ persisted }: PageTransitionEvent) => {
    // A window that comes back from the browser's memory has said good-bye; it starts anew where the talk is.
    if (persisted) page.location.reload();
  };
  window?.addEventListener("pagehide", talk.close);
  window?.addEventListener("pageshow", handleReturn);
  return {
    ...talk,
    close: () => {
      window?.removeEventListener("pagehide", talk.close);
      window?.removeEventListener("pageshow", handleReturn);
      talk.close();
    },
  };
}
