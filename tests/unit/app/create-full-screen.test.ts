import { array, assert, asyncProperty, constantFrom } from "fast-check";
import { describe, expect, it, vi } from "vitest";

import { createFullScreen } from "../../../src/app/create-full-screen";

/** A page whose browser answers only when told to, as a real one does some frames later. */
function buildPage(tells: "before it answers" | "after it answered" = "before it answers") {
  let isFull = false;
  const answers: ((isAllowed: boolean) => void)[] = [];
  const calls: string[] = [];
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const wishes: unknown[] = [];
  const escape: string[] = [];
  const call = (name: string, becomesFull: boolean) => (wish?: unknown) => {
    calls.push(name);
    if (becomesFull) wishes.push(wish);
    return new Promise<void>((resolve, reject) => {
      answers.push((isAllowed) => {
        if (isAllowed) isFull = becomesFull;
        if (isAllowed && tells === "before it answers") tell();
        if (isAllowed) resolve();
        else reject(new TypeError("Permissions check failed"));
      });
    });
  };
  const documentElement = { requestFullscreen: call("request", true) };
  const keyboard = {
    lock: async () => void escape.push("kept"),
    unlock: () => void escape.push("let go"),
  };
  const page = {
    documentElement,
    defaultView: { navigator: { keyboard } },
    get fullscreenElement() {
      return isFull ? documentElement : null;
    },
    exitFullscreen: call("exit", false),
    addEventListener: (_type: string, listener: () => void) => void listeners.add(listener),
    removeEventListener: (_type: string, listener: () => void) => void listeners.delete(listener),
  };
  /** Answers what was asked first; `false` where nothing was. */
  const answer = async (isAllowed = true) => {
    const next = answers.shift();
    next?.(isAllowed);
    for (let turn = 0; turn < 4; turn++) await Promise.resolve();
    if (next && isAllowed && tells === "after it answered") tell();
    return next !== undefined;
  };
  const leaveByBrowserKey = () => {
    isFull = false;
    tell();
  };
  return { page, calls, wishes, escape, answer, leaveByBrowserKey, isFull: () => isFull };
}

describe("createFullScreen", () => {
  it("fills the screen once and gives it back once", async () => {
    const { page, calls, answer, isFull } = buildPage();
    const { enter, leave } = createFullScreen(page, vi.fn());
    enter();
    await answer();
    enter();
    expect(isFull()).toBe(true);
    leave();
    leave();
    await answer();
    expect(isFull()).toBe(false);
    expect(calls).toEqual(["request", "exit"]);
  });

  it("asks for Escape with the screen on stage, however often it is given back there, and not at the desk", async () => {
    const { page, wishes, escape, answer } = buildPage();
    const screen = createFullScreen(page, vi.fn());
    for (const does of [
      screen.toggle,
      screen.toggle,
      screen.enter,
      screen.toggle,
      screen.toggle,
      screen.leave,
      screen.toggle,
    ]) {
      does();
      await answer();
    }
    const forStage = { keyboardLock: "browser" };
    expect(wishes).toEqual([{}, forStage, forStage, {}]);
    expect(escape).toEqual(["kept", "let go"]);
  });

  it("gives back a screen that is granted after the reader has left", async () => {
    const { page, answer, isFull } = buildPage();
    const { enter, leave } = createFullScreen(page, vi.fn());
    enter();
    leave();
    await answer();
    await answer();
    expect(isFull()).toBe(false);
  });

  it("fills a screen again that is still being given back", async () => {
    const { page, answer, isFull } = buildPage();
    const { enter, leave } = createFullScreen(page, vi.fn());
    enter();
    await answer();
    leave();
    enter();
    await answer();
    await answer();
    expect(isFull()).toBe(true);
  });

  it("ends as it was last wanted, and asks for one thing at a time", async () => {
    await assert(
      asyncProperty(array(constantFrom("enter", "leave", "toggle", "answer")), async (acts) => {
        const { page, answer, isFull } = buildPage();
        const screen = createFullScreen(page, vi.fn());
        let isWanted = false;
        for (const act of acts) {
          if (act === "answer") await answer();
          else {
            isWanted = act === "toggle" ? !isWanted : act === "enter";
            screen[act]();
          }
        }
        while (await answer());
        expect(isFull()).toBe(isWanted);
      }),
    );
  });

  it("says a refusal only to a reader who asked, and can be asked again", async () => {
    const { page, answer, isFull } = buildPage();
    const tellRefused = vi.fn<() => void>();
    const { enter, toggle } = createFullScreen(page, tellRefused);
    enter();
    await answer(false);
    expect(tellRefused).not.toHaveBeenCalled();
    toggle();
    await answer(false);
    expect(tellRefused).toHaveBeenCalledOnce();
    toggle();
    await answer();
    expect(isFull()).toBe(true);
  });

  it("does not quarrel with a browser that undoes what it granted", async () => {
    const { page, calls, answer, leaveByBrowserKey } = buildPage();
    createFullScreen(page, vi.fn()).enter();
    const answered = answer();
    leaveByBrowserKey();
    await answered;
    expect(calls).toEqual(["request"]);
  });

  it.each(["before it answers", "after it answered"] as const)(
    "says when the browser took the screen back, and not when the reader gave it back, with a browser that tells %s",
    async (tells) => {
      const { page, answer, leaveByBrowserKey } = buildPage(tells);
      const screen = createFullScreen(page, vi.fn());
      const hear = vi.fn<() => void>();
      const hearNoMore = screen.onTaken(hear);
      screen.enter();
      await answer();
      screen.leave();
      await answer();
      screen.toggle();
      await answer();
      screen.toggle();
      await answer();
      screen.enter();
      await answer();
      screen.leave();
      screen.enter();
      await answer();
      await answer();
      expect(hear).not.toHaveBeenCalled();
      leaveByBrowserKey();
      expect(hear).toHaveBeenCalledOnce();
      screen.enter();
      await answer();
      hearNoMore();
      leaveByBrowserKey();
      expect(hear).toHaveBeenCalledOnce();
    },
  );

  it("says that there is no full screen in a browser without one, but only to a reader who asked", async () => {
    const missing = () => {
      throw new TypeError("It is not a function");
    };
    const page = {
      fullscreenElement: undefined,
      documentElement: { requestFullscreen: missing },
      defaultView: null,
      exitFullscreen: missing,
      addEventListener: missing,
      removeEventListener: missing,
    };
    const tellRefused = vi.fn<() => void>();
    const { enter, leave, toggle } = createFullScreen(page, tellRefused);
    enter();
    leave();
    await Promise.resolve();
    expect(tellRefused).not.toHaveBeenCalled();
    toggle();
    expect(tellRefused).toHaveBeenCalledOnce();
  });

  it("toggles what the browser says, also after the reader left by the browser's own key", async () => {
    const { page, calls, answer, leaveByBrowserKey } = buildPage();
    const { toggle } = createFullScreen(page, vi.fn());
    toggle();
    await answer();
    leaveByBrowserKey();
    toggle();
    expect(calls).toEqual(["request", "request"]);
  });
});
