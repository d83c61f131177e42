import { describe, expect, it } from "vitest";

import { createAppStore } from "../../../src/store/create-app-store";
import { isMeasuring } from "../../../src/store/select-paint";
import { cellOf, MOST_CROSSED, selectMatrix } from "../../../src/store/select-matrix";
import { buildActor, buildNetwork, buildRelationship, id } from "../analysis/build-test-network";

const open = (network: Parameters<typeof createAppStore>[0]["network"]) => createAppStore({ network });

describe("the matrix", () => {
  it("counts a cell by status, strongest first", () => {
    const store = open(
      buildNetwork(
        [buildActor("a"), buildActor("b")],
        [
          buildRelationship("a", "b", { status: "proposed" }),
          buildRelationship("a", "b", { id: id("second"), status: "operating" }),
          buildRelationship("a", "b", { id: id("third"), status: "proposed" }),
        ],
      ),
    );
    const matrix = selectMatrix(store.getState(), "en");
    expect(cellOf(matrix, 0, 1)).toEqual({
      relationships: ["a-b", "second", "third"],
      statuses: [
        { status: "operating", count: 1 },
        { status: "proposed", count: 2 },
      ],
    });
    expect(cellOf(matrix, 1, 0)).toBeNull();
    expect(selectMatrix(store.getState(), "en")).toBe(matrix);
  });

  it("crosses the best connected when there are too many, and says how many it leaves out", () => {
    const names = Array.from({ length: MOST_CROSSED + 5 }, (_, at) => `actor ${at}`);
    const store = open(
      buildNetwork(
        names.map((name) => buildActor(name)),
        [buildRelationship(names.at(-1) ?? "", names.at(-2) ?? "")],
      ),
    );
    store.actions.arrangeMatrix({ order: "name" });
    const matrix = selectMatrix(store.getState(), "en");
    expect(matrix.rows).toHaveLength(MOST_CROSSED);
    expect(matrix.leftOut).toBe(5);
    expect(matrix.rows.map(({ id: each }) => each)).toContain(names.at(-1));
    expect(matrix.cells.size).toBe(1);
  });

  it("follows the view: what it crosses, the order and the filters", () => {
    const store = open(
      buildNetwork([
        buildActor("z", {
          kind: id("place"),
          sectors: [id("health")],
          place: { country: "TW", lat: 0, lon: 0 },
        }),
        buildActor("a", { sectors: [id("chips")] }),
      ]),
    );
    const rows = () => selectMatrix(store.getState(), "en").rows.map(({ id: each }) => each);
    expect(rows()).toEqual(["z", "a"]);
    store.actions.arrangeMatrix({ order: "name" });
    expect(rows()).toEqual(["a", "z"]);
    store.actions.toggleSector(id("chips"));
    expect(rows()).toEqual(["a"]);
    store.actions.clearFilters();
    store.actions.arrangeMatrix({ rows: "countries" });
    expect(rows()).toEqual(["z"]);
    expect(selectMatrix(store.getState(), "en").columns.map(({ id: each }) => each)).toEqual([
      "health",
      "chips",
    ]);
  });

  it("is ordered by community once these are known, and by sector until then", () => {
    const store = open(
      buildNetwork([
        buildActor("a", { sectors: [id("health")] }),
        buildActor("b", { sectors: [id("chips")] }),
        buildActor("c", { sectors: [id("health")] }),
      ]),
    );
    const shown = () => {
      const { rows, order } = selectMatrix(store.getState(), "en");
      return { order, rows: rows.map(({ id: each, group }) => [each, group]) };
    };
    store.actions.setViewKind("matrix");
    store.actions.arrangeMatrix({ order: "community" });
    expect(isMeasuring(store.getState())).toBe(true);
    expect(shown()).toEqual({
      order: "sector",
      rows: [
        ["a", "health"],
        ["c", "health"],
        ["b", "chips"],
      ],
    });
    const values = {
      betweenness: new Float64Array(3),
      closeness: new Float64Array(3),
      communities: Int32Array.from([1, 0, 0]),
    };
    store.actions.setMeasures({ index: store.getState().document.index, values });
    expect(isMeasuring(store.getState())).toBe(false);
    expect(shown()).toEqual({
      order: "community",
      rows: [
        ["b", 0],
        ["c", 0],
        ["a", 1],
      ],
    });
  });
});
