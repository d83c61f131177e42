import { describe, expect, it } from "vitest";
import { createAppStore } from "../../../src/store/create-app-store";
import { selectVisibleNetwork, selectVisibleSummary } from "../../../src/store/select-visible";
import { DEFAULT_VIEW, type View } from "../../../src/model/view";
import type { ActorId, RelationshipId } from "../../../src/model/ids";
import { buildDocument } from "../../../src/store/build-document";
import { DEFAULT_PREFERENCES } from "../../../src/store/change-preferences";
import { selectOptionCounts } from "../../../src/store/select-option-counts";
import { findCommands, selectSearch } from "../../../src/store/select-search";
import { buildActor, buildNetwork, buildSmallNetwork, id } from "../analysis/build-test-network";

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

  it("opens another network as a new document, and keeps what this browser prefers", () => {
    const store = createTestStore();
    store.actions.setLanguage("zh-Hant");
    store.actions.select({ type: "actor", id: id("uk") });
    store.actions.walkTo(id("most"));
    store.actions.setHover({ type: "actor", id: id("uk") });
    store.actions.pin([id("uk")]);
    const other = buildNetwork([buildActor("a")]);
    const selection = { actors: [id<ActorId>("a"), id<ActorId>("uk")], relationships: [] };
    store.actions.openDocument(other, { ...DEFAULT_VIEW, selection });
    const { document, view, session, preferences } = store.getState();
    expect(document).toEqual(buildDocument(other));
    expect(view.selection.actors).toEqual(["a"]);
    expect([session.hover, session.trail]).toEqual([null, []]);
    expect(preferences.language).toBe("zh-Hant");
  });

  it("takes over a view without what the network does not know", () => {
    const store = createTestStore();
    const focus = { actors: [id<ActorId>("nobody")], degrees: 2 } as const;
    store.actions.setView({ ...DEFAULT_VIEW, hulls: true, focus });
    expect(store.getState().view).toEqual({ ...DEFAULT_VIEW, hulls: true });
  });

  it("forgets what was selected, focused and pointed at when an edit takes it away", () => {
    const store = createTestStore();
    const uk = { type: "actor", id: id<ActorId>("uk") } as const;
    const tie = { type: "relationship", id: id<RelationshipId>("most-uk") } as const;
    store.actions.select({ type: "actor", id: id("most") });
    store.actions.toggleSelected(uk);
    store.actions.toggleSelected(tie);
    store.actions.focusOn([uk.id]);
    store.actions.setHover(tie);
    store.actions.editDocument("edit.remove", ({ network }) => {
      network.actors = network.actors.filter((actor) => actor.id !== uk.id);
      network.relationships = network.relationships.filter(
        (each) => each.source !== uk.id && each.target !== uk.id,
      );
    });
    const { view, session } = store.getState();
    expect(view.selection).toEqual({ actors: ["most"], relationships: [] });
    expect([view.focus, session.hover]).toEqual([null, null]);
  });

  it("tells no one when nothing has changed", () => {
    const store = createTestStore();
    let calls = 0;
    store.subscribe(() => calls++);
    store.actions.clearSelection();
    store.actions.clearFocus();
    store.actions.stepBack();
    store.actions.undo();
    store.actions.redo();
    store.actions.unpinAll();
    store.actions.setHover(null);
    store.actions.setDialog("none");
    expect(calls).toBe(0);
  });

  it("has a language, a theme and a motion to begin with, and those it is given", () => {
    const store = createAppStore({ network: buildSmallNetwork(), preferences: { theme: "dark" } });
    expect(store.getState().preferences).toEqual({ ...DEFAULT_PREFERENCES, theme: "dark" });
    store.actions.setTheme("light");
    store.actions.setMotion("reduced");
    expect(store.getState().preferences).toMatchObject({ theme: "light", motion: "reduced" });
  });
});

describe("what panels select", () => {
  it("is the very same until what it is made of changes", () => {
    const store = createTestStore();
    const [counts, search, summary] = [selectOptionCounts, selectSearch, selectVisibleSummary].map(
      (select) => ({
        select,
        before: select(store.getState()),
      }),
    );
    store.actions.select({ type: "actor", id: id("uk") });
    store.actions.setLanguage("zh-Hant");
    for (const each of [counts, search, summary]) expect(each?.select(store.getState())).toBe(each?.before);
    store.actions.toggleSector(id("health"));
    expect(counts?.select(store.getState())).not.toBe(counts?.before);
    expect(search?.select(store.getState())).toBe(search?.before);
    expect(selectVisibleSummary(store.getState())).toEqual({
      shownActors: 3,
      allActors: 7,
      shownRelationships: 2,
      allRelationships: 6,
      isPartial: true,
    });
  });

  it("finds actors of the network as it is now, and commands by their names", () => {
    const store = createTestStore();
    expect(
      selectSearch(store.getState())
        .find("canda", 5)
        .map((hit) => hit.target.id),
    ).toContain("canada");
    store.actions.editDocument("edit.actor", ({ network }) => {
      for (const actor of network.actors) if (actor.id === "canada") actor.label = "Renamed";
    });
    expect(selectSearch(store.getState()).find("renamed", 5)[0]?.target.id).toBe("canada");
    const commands = [{ names: ["Fit", "顯示全部"] }, { names: ["Help", "說明"] }];
    expect(findCommands("說明", commands)).toEqual([commands[1]]);
  });
});
