import { parseStampedTalk } from "../model/parse-talk-message";
import { isTalkKey } from "./talk-key";
import type { StampedTalk, TalkRole } from "../model/talk-protocol";

/** What a window of a talk knows over a reload. */
export interface TalkMemory {
  /** Opens the line to the other windows; nobody else can guess it. */
  readonly key: string;
  readonly role: TalkRole;
  readonly state: StampedTalk | null;
}

/**
 * What this window remembers of a talk. It is kept with the page's entry in the browser's history, which a reload brings
 * back and no other page or file can read.
 */
export function readTalkMemory(page: Document, role: TalkRole): TalkMemory | null {
  const state: unknown = page.defaultView?.history.state;
  if (typeof state !== "object" || state === null) return null;
  const key: unknown = Reflect.get(state, "talkKey");
  if (typeof key !== "string" || !isTalkKey(key) || Reflect.get(state, "talkRole") !== role) return null;
  return { key, role, state: parseStampedTalk(Reflect.get(state, "talk")) };
}

/** Keeps a talk over a reload; `null` forgets it. The address stays. */
export function writeTalkMemory(page: Document, memory: TalkMemory | null): void {
  const kept = memory && { talkKey: memory.key, talkRole: memory.role, talk: memory.state };
  page.defaultView?.history.replaceState(kept, "");
}
