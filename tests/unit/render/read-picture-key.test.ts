import { describe, expect, it } from "vitest";
import { readPictureKey, type PictureKey } from "../../../src/render/read-picture-key";

const press = (key: string, modifiers: Partial<PictureKey> = {}) =>
  readPictureKey({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...modifiers });

describe("keys in the picture", () => {
  it.each([
    ["ArrowRight", { type: "walk", move: "next" }],
    ["ArrowLeft", { type: "walk", move: "previous" }],
    ["ArrowDown", { type: "walk", move: "follow" }],
    ["ArrowUp", { type: "walk", move: "back" }],
    ["Backspace", { type: "walk", move: "back" }],
    ["PageDown", { type: "walk", move: "next-group" }],
    ["Enter", { type: "pick", additive: false }],
    [" ", { type: "pick", additive: false }],
    ["f", { type: "focus" }],
    ["F", { type: "focus" }],
    ["p", { type: "pin" }],
    ["Escape", { type: "step-back" }],
    ["+", { type: "zoom", steps: 1 }],
    ["-", { type: "zoom", steps: -1 }],
    ["0", { type: "fit" }],
  ])("%s", (key, command) => {
    expect(press(key)).toEqual(command);
  });

  it("move the picture with Shift and the actor with Ctrl or ⌘", () => {
    expect(press("ArrowLeft", { shiftKey: true })).toEqual({ type: "pan", right: -1, down: 0 });
    expect(press("ArrowDown", { ctrlKey: true })).toEqual({ type: "nudge", right: 0, down: 1 });
    expect(press("ArrowUp", { metaKey: true })).toEqual({ type: "nudge", right: 0, down: -1 });
  });

  it("add to the selection with a modifier", () => {
    expect(press("Enter", { shiftKey: true })).toEqual({ type: "pick", additive: true });
    expect(press(" ", { ctrlKey: true })).toEqual({ type: "pick", additive: true });
  });

  it("are left to the browser with Alt, and as its own shortcuts", () => {
    expect(press("ArrowLeft", { altKey: true })).toBeNull();
    expect(press("f", { ctrlKey: true })).toBeNull();
    expect(press("p", { metaKey: true })).toBeNull();
    expect(press("0", { ctrlKey: true })).toBeNull();
    expect(press("Tab")).toBeNull();
    expect(press("/")).toBeNull();
  });

  it("are not fooled by names every object has", () => {
    expect(press("constructor")).toBeNull();
    expect(press("__proto__")).toBeNull();
  });
});
