import { describe, expect, it } from "vitest";

import { memoizeLast } from "../../../src/store/memoize-last";
import { createAppStore } from "../../../src/store/create-app-store";
import { selectVisibleNetwork } from "../../../src/store/select-visible";
import { buildSmallNetwork, id } from "../analysis/build-test-network";

describe("what is visible", () => {
  it("stays the very same while actors are pinned, unless a filter speaks of relationships", () => {
    const store = createAppStore({ network: buildSmallNetwork() });
    const before = selectVisibleNetwork(store.getState());
    store.actions.pin([id("biobank")]);
    expect(selectVisibleNetwork(store.getState())).toBe(before);
    store.actions.toggleStatus("signed");
    const signed = selectVisibleNetwork(store.getState());
    store.actions.pin([id("canada")]);
    expect(selectVisibleNetwork(store.getState()).shownActors).toBe(signed.shownActors + 1);
  });

  it("is the very same again when filters and focus are cleared, whatever was shown meanwhile", () => {
    const store = createAppStore({ network: buildSmallNetwork() });
    const { actions } = store;
    const before = selectVisibleNetwork(store.getState());
    actions.toggleStatus("signed");
    const signed = selectVisibleNetwork(store.getState());
    actions.focusOn([id("tsmc")]);
    const focused = selectVisibleNetwork(store.getState());
    actions.clearFocus();
    actions.toggleStatus("signed");
    expect([signed, focused]).not.toContain(before);
    expect(selectVisibleNetwork(store.getState())).toBe(before);
  });

  it("stays the very same while stories are edited", () => {
    const store = createAppStore({ network: buildSmallNetwork() });
    store.actions.toggleStatus("signed");
    const before = selectVisibleNetwork(store.getState());
    const { index } = store.getState().document;
    store.actions.addStory("A story");
    expect(store.getState().document.index).not.toBe(index);
    expect(store.getState().document.index.shape).toBe(index.shape);
    expect(selectVisibleNetwork(store.getState())).toBe(before);
  });
});

describe("what is remembered of a selector", () => {
  it("are its last two outcomes, for a state and the one before asked for by turns", () => {
    let computed = 0;
    const double = memoizeLast((value: number) => {
      computed++;
      return { value: 2 * value };
    });
    const [one, two] = [double(1), double(2)];
    expect([double(1), double(2), double(1)]).toEqual([one, two, one]);
    expect(double(1)).toBe(one);
    expect(computed).toBe(2);
    double(3);
    expect(double(1)).toBe(one);
    expect(double(2)).not.toBe(two);
  });
});
