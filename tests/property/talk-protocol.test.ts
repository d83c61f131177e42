import {
  type Arbitrary,
  array,
  assert,
  constant,
  constantFrom,
  integer,
  nat,
  oneof,
  property,
  record,
} from "fast-check";
import { describe, expect, it } from "vitest";

import type { StoryId } from "../../src/model/ids";
import { id } from "../unit/analysis/build-test-network";
import { beginTalk, changeTalk, type TalkCommand } from "../../src/model/talk";
import {
  buildMessage,
  createReplica,
  isLater,
  receiveMessage,
  type StampedTalk,
  type TalkMessage,
  type TalkReplica,
  writeTalk,
} from "../../src/model/talk-protocol";

const STORY = id<StoryId>("tour");
const COUNT = 12;
const SCHEDULES = 1000;
/** Messages that are lost, in the storm before the line is good again. */
const FATES = ["arrive", "late", "twice", "lost"] as const;

const command: Arbitrary<TalkCommand> = oneof(
  constant<TalkCommand>({ type: "next" }),
  constant<TalkCommand>({ type: "previous" }),
  integer({ min: 0, max: COUNT }).map((step): TalkCommand => ({ type: "go", step })),
  constantFrom("black" as const, "white" as const).map((colour): TalkCommand => ({ type: "blank", colour })),
  constant<TalkCommand>({ type: "timer-toggled" }),
);

const event = oneof(
  { weight: 5, arbitrary: record({ type: constant("press" as const), who: nat(2), command }) },
  { weight: 4, arbitrary: record({ type: constant("beat" as const), who: nat(2) }) },
  // A frozen window takes nothing in until it is let go; a reloaded one keeps only what it remembers.
  { weight: 1, arbitrary: record({ type: constant("freeze" as const), who: nat(2) }) },
  { weight: 1, arbitrary: record({ type: constant("thaw" as const), who: nat(2) }) },
  { weight: 1, arbitrary: record({ type: constant("reload" as const), who: nat(2) }) },
  { weight: 1, arbitrary: record({ type: constant("crash" as const), who: nat(2) }) },
  {
    weight: 8,
    arbitrary: record({
      type: constant("deliver" as const),
      at: nat(50),
      fate: constantFrom(...FATES),
    }),
  },
);

interface Window {
  replica: TalkReplica;
  isFrozen: boolean;
}

/** Three windows of a talk: the stage, a presenter, and a second stage, joined by a line that loses and shuffles. */
function createTalk() {
  const windows: Window[] = (["stage", "presenter", "stage"] as const).map((role, who) => ({
    replica: createReplica(`window-${who}-0`, role),
    isFrozen: false,
  }));
  const air: { readonly to: number; readonly message: TalkMessage }[] = [];
  /** The latest change that anyone still knows of. */
  const written: StampedTalk[] = [];
  let loads = 0;
  const windowAt = (who: number): Window => {
    const window = windows[who];
    if (!window) throw new Error(`no window ${who}`);
    return window;
  };
  const say = (who: number, type: TalkMessage["type"]) => {
    const window = windowAt(who);
    const built = buildMessage(window.replica, type);
    window.replica = built.replica;
    windows.forEach((_, to) => {
      if (to !== who) air.push({ to, message: built.message });
    });
  };
  const press = (who: number, asked: TalkCommand) => {
    const window = windowAt(who);
    const talk = window.replica.state?.talk;
    if (!talk || window.isFrozen) return;
    const next = changeTalk(talk, asked, COUNT, 0);
    if (next === talk) return;
    window.replica = writeTalk(window.replica, next);
    if (window.replica.state) written.push(window.replica.state);
    say(who, "state");
  };
  const take = (to: number, message: TalkMessage) => {
    const window = windowAt(to);
    const received = receiveMessage(window.replica, message);
    window.replica = received.replica;
    if (received.isAnswerDue) say(to, "state");
  };
  const load = (who: number, remembered: StampedTalk | null) => {
    const window = windowAt(who);
    window.replica = createReplica(`window-${who}-${++loads}`, window.replica.role, remembered);
    window.isFrozen = false;
    say(who, "hello");
  };
  windowAt(0).replica = writeTalk(windowAt(0).replica, beginTalk(STORY, 0, 0));
  const begun = windowAt(0).replica.state;
  if (begun) written.push(begun);
  return { windows, windowAt, air, written, say, press, take, load };
}

type EventOf = typeof event extends Arbitrary<infer Of> ? Of : never;

function play(events: readonly EventOf[]) {
  const talk = createTalk();
  const { windows, windowAt, air, say, press, take, load } = talk;
  for (const each of events) {
    if (each.type === "press") press(each.who, each.command);
    else if (each.type === "beat") {
      if (!windowAt(each.who).isFrozen) say(each.who, "state");
    } else if (each.type === "freeze") windowAt(each.who).isFrozen = true;
    else if (each.type === "thaw") windowAt(each.who).isFrozen = false;
    // A reload keeps what the history keeps; a crash here loses even that.
    else if (each.type === "reload") load(each.who, windowAt(each.who).replica.state);
    else if (each.type === "crash") {
      // What only a crashed window knew is lost with it, unless it was remembered: at least one must know the latest.
      const mine = windowAt(each.who).replica.state;
      const isKnownElsewhere = windows.some(
        ({ replica }, who) =>
          who !== each.who &&
          replica.state !== null &&
          mine !== null &&
          !isLater(mine.stamp, replica.state.stamp),
      );
      if (isKnownElsewhere) load(each.who, null);
    } else if (air.length > 0) {
      const at = each.at % air.length;
      const sent = air[at];
      if (!sent) continue;
      if (each.fate === "late") air.push(...air.splice(at, 1));
      else if (each.fate === "lost") air.splice(at, 1);
      else if (!windowAt(sent.to).isFrozen) {
        if (each.fate === "arrive") air.splice(at, 1);
        take(sent.to, sent.message);
      }
    }
  }
  return talk;
}

/** The line is good again: windows are let go, what is in the air comes in, and each beats once more. */
function settle({ windows, air, say, take }: ReturnType<typeof createTalk>): void {
  for (const window of windows) window.isFrozen = false;
  const drain = () => {
    for (let sent = air.pop(), turns = 0; sent && turns < 10_000; sent = air.pop(), turns++)
      take(sent.to, sent.message);
    expect(air.length).toBe(0);
  };
  drain();
  windows.forEach((_, who) => {
    say(who, "state");
  });
  drain();
}

describe("the windows of a talk", () => {
  it(`agree on the latest change after any of ${SCHEDULES} schedules of lost, doubled, late and shuffled messages`, () => {
    let tried = 0;
    let wrong = 0;
    assert(
      property(array(event, { minLength: 5, maxLength: 120 }), (events) => {
        tried++;
        const talk = play(events);
        settle(talk);
        const latest = talk.written.reduce((one, other) => (isLater(other.stamp, one.stamp) ? other : one));
        const isRight = talk.windows.every(
          ({ replica }) => JSON.stringify(replica.state) === JSON.stringify(latest),
        );
        if (!isRight) wrong++;
        return isRight;
      }),
      { numRuns: SCHEDULES },
    );
    expect({ tried, wrong }).toEqual({ tried: SCHEDULES, wrong: 0 });
  });

  it("take the same message twice as once", () => {
    assert(
      property(array(event, { maxLength: 60 }), (events) => {
        const talk = play(events);
        for (const { to, message } of talk.air) {
          const once = receiveMessage(talk.windowAt(to).replica, message).replica;
          expect(receiveMessage(once, message).replica.state).toEqual(once.state);
        }
      }),
    );
  });
});
