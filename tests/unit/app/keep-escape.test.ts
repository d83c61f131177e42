import { expect, it } from "vitest";

import { keepEscape } from "../../../src/app/keep-escape";

it("has Escape reach the page until it is let go, where the browser can do so", () => {
  const asked: string[] = [];
  const keyboard = {
    lock: async (codes: readonly string[]) => void asked.push(`lock ${codes.join()}`),
    unlock: () => void asked.push("unlock"),
  };
  const letGo = keepEscape({ keyboard });
  expect(asked).toEqual(["lock Escape"]);
  letGo();
  expect(asked).toEqual(["lock Escape", "unlock"]);
});

it("does nothing where the browser cannot, or does not allow it", async () => {
  for (const navigator of [{}, { keyboard: undefined }, { keyboard: null }, { keyboard: { lock: 1 } }])
    expect(keepEscape(navigator)).not.toThrow();
  const keyboard = {
    lock: () => Promise.reject(new DOMException("no", "InvalidStateError")),
    unlock: () => undefined,
  };
  expect(keepEscape({ keyboard })).not.toThrow();
  await new Promise((resolve) => setTimeout(resolve));
});
