import { changeTalk, type Talk } from "../model/talk";
import {
  buildMessage,
  createReplica,
  receiveMessage,
  type StampedTalk,
  type TalkMessage,
  type TalkReplica,
  type TalkRole,
  writeTalk,
} from "../model/talk-protocol";
import { parseTalkMessage } from "../model/parse-talk-message";
import type { OpenTalk, TalkPartner } from "../ui/services";

/** A line to the other windows of a talk; nothing is promised of what is sent through it. */
export interface TalkLine {
  readonly post: (message: TalkMessage) => void;
  readonly close: () => void;
}

/** What a window of a talk needs from outside. */
export interface OpenTalkOptions {
  /** Names this window; new with each load. */
  readonly me: string;
  readonly role: TalkRole;
  /** What this window remembers from before it was reloaded. */
  readonly remembered: StampedTalk | null;
  /** Number of steps of the talk's story; 0 while it is not known. */
  readonly countSteps: (talk: Talk) => number;
  readonly openLine: (onMessage: (message: unknown) => void) => TalkLine;
  readonly nowMs: () => number;
  readonly repeat: (task: () => void, everyMs: number) => () => void;
  /** Keeps the talk over a reload of this window. */
  readonly remember: (state: StampedTalk) => void;
}

/** So often a window says where it is, which mends whatever was lost. */
export const HEARTBEAT_MS = 1000;
/** Heard nothing for so long, the other window is busy, asleep or gone. */
const SILENCE_MS = 3500;

/**
 * Joins this window to the others of its talk. A change is here at once, and there as soon as one message gets through;
 * messages from outside are checked first, and applied when they come and not with the next frame, which a covered
 * window never draws.
 */
export function openTalk(options: OpenTalkOptions): OpenTalk & { readonly put: (talk: Talk) => void } {
  const { me, role, countSteps, nowMs, remember } = options;
  let replica: TalkReplica = createReplica(me, role, options.remembered);
  let heardAtMs: number | null = null;
  let partner: TalkPartner = "none";
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const setPartner = (next: TalkPartner) => {
    if (next === partner) return;
    partner = next;
    tell();
  };

  const line = options.openLine((value) => {
    const message = parseTalkMessage(value);
    if (!message || message.from === me) return;
    const isPartner = message.role !== role;
    if (isPartner) heardAtMs = message.type === "bye" ? null : nowMs();
    const before = replica.state;
    const received = receiveMessage(replica, message);
    replica = received.replica;
    if (received.isAnswerDue) post("state");
    if (isPartner) setPartner(message.type === "bye" ? "gone" : "here");
    if (replica.state && replica.state !== before) {
      remember(replica.state);
      tell();
    }
  });
  const post = (type: TalkMessage["type"]) => {
    const built = buildMessage(replica, type);
    replica = built.replica;
    line.post(built.message);
  };
  const put = (talk: Talk) => {
    if (talk === replica.state?.talk) return;
    replica = writeTalk(replica, talk);
    if (replica.state) remember(replica.state);
    post("state");
    tell();
  };
  const stop = options.repeat(() => {
    post("state");
    if (heardAtMs !== null && nowMs() - heardAtMs > SILENCE_MS) setPartner("silent");
  }, HEARTBEAT_MS);

  post("hello");
  return {
    talk: () => replica.state?.talk ?? null,
    partner: () => partner,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send: (command) => {
      const talk = replica.state?.talk;
      if (talk) put(changeTalk(talk, command, countSteps(talk), nowMs()));
    },
    put,
    close: () => {
      stop();
      post("bye");
      line.close();
      listeners.clear();
    },
  };
}
