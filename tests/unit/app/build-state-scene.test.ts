import { describe, expect, it } from "vitest";
import { hasOtherScene } from "../../../src/app/build-state-scene";
import type { ViewKind } from "../../../src/model/view";
import { type AppStore, createAppStore } from "../../../src/store/create-app-store";
import { buildHealthNetwork } from "../../health-network";
import { id } from "../analysis/build-test-network";

type Change = (actions: AppStore["actions"]) => void;
/** Whether a change of the state, seen in a view, draws another scene. */
function isOther(kind: ViewKind, change: Change): boolean {
  const store = createAppStore({ network: buildHealthNetwork() });
  store.actions.setViewKind(kind);
  const before = store.getState();
  change(store.actions);
  expect(store.getState()).not.toBe(before);
  return hasOtherScene(store.getState(), before);
}

const DRAWN: readonly (readonly [string, Change])[] = [
  ["a colour", ({ setColourBy }) => setColourBy("kind")],
  ["a lens", ({ setLens }) => setLens("obstacles")],
  ["what is left without the proposed", ({ setLens }) => setLens("without-proposed")],
  ["a filter", ({ toggleStatus }) => toggleStatus("signed")],
  ["a year", ({ setYears }) => setYears({ from: 2019, to: 2019, includeUndated: false })],
  ["a selection", ({ select }) => select({ type: "actor", id: id("thailand") })],
  ["a focus", ({ focusOn }) => focusOn([id("thailand")])],
  ["a hover", ({ setHover }) => setHover({ type: "actor", id: id("thailand") })],
  ["a pin", ({ pin }) => pin([id("thailand")])],
  ["outlines", ({ setHulls }) => setHulls(true)],
  ["the theme", ({ setTheme }) => setTheme("dark")],
];
const NOT_DRAWN: readonly (readonly [string, Change])[] = [
  ["a panel", ({ setPanel }) => setPanel("article")],
  ["a camera", ({ setCamera }) => setCamera({ x: 0, y: 0, zoom: 2 })],
  ["the map's camera", ({ setMapCamera }) => setMapCamera({ x: 0, y: 0, zoom: 2 })],
  ["a sheet", ({ setSheet }) => setSheet("details")],
  ["the time bar", ({ setTime }) => setTime("upTo")],
  ["a story", ({ addStory }) => addStory("A story")],
];

describe.each(["network", "map"] as const)("the scene of the %s", (kind) => {
  it.each(DRAWN)("is drawn again for %s", (_, change) => {
    expect(isOther(kind, change)).toBe(true);
  });

  it.each(NOT_DRAWN)("is not drawn again for %s", (_, change) => {
    expect(isOther(kind, change)).toBe(false);
  });

  it("is drawn again when sizes that were waited for are there", () => {
    const store = createAppStore({ network: buildHealthNetwork() });
    store.actions.setViewKind(kind);
    store.actions.setSizeBy("closeness");
    const before = store.getState();
    const { index } = before.document;
    const shares = Float64Array.from(index.network.actors, (_, at) => at);
    const values = { betweenness: shares, closeness: shares, communities: new Int32Array(shares.length) };
    store.actions.setMeasures({ index, values });
    expect(hasOtherScene(store.getState(), before)).toBe(true);
  });
});

describe("the scene of the read view", () => {
  it("is drawn again for the next sentence", () => {
    expect(isOther("read", ({ readSentence }) => readSentence(1))).toBe(true);
  });
});
