import { describe, expect, it } from "vitest";

import { parseStampedTalk, parseTalkMessage } from "../../../src/model/parse-talk-message";

const STATE = {
  stamp: { clock: 3, writer: "a" },
  talk: { story: "tour", step: 2, blank: "none", timer: { spentMs: 0, runningSinceMs: 5 } },
};
const MESSAGE = { from: "a", role: "stage", number: 1, type: "state", state: STATE };

describe("a talk's message from outside", () => {
  it("is taken as it is where it is one", () => {
    expect(parseTalkMessage(MESSAGE)).toEqual(MESSAGE);
    expect(parseTalkMessage({ ...MESSAGE, type: "hello", state: null })).not.toBeNull();
    expect(parseStampedTalk(STATE)).toEqual(STATE);
  });

  it.each([
    ["nothing", undefined],
    ["a text", "next"],
    ["an unknown sort", { ...MESSAGE, type: "run" }],
    ["a role there is not", { ...MESSAGE, role: "audience" }],
    ["words beside the state", { ...MESSAGE, notes: "secret" }],
    ["words in the talk", { ...MESSAGE, state: { ...STATE, talk: { ...STATE.talk, notes: "secret" } } }],
    ["a step before the first", { ...MESSAGE, state: { ...STATE, talk: { ...STATE.talk, step: -1 } } }],
    ["half a step", { ...MESSAGE, state: { ...STATE, talk: { ...STATE.talk, step: 0.5 } } }],
    ["a clock beyond all talks", { ...MESSAGE, state: { ...STATE, stamp: { clock: 2 ** 53, writer: "z" } } }],
    ["a clock that is none", { ...MESSAGE, state: { ...STATE, stamp: { clock: NaN, writer: "z" } } }],
    [
      "a colour there is not",
      { ...MESSAGE, state: { ...STATE, talk: { ...STATE.talk, blank: "url(//x)" } } },
    ],
    ["a name of a megabyte", { ...MESSAGE, from: "x".repeat(1_000_000) }],
  ])("is refused where it is %s", (_, value) => {
    expect(parseTalkMessage(value)).toBeNull();
  });
});
