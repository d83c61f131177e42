import { describe, expect, it } from "vitest";
import { CATEGORY_COLOURS } from "../../../src/model/category-colours";
import { createAppStore } from "../../../src/store/create-app-store";
import { selectCategoryPaint, selectSizes } from "../../../src/store/select-paint";
import {
  buildActor,
  buildNetwork,
  buildRelationship,
  buildSmallNetwork,
  id,
} from "../analysis/build-test-network";

const open = () => createAppStore({ network: buildSmallNetwork() });
type Store = ReturnType<typeof open>;
const paintOf = (store: Store) => selectCategoryPaint(store.getState());
const COMMUNITIES = [0, 0, 0, 1, 1, 2, -1];
function measure({ actions, getState }: Store) {
  actions.setMeasures({
    index: getState().document.index,
    values: {
      betweenness: Float64Array.from([0, 0, 0.5, 0.25, 0, 0, 0]),
      closeness: Float64Array.from([1, 1, 2, 1, 1, 1, 0]),
      communities: Int32Array.from(COMMUNITIES),
    },
  });
}

describe("colours", () => {
  it("are left to the sectors unless another is chosen", () => {
    expect(paintOf(open())).toBeNull();
  });

  it("by kind give the most frequent kinds a colour each, count what is shown, and call the others the rest", () => {
    const many = Array.from({ length: CATEGORY_COLOURS.length + 2 }, (_, kind) =>
      Array.from({ length: kind + 1 }, (__, at) => buildActor(`${kind} ${at}`, { kind: id(`kind ${kind}`) })),
    ).flat();
    const store = createAppStore({ network: buildNetwork(many) });
    store.actions.setColourBy("kind");
    const paint = paintOf(store);
    expect(paint?.categories).toHaveLength(CATEGORY_COLOURS.length);
    expect(paint?.categories[0]).toEqual({
      category: { type: "kind", kind: `kind ${CATEGORY_COLOURS.length + 1}` },
      count: CATEGORY_COLOURS.length + 2,
    });
    expect(paint?.restCount).toBe(1 + 2);
    expect(paint?.categoryOf[0]).toBe(-1);
  });

  it("keep their meaning under a filter, which only changes the counts", () => {
    const store = open();
    store.actions.setColourBy("kind");
    const before = paintOf(store);
    store.actions.toggleSector(id("chips"));
    const after = paintOf(store);
    expect(after?.categories.map(({ category }) => category)).toEqual(
      before?.categories.map(({ category }) => category),
    );
    expect(after?.categories.map(({ count }) => count)).not.toEqual(
      before?.categories.map(({ count }) => count),
    );
  });

  it("by status are the strongest status among an actor's relationships", () => {
    const store = createAppStore({
      network: buildNetwork(
        ["a", "b", "c", "lonely"].map((name) => buildActor(name)),
        [
          buildRelationship("a", "b", { status: "proposed" }),
          buildRelationship("b", "c", { status: "signed" }),
        ],
      ),
    });
    store.actions.setColourBy("status");
    const paint = paintOf(store);
    const said = [...(paint?.categoryOf ?? [])].map((at) => paint?.categories[at]?.category);
    expect(said).toEqual([
      { type: "status", status: "proposed" },
      { type: "status", status: "signed" },
      { type: "status", status: "signed" },
      undefined,
    ]);
    expect(paint?.restCount).toBe(1);
  });

  it("by community wait for the measures, and go by the most connected member", () => {
    const store = open();
    store.actions.setColourBy("community");
    expect(paintOf(store)).toBeNull();
    measure(store);
    const paint = paintOf(store);
    expect(paint?.categories.map(({ category, count }) => [category, count])).toEqual([
      [{ type: "community", actor: "most" }, 3],
      [{ type: "community", actor: "mahc" }, 2],
      [{ type: "community", actor: "uk" }, 1],
    ]);
    expect([...(paint?.categoryOf ?? [])]).toEqual(COMMUNITIES);
  });
});

describe("sizes", () => {
  it("say the number of relationships unless another is chosen, and while it is worked out", () => {
    const store = open();
    expect(selectSizes(store.getState())).toBeNull();
    store.actions.setSizeBy("betweenness");
    expect(selectSizes(store.getState())).toBeNull();
  });

  it("are shares of the largest", () => {
    const store = open();
    store.actions.setSizeBy("betweenness");
    measure(store);
    expect([...(selectSizes(store.getState()) ?? [])]).toEqual([0, 0, 1, 0.5, 0, 0, 0]);
    store.actions.setSizeBy("closeness");
    expect([...(selectSizes(store.getState()) ?? [])]).toEqual([0.5, 0.5, 1, 0.5, 0.5, 0.5, 0]);
  });
});
