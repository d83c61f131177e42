import { describe, expect, it } from "vitest";
import type { ActorId, RelationshipId } from "../../../src/model/ids";
import { DEFAULT_VIEW, NO_FILTERS, NO_SELECTION, type View } from "../../../src/model/view";
import * as change from "../../../src/store/change-view";
import { id } from "../analysis/build-test-network";

const uk = id<ActorId>("uk");
const most = id<ActorId>("most");
const tie = id<RelationshipId>("most-uk");
const selected = (view: View) => [...view.selection.actors, ...view.selection.relationships];

describe("filters", () => {
  it("let an option through and no longer", () => {
    const once = change.toggleSector(DEFAULT_VIEW, id("health"));
    expect(once.filters.sectors).toEqual(["health"]);
    expect(change.toggleSector(once, id("health")).filters).toEqual(NO_FILTERS);
    expect(change.toggleKind(once, id("body")).filters.kinds).toEqual(["body"]);
    expect(change.toggleStatus(once, "signed").filters.statuses).toEqual(["signed"]);
    expect(change.toggleBasis(once, "stated").filters).toEqual({ ...once.filters, bases: ["stated"] });
  });

  it("take ranges the wrong way round, in parts and out of bounds, as a link can hold them", () => {
    expect(change.setDegree(DEFAULT_VIEW, { from: 4.6, to: -3 }).filters.degree).toEqual({ from: 0, to: 5 });
    const years = { from: Number.NEGATIVE_INFINITY, to: 2e9, includeUndated: true };
    expect(change.setYears(DEFAULT_VIEW, years).filters.years).toEqual({
      from: -9999,
      to: 9999,
      includeUndated: true,
    });
    expect(change.setYears(DEFAULT_VIEW, null)).toEqual(DEFAULT_VIEW);
  });

  it("are all cleared at once, but what becomes of the rest stays chosen", () => {
    const dimmed = change.setRest(change.toggleStatus(DEFAULT_VIEW, "signed"), "dim");
    expect(change.clearFilters(dimmed).filters).toEqual({ ...NO_FILTERS, rest: "dim" });
  });
});

describe("the focus", () => {
  it("is on each actor once, and lifted without any", () => {
    const focused = change.focusOn(DEFAULT_VIEW, [uk, most, uk], 2);
    expect(focused.focus).toEqual({ actors: [uk, most], degrees: 2 });
    expect(change.setFocusDegrees(focused, 3).focus?.degrees).toBe(3);
    expect(change.focusOn(focused, []).focus).toBeNull();
    expect(change.clearFocus(focused).focus).toBeNull();
  });

  it("has no width while there is none", () => {
    expect(change.setFocusDegrees(DEFAULT_VIEW, 3)).toBe(DEFAULT_VIEW);
    expect(change.clearFocus(DEFAULT_VIEW)).toBe(DEFAULT_VIEW);
  });
});

describe("the selection", () => {
  it("is one thing, or several by adding", () => {
    const one = change.select(DEFAULT_VIEW, { type: "actor", id: uk });
    expect(selected(one)).toEqual(["uk"]);
    const two = change.toggleSelected(one, { type: "relationship", id: tie });
    expect(selected(two)).toEqual(["uk", "most-uk"]);
    expect(selected(change.toggleSelected(two, { type: "actor", id: uk }))).toEqual(["most-uk"]);
    expect(selected(change.select(two, { type: "relationship", id: tie }))).toEqual(["most-uk"]);
    expect(selected(change.selectAll(two, [uk, most, uk]))).toEqual(["uk", "most"]);
    expect(change.select(two, null).selection).toBe(NO_SELECTION);
  });
});

describe("stepping back", () => {
  it("takes the selection first, then the focus, and never the filters", () => {
    const full = change.select(change.focusOn(change.toggleStatus(DEFAULT_VIEW, "signed"), [uk]), {
      type: "actor",
      id: uk,
    });
    const first = change.stepBack(full);
    expect(first).toEqual({ ...full, selection: NO_SELECTION });
    const second = change.stepBack(first);
    expect(second).toEqual({ ...first, focus: null });
    expect(change.stepBack(second)).toBe(second);
  });
});

describe("the camera", () => {
  it("is kept as exact as an eye, and never at no zoom at all", () => {
    const camera = change.setCamera(DEFAULT_VIEW, { x: 1.23456, y: -0.04, zoom: 0.00001 }).camera;
    expect(camera).toEqual({ x: 1.2, y: 0, zoom: 0.001 });
    expect(change.setCamera(DEFAULT_VIEW, null).camera).toBeNull();
  });
});

describe("the rest of a view", () => {
  it("is set one field at a time", () => {
    expect(change.setHulls(DEFAULT_VIEW, true)).toEqual({ ...DEFAULT_VIEW, hulls: true });
    expect(change.setPanel(DEFAULT_VIEW, "article")).toEqual({ ...DEFAULT_VIEW, panel: "article" });
    expect(change.setViewKind(DEFAULT_VIEW, "table")).toEqual({ ...DEFAULT_VIEW, kind: "table" });
  });
});
