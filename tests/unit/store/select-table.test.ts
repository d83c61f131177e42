import { describe, expect, it } from "vitest";

import { createAppStore } from "../../../src/store/create-app-store";
import { findActorPlaces, findRelationshipPlaces, foldMore } from "../../../src/store/find-table-places";
import {
  buildActorRow,
  buildRelationshipRow,
  countShown,
  selectActorPlaces,
  selectRelationshipPlaces,
} from "../../../src/store/select-table";
import { buildHealthNetwork, withId } from "../../health-network";

const network = buildHealthNetwork();
const createStore = () => createAppStore({ network });
const { index } = createStore().getState().document;
const health = withId(network.sectors, "health").id;
const actorsAt = (places: Int32Array) => [...places].map((place) => network.actors[place]?.id);
const relationshipsAt = (places: Int32Array) => [...places].map((place) => network.relationships[place]?.id);

describe("table rows", () => {
  it("are the actors and relationships the filters let through", () => {
    const store = createStore();
    store.actions.toggleSector(health);
    const state = store.getState();
    expect(actorsAt(selectActorPlaces(state).places)).toEqual([
      "consortium",
      "regional-biobanks",
      "health-concern",
      "__proto__",
    ]);
    expect(relationshipsAt(selectRelationshipPlaces(state).places)).toEqual([
      "consortium-regional",
      "proto-health",
    ]);
  });

  it("keep what is dimmed, mark it and do not count it", () => {
    const store = createStore();
    store.actions.toggleSector(health);
    store.actions.setRest("dim");
    const { places, visibility } = selectActorPlaces(store.getState());
    expect(places).toHaveLength(network.actors.length);
    expect(countShown(places, visibility)).toBe(4);
    const dimmed = [...places].filter((place) => buildActorRow(index, place, visibility, "en")?.isDimmed);
    expect(dimmed).toHaveLength(network.actors.length - 4);
  });

  it("speak the language asked for", () => {
    const { visibility } = selectActorPlaces(createStore().getState());
    const place = network.actors.indexOf(withId(network.actors, "most"));
    expect(buildActorRow(index, place, visibility, "zh-Hant")).toMatchObject({ name: "科學部" });
    expect(buildActorRow(index, network.actors.length, visibility, "en")).toBeNull();
    const tie = network.relationships.indexOf(withId(network.relationships, "most-mou"));
    expect(buildRelationshipRow(index, tie, visibility, "en")?.sentence).toBe(
      "Ministry of Science signed Memorandum with Canada (2023)",
    );
  });
});

describe("rows that hold every word", () => {
  const actors = (query: string, language = "en") =>
    actorsAt(findActorPlaces(index, selectActorPlaces(createStore().getState()).places, query, language));
  const relationships = (query: string, language = "en") =>
    relationshipsAt(
      findRelationshipPlaces(
        index,
        selectRelationshipPlaces(createStore().getState()).places,
        query,
        language,
      ),
    );

  it("hold them in a name of any language, a kind, a sector or quoted words", () => {
    expect(actors("泰國")).toEqual(["thailand"]);
    expect(actors("country thai")).toEqual(["thailand"]);
    expect(actors("biobanks 2019")).toEqual(["consortium"]);
    expect(actors("diplomacy institution")).toContain("most");
    expect(actors("biobanks zebra")).toEqual([]);
  });

  it("hold them whatever the case, the width and the composition of the letters", () => {
    expect(actors("ｔｈａｉ")).toEqual(["thailand"]);
    const accents = createAppStore({
      network: {
        ...network,
        relationships: [],
        actors: network.actors.slice(0, 1).map((actor) => ({ ...actor, label: "Institut d’e\u0301nergie" })),
      },
    }).getState();
    const { places } = selectActorPlaces(accents);
    expect(findActorPlaces(accents.document.index, places, "ÉNERGIE", "en")).toHaveLength(1);
  });

  it("of a relationship hold them in its sentence, also across names that no space parts", () => {
    expect(relationships("science signed")).toEqual(["most-mou"]);
    expect(relationships("科學部簽署", "zh-Hant")).toEqual(["most-mou"]);
    expect(relationships("a memorandum was signed with canada")).toEqual(["most-mou", "mou-canada-canada"]);
  });

  it.each([
    ["actors", findActorPlaces, selectActorPlaces],
    ["relationships", findRelationshipPlaces, selectRelationshipPlaces],
  ] as const)("are the same when some words of %s were folded ahead", (tab, find, select) => {
    const { index } = createStore().getState().document;
    const { length } = index.network[tab];
    expect(length).toBeGreaterThan(2);
    expect(foldMore(index, tab, 1)).toBe(false);
    expect(foldMore(index, tab, length - 2)).toBe(false);
    const { places } = select(createStore().getState());
    const found = find(index, places, "t", "en");
    expect(foldMore(index, tab, 0)).toBe(true);
    expect(found.length).toBeGreaterThan(1);
    const untouched = createStore().getState().document.index;
    expect(untouched).not.toBe(index);
    expect(find(untouched, places, "t", "en")).toEqual(found);
  });

  it("are all, the very same, without words", () => {
    const { places } = selectActorPlaces(createStore().getState());
    expect(findActorPlaces(index, places, "  ", "en")).toBe(places);
  });
});
