import { expect, it, vi } from "vitest";

import { createReadingScroll } from "../../../src/ui/read/create-reading-scroll";

it("takes no part of its own flight for reading, not even when an earlier flight is told to have ended", async () => {
  const root = document.createElement("div");
  root.style.cssText = "height: 200px; overflow: auto; scroll-behavior: smooth; position: relative";
  for (let number = 0; number < 60; number++) {
    const paragraph = document.createElement("p");
    const sentence = document.createElement("span");
    paragraph.dataset["paragraph"] = sentence.dataset["sentence"] = String(number);
    sentence.textContent = `Sentence ${number}`;
    paragraph.append(sentence);
    root.append(paragraph);
  }
  document.body.append(root);
  const onRead = vi.fn<(sentence: number) => void>();
  const scroll = createReadingScroll();
  const disconnect = scroll.connect(root, onRead);
  const last = root.querySelector("[data-sentence='59']");
  if (!last) throw new Error("no sentence");
  const moved = new Promise((resolve) => root.addEventListener("scroll", resolve, { once: true }));
  const ended = new Promise((resolve) => root.addEventListener("scrollend", resolve));
  scroll.bring(root, last, false);
  await moved;
  const early = root.scrollTop;
  root.dispatchEvent(new Event("scrollend"));
  await expect.poll(() => root.scrollTop, { timeout: 5000 }).toBeGreaterThan(early + 500);
  await ended;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  expect(onRead).not.toHaveBeenCalled();
  // Where the reader takes over, their scrolling is reading.
  root.dispatchEvent(new Event("pointerdown"));
  root.scrollTo({ top: 0, behavior: "instant" });
  await expect.poll(() => onRead.mock.lastCall).toEqual([0]);
  disconnect();
  root.remove();
});
