import { describe, expect, it } from "vitest";
import { createAppStore } from "../../../src/store/create-app-store";
import {
  selectCentre,
  selectLensSpotlight,
  selectObstacles,
  selectProposed,
  selectRingCentre,
} from "../../../src/store/select-lens";
import type { Lens } from "../../../src/model/view";
import { buildHealthNetwork } from "../../health-network";
import { buildNetwork, buildSmallNetwork, id } from "../analysis/build-test-network";

const open = (lens: Lens = "none") => {
  const store = createAppStore({ network: buildHealthNetwork() });
  store.actions.setLens(lens);
  return store;
};
type Store = ReturnType<typeof open>;
/** What the lens lights, by id. */
function lit({ getState }: Store) {
  const spotlight = selectLensSpotlight(getState());
  const { actors, relationships } = getState().document.network;
  return (
    spotlight && {
      relationships: relationships.filter((_, at) => spotlight.relationships.has(at)).map((each) => each.id),
      actors: actors.filter((_, at) => spotlight.actors.has(at)).map((each) => each.id),
    }
  );
}

describe("a lens", () => {
  it("that is off lights nothing and reports nothing", () => {
    const state = open().getState();
    expect([selectLensSpotlight(state), selectObstacles(state), selectProposed(state)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("on obstacles lights what is hindered and what hinders it, with their ends", () => {
    expect(lit(open("obstacles"))).toEqual({
      relationships: ["consortium-thailand", "pressure-consortium"],
      actors: ["consortium", "thailand", "pressure"],
    });
  });

  it("on what is proposed lights just that; without it, everything else", () => {
    const added = lit(open("proposed"))?.relationships ?? [];
    const kept = lit(open("without-proposed"))?.relationships ?? [];
    const all = buildHealthNetwork().relationships;
    expect(added).toEqual(all.filter(({ status }) => status === "proposed").map((each) => each.id));
    expect(kept).toEqual(all.filter(({ status }) => status !== "proposed").map((each) => each.id));
  });

  it("follows the filters", () => {
    const store = open("obstacles");
    store.actions.toggleStatus("operating");
    expect(lit(store)).toEqual({ relationships: [], actors: [] });
    const asked = open("proposed");
    const before = selectProposed(asked.getState())?.proposed.length ?? 0;
    asked.actions.toggleStatus("signed");
    expect(before).toBeGreaterThan(0);
    expect(selectProposed(asked.getState())?.proposed).toEqual([]);
  });
});

describe("distances", () => {
  it("are counted from the selected actor, else the one in focus, else the most connected", () => {
    const store = createAppStore({ network: buildSmallNetwork() });
    expect(selectCentre(store.getState())).toBe("most");
    store.actions.focusOn([id("uk")]);
    expect(selectCentre(store.getState())).toBe("uk");
    store.actions.select({ type: "actor", id: id("mahc") });
    expect(selectCentre(store.getState())).toBe("mahc");
  });

  it("have no centre in a network without actors", () => {
    const state = createAppStore({ network: buildNetwork([]) }).getState();
    expect(selectCentre(state)).toBe("");
    expect(selectRingCentre(state)).toBe("");
  });
});

describe("rings", () => {
  it("are drawn round whom the reader had selected on choosing them, and stay when another is selected", () => {
    const store = createAppStore({ network: buildSmallNetwork() });
    const { actions } = store;
    expect(selectRingCentre(store.getState())).toBe("most");
    actions.select({ type: "actor", id: id("uk") });
    actions.setLayout("rings");
    actions.select({ type: "actor", id: id("mahc") });
    expect(selectRingCentre(store.getState())).toBe("uk");
    actions.clearSelection();
    actions.setLayout("rings");
    expect(selectRingCentre(store.getState())).toBe("uk");
  });

  it("move when they are chosen again with another selected, and are forgotten with another layout", () => {
    const store = createAppStore({ network: buildSmallNetwork() });
    const { actions } = store;
    actions.select({ type: "actor", id: id("uk") });
    actions.setLayout("rings");
    actions.select({ type: "actor", id: id("mahc") });
    actions.setLayout("rings");
    expect(selectRingCentre(store.getState())).toBe("mahc");
    actions.setLayout("force");
    expect(store.getState().view.centre).toBeNull();
  });
});
