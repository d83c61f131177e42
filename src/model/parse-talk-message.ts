import * as v from "valibot";

import type { StoryId } from "./ids";
import type { StampedTalk, TalkMessage } from "./talk-protocol";

/** Far more steps, changes and messages than a talk of days could have; a larger number is an attempt to lock others out. */
const MOST = 1_000_000_000;
const LATEST_MS = 8_640_000_000_000_000;

const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST));
const TimeMs = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(LATEST_MS));
const Name = v.pipe(v.string(), v.minLength(1), v.maxLength(64));

// Strict: a message can hold nothing but these, so no words of the story and no notes either.
const StampedTalkSchema = v.strictObject({
  stamp: v.strictObject({ clock: Count, writer: Name }),
  talk: v.strictObject({
    story: v.pipe(
      v.string(),
      v.minLength(1),
      v.maxLength(500),
      v.custom<StoryId>((value) => typeof value === "string"),
    ),
    step: Count,
    blank: v.picklist(["none", "black", "white"]),
    timer: v.strictObject({ spentMs: TimeMs, runningSinceMs: v.nullable(TimeMs) }),
  }),
});

const TalkMessageSchema = v.strictObject({
  from: Name,
  role: v.picklist(["stage", "presenter"]),
  number: Count,
  type: v.picklist(["hello", "state", "bye"]),
  state: v.nullable(StampedTalkSchema),
});

/** A talk's message from outside; `null` for whatever is none. */
export function parseTalkMessage(value: unknown): TalkMessage | null {
  const parsed = v.safeParse(TalkMessageSchema, value);
  return parsed.success ? parsed.output : null;
}

/** A talk as a window remembered it over a reload; `null` for whatever is none. */
export function parseStampedTalk(value: unknown): StampedTalk | null {
  const parsed = v.safeParse(StampedTalkSchema, value);
  return parsed.success ? parsed.output : null;
}
