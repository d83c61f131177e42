import type { Talk } from "./talk";

/** Which window of a talk this is. */
export type TalkRole = "stage" | "presenter";

/**
 * Orders all changes of a talk the same way in every window (Lamport 1978): the larger clock is later, and where two
 * windows changed something at once, the larger name.
 */
export interface Stamp {
  readonly clock: number;
  /** The window that made the change; new with each load, so that no stamp is given twice. */
  readonly writer: string;
}

/** A talk as of a change. */
export interface StampedTalk {
  readonly stamp: Stamp;
  readonly talk: Talk;
}

/** What one window tells the others. It says the whole state each time, so losing or doubling one changes nothing. */
export interface TalkMessage {
  readonly from: string;
  readonly role: TalkRole;
  /** Counts the messages of a sender from 1. */
  readonly number: number;
  /** `hello` asks for an answer, `bye` says that the window is closing. */
  readonly type: "hello" | "state" | "bye";
  /** `null` while the sender does not know the talk yet. */
  readonly state: StampedTalk | null;
}

/** One window's knowledge of a talk. */
export interface TalkReplica {
  readonly me: string;
  readonly role: TalkRole;
  readonly state: StampedTalk | null;
  /** How many messages were made here. */
  readonly sent: number;
}

/** A window that has just opened; `state` is what it remembers from before a reload. */
export function createReplica(me: string, role: TalkRole, state: StampedTalk | null = null): TalkReplica {
  return { me, role, state, sent: 0 };
}

/** Whether `one` was changed after `other`. */
export function isLater(one: Stamp, other: Stamp): boolean {
  return one.clock === other.clock ? one.writer > other.writer : one.clock > other.clock;
}

/** Takes down a change made in this window. */
export function writeTalk(replica: TalkReplica, talk: Talk): TalkReplica {
  const clock = (replica.state?.stamp.clock ?? 0) + 1;
  return { ...replica, state: { stamp: { clock, writer: replica.me }, talk } };
}

/** Makes the next message of this window. */
export function buildMessage(
  replica: TalkReplica,
  type: TalkMessage["type"],
): { readonly replica: TalkReplica; readonly message: TalkMessage } {
  const number = replica.sent + 1;
  const { me, role, state } = replica;
  return { replica: { ...replica, sent: number }, message: { from: me, role, number, type, state } };
}

/** Takes a message in: the later state wins. `isAnswerDue`: the sender asked, or knows less than this window does. */
export function receiveMessage(
  replica: TalkReplica,
  { from, type, state }: TalkMessage,
): { readonly replica: TalkReplica; readonly isAnswerDue: boolean } {
  if (from === replica.me) return { replica, isAnswerDue: false };
  const mine = replica.state;
  if (state && (!mine || isLater(state.stamp, mine.stamp)))
    return { replica: { ...replica, state }, isAnswerDue: type === "hello" };
  const knowsLess = mine !== null && (!state || isLater(mine.stamp, state.stamp));
  return { replica, isAnswerDue: type === "hello" || (type === "state" && knowsLess) };
}
