import { describe, expect, it } from "vitest";
import { createAppStore } from "../../../src/store/create-app-store";
import { selectNeighbourWalk } from "../../../src/store/walk-neighbours";
import { buildSmallNetwork, id } from "../analysis/build-test-network";

function startAt(name: string) {
  const store = createAppStore({ network: buildSmallNetwork() });
  store.actions.select({ type: "actor", id: id(name) });
  return { store, actions: store.actions, selected: () => store.getState().view.selection.actors };
}
const walkOf = (store: ReturnType<typeof createAppStore>) => selectNeighbourWalk(store.getState());

describe("walking through neighbours", () => {
  it("lists the shown neighbours of the selected actor with what ties them", () => {
    const { store } = startAt("most");
    expect(walkOf(store)).toEqual({
      origin: "most",
      neighbours: [
        { actor: "tsmc", relationships: ["most-tsmc"] },
        { actor: "mahc", relationships: ["most-mahc"] },
        { actor: "uk", relationships: ["most-uk"] },
      ],
      position: -1,
      back: null,
    });
  });

  it("steps through them round and round, and back to where it began", () => {
    const { store, actions, selected } = startAt("most");
    const seen = [1, 1, 1, 1].map((direction) => {
      actions.stepNeighbour(direction === 1 ? 1 : -1);
      return selected()[0];
    });
    expect(seen).toEqual(["tsmc", "mahc", "uk", "tsmc"]);
    expect(walkOf(store)?.position).toBe(0);
    actions.stepNeighbour(-1);
    expect(selected()).toEqual(["uk"]);
    actions.walkBack();
    expect(selected()).toEqual(["most"]);
    expect(walkOf(store)?.back).toBeNull();
  });

  it("begins with the last one when it goes backwards", () => {
    const { actions, selected } = startAt("most");
    actions.stepNeighbour(-1);
    expect(selected()).toEqual(["uk"]);
  });

  it("goes deeper and comes back the same way", () => {
    const { actions, selected } = startAt("tsmc");
    for (const name of ["most", "uk", "canada"]) actions.walkTo(id(name));
    const back = [0, 1, 2].map(() => {
      actions.walkBack();
      return selected()[0];
    });
    expect(back).toEqual(["uk", "most", "tsmc"]);
    actions.walkBack();
    expect(selected()).toEqual(["tsmc"]);
  });

  it("leaves out neighbours that filters hide", () => {
    const { store, actions } = startAt("most");
    actions.toggleSector(id("health"));
    expect(walkOf(store)?.neighbours.map((neighbour) => neighbour.actor)).toEqual(["mahc"]);
  });

  it("ends where something is selected anew", () => {
    const { store, actions } = startAt("most");
    actions.stepNeighbour(1);
    actions.select({ type: "actor", id: id("uk") });
    expect(walkOf(store)?.back).toBeNull();
    expect(store.getState().session.trail).toEqual([]);
  });

  it("is none while several things or none are selected", () => {
    const { store, actions } = startAt("most");
    actions.toggleSelected({ type: "actor", id: id("uk") });
    expect(walkOf(store)).toBeNull();
    actions.stepNeighbour(1);
    expect(store.getState().view.selection.actors).toEqual(["most", "uk"]);
    actions.clearSelection();
    expect(walkOf(store)).toBeNull();
  });

  it("does not go to an actor that is not there, nor to itself", () => {
    const { store, actions } = startAt("most");
    const before = store.getState();
    actions.walkTo(id("nobody"));
    actions.walkTo(id("most"));
    expect(store.getState()).toBe(before);
  });

  it("gives the very same walk while nothing changes", () => {
    const { store, actions } = startAt("most");
    const before = walkOf(store);
    actions.setHover({ type: "actor", id: id("uk") });
    expect(walkOf(store)).toBe(before);
  });
});
