import { describe, expect, it } from "vitest";

import type { StoryId } from "../../../src/model/ids";
import { id } from "../analysis/build-test-network";
import { beginTalk, changeTalk, readTimer, type TalkCommand } from "../../../src/model/talk";

const STORY = id<StoryId>("tour");
const COUNT = 5;

const after = (...commands: readonly TalkCommand[]) =>
  commands.reduce((talk, command) => changeTalk(talk, command, COUNT, 1000), beginTalk(STORY, 0, 0));

describe("a talk", () => {
  it("goes on and back, and stops at both ends", () => {
    expect(after({ type: "next" }, { type: "next" }).step).toBe(2);
    expect(after({ type: "previous" }).step).toBe(0);
    expect(after({ type: "go", step: 99 }).step).toBe(4);
    expect(after({ type: "go", step: 99 }, { type: "next" }).step).toBe(4);
  });

  it("shows the covered step again before it goes on", () => {
    const black = after({ type: "next" }, { type: "blank", colour: "black" });
    expect(black.blank).toBe("black");
    const shown = changeTalk(black, { type: "next" }, COUNT, 0);
    expect(shown).toMatchObject({ step: 1, blank: "none" });
    expect(changeTalk(shown, { type: "next" }, COUNT, 0).step).toBe(2);
  });

  it("uncovers with the same colour and changes it with the other", () => {
    expect(after({ type: "blank", colour: "white" }, { type: "blank", colour: "white" }).blank).toBe("none");
    expect(after({ type: "blank", colour: "white" }, { type: "blank", colour: "black" }).blank).toBe("black");
  });

  it("keeps the clock through a pause and a reset", () => {
    const begun = beginTalk(STORY, 0, 10_000);
    expect(readTimer(begun.timer, 70_000)).toBe(60_000);
    const paused = changeTalk(begun, { type: "timer-toggled" }, COUNT, 70_000);
    expect(readTimer(paused.timer, 500_000)).toBe(60_000);
    const resumed = changeTalk(paused, { type: "timer-toggled" }, COUNT, 500_000);
    expect(readTimer(resumed.timer, 501_000)).toBe(61_000);
    const reset = changeTalk(resumed, { type: "timer-reset" }, COUNT, 600_000);
    expect(readTimer(reset.timer, 602_000)).toBe(2000);
  });

  it("never shows a negative time when the computer's clock is set back", () => {
    expect(readTimer(beginTalk(STORY, 0, 10_000).timer, 5000)).toBe(0);
  });
});
