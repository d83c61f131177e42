import { describe, expect, it } from "vitest";
import { createAppStore } from "../../../src/store/create-app-store";
import { selectVisibleNetwork, selectVisibleSummary } from "../../../src/store/select-visible";
import { DEFAULT_VIEW, type View } from "../../../src/model/view";
import type { ActorId } from "../../../src/model/ids";
import { buildSmallNetwork, id } from "../analysis/build-test-network";

const createTestStore = () => createAppStore({ network: buildSmallNetwork() });

describe("the store", () => {
  it("opens with everything shown and nothing to undo", () => {
    const state = createTestStore().getState();
    expect(selectVisibleSummary(state)).toEqual({
      shownActors: 7,
      allActors: 7,
      shownRelationships: 6,
      allRelationships: 6,
      isPartial: false,
    });
    expect(state.document.history).toEqual({ done: [], undone: [] });
  });

  it("leaves out what the view names and the network does not know", () => {
    const selection = { actors: [id<ActorId>("nobody"), id<ActorId>("uk")], relationships: [] };
    const view: View = { ...DEFAULT_VIEW, selection };
    const store = createAppStore({ network: buildSmallNetwork(), view });
    expect(store.getState().view.selection.actors).toEqual(["uk"]);
  });

  it("gives the very same visible network until filters, focus or pins change", () => {
    const store = createTestStore();
    const before = selectVisibleNetwork(store.getState());
    store.actions.select({ type: "actor", id: id("uk") });
    store.actions.setCamera({ x: 1, y: 2, zoom: 3 });
    expect(selectVisibleNetwork(store.getState())).toBe(before);
    store.actions.toggleSector(id("health"));
    expect(selectVisibleNetwork(store.getState()).shownActors).toBe(3);
  });

  it("keeps redo while the reader selects and filters", () => {
    const store = createTestStore();
    store.actions.pinAt([{ id: id("uk"), x: 10, y: 20 }]);
    store.actions.undo();
    store.actions.select({ type: "actor", id: id("uk") });
    store.actions.toggleStatus("signed");
    store.actions.redo();
    expect([...store.getState().document.pinned]).toEqual(["uk"]);
  });
});
