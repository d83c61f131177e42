import type { Talk } from "../model/talk";
import type { OpenTalk } from "../ui/services";
import { openTalk } from "./open-talk";
import { openTalkLine } from "./open-talk-line";
import { makeTalkKey, type TalkMemory, writeTalkMemory } from "./talk-memory";

/** Opens this window's end of a talk with what the browser gives: a channel, the clock, the history. */
export function joinTalk(page: Document, memory: TalkMemory, countSteps: (talk: Talk) => number): OpenTalk {
  const { key, role } = memory;
  writeTalkMemory(page, memory);
  return openTalk({
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
}
