import { describe, expect, it } from "vitest";
import { mountPicture, readShipped } from "./mount-picture";

const network = readShipped();

/** Pairs of labels whose ink boxes, as the browser laid them out, overlap by more than half a pixel. */
function countOverlaps(host: HTMLElement): number {
  const boxes = [...host.querySelectorAll("text tspan")].map((line) => {
    const text = line.closest("text");
    const size = Number(text?.getAttribute("font-size"));
    const { left, right, top, bottom } = line.getBoundingClientRect();
    // A font's box is higher than its letters; a line of text claims its own height.
    const middle = (top + bottom) / 2;
    return { text, left, right, top: middle - size * 0.55, bottom: middle + size * 0.55 };
  });
  let overlaps = 0;
  boxes.forEach((a, at) => {
    for (const b of boxes.slice(at + 1)) {
      if (a.text === b.text) continue;
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 0.5 && down > 0.5) overlaps += 1;
    }
  });
  return overlaps;
}

describe.each(["en", "zh-Hant"])("labels in %s, as the browser draws them", (language) => {
  it.each([0.25, 0.5, 1, 2, 4])("never overlap at %s times the fitted zoom", async (factor) => {
    const { host, view } = mountPicture(network, undefined, { language });
    view.zoomBy(factor, { durationMs: 0 });
    await expect.poll(() => view.labelCensus().drawn).toBeGreaterThan(3);
    const census = view.labelCensus();
    expect(census.overlapping).toBe(0);
    expect(host.querySelectorAll("text")).toHaveLength(census.drawn);
    expect(countOverlaps(host)).toBe(0);
  });

  it("are at least 12 pixels high on screen at every zoom", () => {
    const { host, view } = mountPicture(network, undefined, { language });
    for (const factor of [0.25, 4, 4]) {
      view.zoomBy(factor, { durationMs: 0 });
      view.labelCensus();
      for (const text of host.querySelectorAll("text")) {
        expect(Number(text.getAttribute("font-size"))).toBeGreaterThanOrEqual(12);
        expect(text.getScreenCTM()?.a).toBeCloseTo(1);
      }
    }
  });
});

it("are repainted where they look otherwise than before, and only there", () => {
  const { host, redraw } = mountPicture(network);
  const list = () => [...host.querySelectorAll<SVGTextElement>("text")];
  const look = (text: SVGTextElement) => [text.getAttribute("fill"), text.textContent];
  const before = list();
  const light = before.map(look);
  // What is written to an element by hand stays as long as nobody paints it.
  for (const text of before) text.setAttribute("fill", "red");
  redraw({});
  expect(new Set(list().map((text) => text.getAttribute("fill")))).toEqual(new Set(["red"]));
  redraw({ theme: "dark" });
  expect(list().map(look)).not.toContainEqual(["red", expect.anything()]);
  expect(list().map(look)).not.toEqual(light);
  redraw({ language: "zh-Hant" });
  expect(list().map((text) => text.textContent)).toContain("台灣");
  redraw({});
  expect(new Set(list().map((text) => look(text).join(" ")))).toEqual(
    new Set(light.map((each) => each.join(" "))),
  );
});

it("names nearly every actor of the fitted picture on a laptop", () => {
  const { view } = mountPicture(network, { width: 1440, height: 900 });
  expect(view.labelCensus().drawn).toBeGreaterThan(0.9 * network.actors.length);
});

it("never overlap in any frame while actors move", async () => {
  const { view } = mountPicture(network);
  const from = Float64Array.from(
    network.actors.flatMap(({ position }) => [position?.x ?? 0, position?.y ?? 0]),
  );
  for (let step = 0; step < 20; step++) {
    view.setPositions(from.map((value, at) => value * (1 - step / 25) + (at % 7)));
    // oxlint-disable-next-line no-await-in-loop -- frame after frame is what is tested
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(view.labelCensus().overlapping).toBe(0);
  }
});
