import { describe, expect, it } from "vitest";

import { readStageKey } from "../../../../src/ui/stage/read-stage-key";

const AT_STAGE = { isWalking: false, singleKeys: true };
const read = (key: string, where = AT_STAGE) => readStageKey({ key, hasModifier: false }, where);

describe("the keys of the stage", () => {
  it.each(["ArrowRight", "ArrowDown", " ", "PageDown"])("goes on with “%s”", (key) => {
    expect(read(key)).toEqual({ type: "talk", command: { type: "next" } });
  });

  it.each(["ArrowLeft", "ArrowUp", "Backspace", "PageUp"])("goes back with “%s”", (key) => {
    expect(read(key)).toEqual({ type: "talk", command: { type: "previous" } });
  });

  it.each([
    ["b", "black"],
    ["B", "black"],
    [".", "black"],
    ["w", "white"],
  ])("covers the stage with “%s” in %s", (key, colour) => {
    expect(read(key)).toEqual({ type: "talk", command: { type: "blank", colour } });
  });

  it.each([
    ["f", "full-screen"],
    ["F5", "full-screen"],
    ["o", "overview"],
    ["s", "presenter"],
    ["l", "spotlight"],
    ["/", "find"],
    ["Escape", "back"],
    ["Enter", "number-entered"],
  ])("knows “%s” as %s", (key, type) => {
    expect(read(key)).toEqual({ type });
  });

  it("leaves keys with Ctrl, Alt or ⌘ to the browser", () => {
    expect(readStageKey({ key: "s", hasModifier: true }, AT_STAGE)).toBeNull();
    expect(readStageKey({ key: "ArrowLeft", hasModifier: true }, AT_STAGE)).toBeNull();
  });

  it("leaves all but a clicker's keys to the picture while somebody walks in it", () => {
    const walking = { isWalking: true, singleKeys: true };
    expect(read("ArrowRight", walking)).toBeNull();
    expect(read("f", walking)).toBeNull();
    expect(read("PageDown", walking)).toEqual({ type: "talk", command: { type: "next" } });
  });

  it("has no letters where single keys are switched off", () => {
    const dictating = { isWalking: false, singleKeys: false };
    expect(read("b", dictating)).toBeNull();
    expect(read("ArrowRight", dictating)).not.toBeNull();
  });
});
