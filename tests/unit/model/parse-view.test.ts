import { describe, expect, it } from "vitest";

import { type KnownIds, parseView } from "../../../src/model/parse-view";
import { describeProblem } from "../../describe-problem";
import { DEFAULT_VIEW, NO_FILTERS } from "../../../src/model/view";

const among = (...ids: readonly string[]) => ({ has: (id: string) => ids.includes(id) });
const KNOWN: KnownIds = {
  actorById: among("tsmc", "__proto__"),
  relationshipById: among("l1"),
  sectorById: among("chips"),
  kindById: among("company"),
};

function read(input: unknown) {
  const { view, problems } = parseView(input, KNOWN);
  return { view, problems: problems.map(describeProblem) };
}

describe("parseView", () => {
  it("gives the default view for an empty one, without complaint", () => {
    expect(read({})).toEqual({ view: DEFAULT_VIEW, problems: [] });
  });

  it("gives back a whole view as it is", () => {
    const view = {
      kind: "table",
      filters: {
        sectors: ["chips"],
        kinds: ["company"],
        statuses: ["signed"],
        bases: ["inferred"],
        degree: { from: 1, to: 4 },
        years: { from: 1987, to: 2023, includeUndated: false },
        rest: "dim",
      },
      focus: { actors: ["tsmc"], degrees: 2 },
      selection: { actors: ["__proto__"], relationships: ["l1"] },
      camera: { x: 1.5, y: -2, zoom: 0.5 },
      hulls: true,
      panel: "article",
    };
    expect(read(view)).toEqual({ view: { ...DEFAULT_VIEW, ...view }, problems: [] });
  });

  it.each([[null], ["x"], [[]], [undefined]])("gives the default view for %j and says why", (input) => {
    const { view, problems } = read(input);
    expect(view).toEqual(DEFAULT_VIEW);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^an object is needed/);
  });

  it("leaves out each field that does not fit and keeps its neighbours", () => {
    const { view, problems } = read({
      kind: "globe",
      hulls: true,
      filters: { sectors: "chips", rest: "dim", degree: { from: 3, to: 1 } },
      camera: { x: 0, y: 0, zoom: 0 },
    });
    expect(view).toEqual({ ...DEFAULT_VIEW, hulls: true, filters: { ...NO_FILTERS, rest: "dim" } });
    expect(problems.map((problem) => problem.replace(/ is not one of .*/, "")).sort()).toEqual([
      "camera.zoom: 0 is less than 0",
      "filters.degree: “from” (3) is after “to” (1)",
      "filters.sectors: a list is needed, not text",
      "kind: “globe”",
    ]);
  });

  it("leaves out ids the network does not have, and a focus on nobody", () => {
    const { view, problems } = read({
      filters: { sectors: ["gone", "chips"], kinds: ["gone"] },
      focus: { actors: ["gone"], degrees: 3 },
      selection: { actors: ["tsmc", "gone"], relationships: ["gone", "l1"] },
    });
    expect(view.filters.sectors).toEqual(["chips"]);
    expect(view.filters.kinds).toEqual([]);
    expect(view.focus).toBeNull();
    expect(view.selection).toEqual({ actors: ["tsmc"], relationships: ["l1"] });
    expect(problems).toEqual([
      "filters.sectors[0]: no sector “gone”",
      "filters.kinds[0]: no kind “gone”",
      "focus.actors[0]: no node “gone”",
      "selection.actors[1]: no node “gone”",
      "selection.relationships[0]: no link “gone”",
    ]);
  });

  it("names keys it does not know, at each level", () => {
    const input: unknown = JSON.parse('{"zoom":1,"filters":{"colour":2},"__proto__":{"hulls":true}}');
    const { view, problems } = read(input);
    expect(view).toEqual(DEFAULT_VIEW);
    expect(problems).toEqual([
      "“zoom” is not known here; it may come from a newer Entente",
      "“__proto__” is not known here; it may come from a newer Entente",
      "filters: “colour” is not known here; it may come from a newer Entente",
    ]);
  });
});
