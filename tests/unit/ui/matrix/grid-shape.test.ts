import { describe, expect, it } from "vitest";

import type { Matrix, MatrixHeading } from "../../../../src/store/select-matrix";
import { findPlace, findSpan, listPlaces } from "../../../../src/ui/matrix/grid-shape";

const head = (id: number): MatrixHeading => ({
  id: `${id}`,
  label: `${id}`,
  actor: null,
  sector: null,
  group: null,
});
const heads = Array.from({ length: 20 }, (_, at) => head(at));
const cell = { relationships: [], statuses: [] };
/** Twenty by twenty, filled at (3, 7) and (3, 12). */
const matrix: Matrix = {
  type: "actors",
  rows: heads,
  columns: heads,
  cells: new Map([
    [3 * 20 + 7, cell],
    [3 * 20 + 12, cell],
  ]),
  order: "name",
  leftOut: 0,
};
const go = (row: number, column: number, key: string, isFar = false) => {
  const place = findPlace(matrix, { row, column }, { key, ctrlKey: isFar, metaKey: false });
  return place && [place.row, place.column];
};

describe("keys in the matrix", () => {
  it("go a step, to the headings too, but never to the corner between them", () => {
    expect(go(0, 0, "ArrowRight")).toEqual([0, 1]);
    expect(go(0, 0, "ArrowLeft")).toEqual([0, -1]);
    expect(go(0, 0, "ArrowUp")).toEqual([-1, 0]);
    expect(go(-1, 0, "ArrowLeft")).toEqual([-1, 0]);
    expect(go(0, -1, "ArrowUp")).toEqual([-1, 0]);
    expect(go(19, 19, "ArrowDown")).toEqual([19, 19]);
  });

  it("leap with Ctrl to the next cell that is not empty, and to the edge where there is none", () => {
    expect(go(3, 0, "ArrowRight", true)).toEqual([3, 7]);
    expect(go(3, 7, "ArrowRight", true)).toEqual([3, 12]);
    expect(go(3, 12, "ArrowRight", true)).toEqual([3, 19]);
    expect(go(3, 7, "ArrowLeft", true)).toEqual([3, -1]);
    expect(go(19, 7, "ArrowUp", true)).toEqual([3, 7]);
  });

  it("go to the ends of a row, the corners and a page further", () => {
    expect(go(4, 5, "Home")).toEqual([4, -1]);
    expect(go(4, 5, "End")).toEqual([4, 19]);
    expect(go(4, 5, "End", true)).toEqual([19, 19]);
    expect(go(4, 5, "Home", true)).toEqual([0, 0]);
    expect(go(4, 5, "PageDown")).toEqual([14, 5]);
  });

  it("are left to others where they mean nothing here", () => {
    expect(go(4, 5, "a")).toBeNull();
    expect(go(4, 5, "toString")).toBeNull();
  });
});

describe("what is rendered of a large matrix", () => {
  it("is what is in sight and a little round it, within the matrix", () => {
    expect(findSpan(0, 280, 28, 400)).toEqual({ from: 0, to: 14 });
    expect(findSpan(2800, 280, 28, 400)).toEqual({ from: 96, to: 114 });
    expect(findSpan(11000, 280, 28, 400)).toEqual({ from: 388, to: 400 });
  });

  it("and always the line that has the focus", () => {
    expect(listPlaces({ from: 5, to: 7 }, 2)).toEqual([2, 5, 6]);
    expect(listPlaces({ from: 5, to: 7 }, 6)).toEqual([5, 6]);
    expect(listPlaces({ from: 5, to: 7 }, 30)).toEqual([5, 6, 30]);
    expect(listPlaces({ from: 5, to: 7 }, -1)).toEqual([5, 6]);
  });
});
