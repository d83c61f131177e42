import { describe, expect, it } from "vitest";

import { createAppStore } from "../../../src/store/create-app-store";
import {
  selectIsActorHidden,
  selectIsRelationshipHidden,
  selectObstaclesTo,
  selectRelationshipsAmong,
  selectRelationshipsOf,
} from "../../../src/store/select-evidence-relationships";
import { selectNetworkStart } from "../../../src/store/select-evidence-start";
import { buildHealthNetwork, withId } from "../../health-network";

const network = buildHealthNetwork();
const createStore = () => createAppStore({ network });
const actorId = (id: string) => withId(network.actors, id).id;
const relationshipId = (id: string) => withId(network.relationships, id).id;
const health = withId(network.sectors, "health").id;

describe("selectRelationshipsOf", () => {
  it("groups an actor's relationships by status, strongest first, in the order of the file", () => {
    const groups = selectRelationshipsOf(createStore().getState(), actorId("consortium"));
    expect(groups.map(({ status, relationships }) => [status, relationships.map(({ id }) => id)])).toEqual([
      ["operating", ["most-consortium"]],
      ["proposed", ["consortium-regional", "consortium-thailand"]],
      ["obstacle", ["pressure-consortium"]],
    ]);
  });

  it("finds the relationships of an actor called “__proto__”", () => {
    const groups = selectRelationshipsOf(createStore().getState(), actorId("__proto__"));
    expect(groups.flatMap(({ relationships }) => relationships.map(({ id }) => id))).toEqual([
      "proto-health",
    ]);
  });
});

describe("selectRelationshipsAmong", () => {
  it("keeps only those with both ends selected", () => {
    const store = createStore();
    store.actions.selectAll([actorId("consortium"), actorId("thailand"), actorId("canada")]);
    const among = selectRelationshipsAmong(store.getState());
    expect(among.flatMap(({ relationships }) => relationships.map(({ id }) => id))).toEqual([
      "consortium-thailand",
    ]);
  });
});

describe("selectObstaclesTo", () => {
  it("names what hinders a relationship, and nothing where nothing does", () => {
    const state = createStore().getState();
    const obstacles = selectObstaclesTo(state, relationshipId("consortium-thailand"));
    expect(obstacles.map(({ id }) => id)).toEqual(["pressure-consortium"]);
    expect(selectObstaclesTo(state, relationshipId("most-mou"))).toEqual([]);
  });
});

describe("what filters hide", () => {
  it("is known of actors and relationships", () => {
    const store = createStore();
    store.actions.toggleSector(health);
    expect(selectIsActorHidden(store.getState(), actorId("canada"))).toBe(true);
    expect(selectIsActorHidden(store.getState(), actorId("consortium"))).toBe(false);
    expect(selectIsRelationshipHidden(store.getState(), relationshipId("mou-canada-canada"))).toBe(true);
    expect(selectIsRelationshipHidden(store.getState(), relationshipId("consortium-regional"))).toBe(false);
  });
});

describe("selectNetworkStart", () => {
  it("counts the shown relationships by status and offers the most connected actors", () => {
    const { statuses, entries } = selectNetworkStart(createStore().getState());
    expect(statuses).toEqual([
      { status: "operating", count: 2 },
      { status: "signed", count: 2 },
      { status: "proposed", count: 2 },
      { status: "obstacle", count: 1 },
    ]);
    expect(entries[0]).toMatchObject({ actor: { id: "consortium" }, degree: 4 });
  });

  it("follows the filters", () => {
    const store = createStore();
    store.actions.toggleSector(health);
    const { statuses, entries } = selectNetworkStart(store.getState());
    expect(statuses.map(({ count }) => count)).toEqual([1, 0, 1, 0]);
    expect(entries.map(({ actor }) => actor.id)).not.toContain("most");
  });
});
