import { expect, it } from "vitest";
import { createAppStore } from "../../../src/store/create-app-store";
import { selectVisibleNetwork } from "../../../src/store/select-visible";
import { readViewCode, writeViewCode } from "../../../src/store/view-code";
import { buildSmallNetwork, id } from "../analysis/build-test-network";

/** A store that shows some of a network, and a way to open the link to what it shows, changed. */
function openFiltered() {
  const store = createAppStore({ network: buildSmallNetwork() });
  const { actions } = store;
  actions.toggleStatus("operating");
  actions.setYears({ from: 2000, to: 2020, includeUndated: true });
  actions.focusOn([id("tsmc")]);
  const open = (more: string) => {
    const code = `${writeViewCode(store.getState().view).replace(/&v=\d+$/u, "")}${more}&v=1`;
    actions.setView(readViewCode(code, store.getState().document.index).view);
  };
  return { store, open };
}

it("keeps what is shown when a link shows the same of the network", () => {
  const { store, open } = openFiltered();
  const before = store.getState();
  open("&actor=uk");
  const after = store.getState();
  expect(after.view.selection.actors).toEqual(["uk"]);
  expect(after.view.filters).toBe(before.view.filters);
  expect(after.view.focus).toBe(before.view.focus);
  expect(selectVisibleNetwork(after)).toBe(selectVisibleNetwork(before));
});

it("takes what differs", () => {
  const { store, open } = openFiltered();
  const before = store.getState();
  open("&basis=stated");
  expect(store.getState().view.filters).toEqual({ ...before.view.filters, bases: ["stated"] });
});
