import { describe, expect, it } from "vitest";
import { filterNetwork } from "../../../src/analysis/filter-network";
import type { ActorId } from "../../../src/model/ids";
import { buildNetworkIndex } from "../../../src/model/network-index";
import { type Filters, type Focus, NO_FILTERS } from "../../../src/model/view";
import { FADED, HIDDEN, SHOWN } from "../../../src/model/visible-network";
import { buildActor, buildNetwork, buildRelationship, buildSmallNetwork, id } from "./build-test-network";

const index = buildNetworkIndex(buildSmallNetwork());

function filter(filters: Partial<Filters>, focus: Focus | null = null, pinned: readonly string[] = []) {
  const visible = filterNetwork(
    index,
    { ...NO_FILTERS, ...filters },
    focus,
    new Set(pinned.map(id<ActorId>)),
  );
  const shown = (things: readonly { readonly id: string }[], states: Uint8Array) =>
    things.filter((_, at) => states[at] === SHOWN).map((thing) => thing.id);
  return {
    visible,
    actors: shown(index.network.actors, visible.actors),
    relationships: shown(index.network.relationships, visible.relationships),
  };
}

const focusOn = (name: string, degrees: Focus["degrees"]): Focus => ({ actors: [id(name)], degrees });

describe("filtering a network", () => {
  it("shows everything while nothing is restricted", () => {
    const { visible } = filter({});
    expect(visible.shownActors).toBe(7);
    expect(visible.shownRelationships).toBe(6);
  });

  it("keeps the actors of a sector and the relationships among them", () => {
    const { actors, relationships } = filter({ sectors: [id("health")] });
    expect(actors).toEqual(["most", "mahc", "biobank"]);
    expect(relationships).toEqual(["most-mahc", "mahc-biobank"]);
  });

  it("lets any of several sectors through, and asks for every list at once", () => {
    expect(filter({ sectors: [id("health"), id("partners")] }).actors).toHaveLength(5);
    expect(filter({ sectors: [id("chips"), id("partners")], kinds: [id("country")] }).actors).toEqual([
      "uk",
      "canada",
    ]);
  });

  it("takes out an actor whose every relationship is filtered out", () => {
    const { actors, relationships } = filter({ statuses: ["signed"] });
    expect(actors).toEqual(["most", "uk"]);
    expect(relationships).toEqual(["most-uk"]);
  });

  it("keeps a pinned actor whose every relationship is filtered out", () => {
    const { actors } = filter({ statuses: ["signed"] }, null, ["biobank"]);
    expect(actors).toEqual(["most", "biobank", "uk"]);
  });

  it("takes out a pinned actor that is not of the sector", () => {
    expect(filter({ sectors: [id("chips")] }, null, ["uk"]).actors).toEqual(["tsmc", "chips-act", "most"]);
  });

  it("keeps an actor with a passing relationship to an actor that does not pass", () => {
    expect(filter({ sectors: [id("health")], statuses: ["signed"] }).actors).toEqual(["most"]);
  });

  it("keeps relationships that fall into the years, and undated ones only when asked", () => {
    const years = { from: 2019, to: 2021, includeUndated: false };
    expect(filter({ years }).relationships).toEqual(["chips-act-tsmc", "most-mahc", "uk-canada"]);
    expect(filter({ years: { ...years, includeUndated: true } }).relationships).toEqual([
      "chips-act-tsmc",
      "most-tsmc",
      "most-mahc",
      "mahc-biobank",
      "uk-canada",
    ]);
  });

  it("counts a relationship with an end in every year it ran", () => {
    const ran = buildNetworkIndex(
      buildNetwork(
        [buildActor("a"), buildActor("b")],
        [buildRelationship("a", "b", { since: 2010, until: 2020 })],
      ),
    );
    const shownIn = (from: number, to: number) =>
      filterNetwork(ran, { ...NO_FILTERS, years: { from, to, includeUndated: false } }, null, new Set())
        .shownRelationships;
    expect([shownIn(2005, 2009), shownIn(2005, 2010), shownIn(2014, 2015), shownIn(2021, 2030)]).toEqual([
      0, 1, 1, 0,
    ]);
  });

  it("judges the degree by the whole network, whatever else is filtered", () => {
    const degree = { from: 3, to: 9 };
    expect(filter({ degree }).actors).toEqual(["most"]);
    expect(filter({ degree, statuses: ["signed"] }).actors).toEqual(["most"]);
  });

  it("focuses on what is within one, two and three steps", () => {
    expect(filter({}, focusOn("biobank", 1)).actors).toEqual(["mahc", "biobank"]);
    expect(filter({}, focusOn("biobank", 2)).actors).toEqual(["most", "mahc", "biobank"]);
    expect(filter({}, focusOn("biobank", 3)).actors).toEqual(["tsmc", "most", "mahc", "biobank", "uk"]);
  });

  it("walks the focus over passing relationships between passing actors only", () => {
    expect(filter({ statuses: ["proposed"] }, focusOn("biobank", 3)).actors).toEqual(["mahc", "biobank"]);
    expect(filter({ kinds: [id("company"), id("country")] }, focusOn("tsmc", 3)).actors).toEqual(["tsmc"]);
  });

  it("keeps the actors of the focus whatever the filters say", () => {
    expect(filter({ sectors: [id("health")] }, focusOn("tsmc", 1)).actors).toEqual(["tsmc", "most"]);
  });

  it("leaves a pinned actor out of a focus it is far from", () => {
    expect(filter({}, focusOn("biobank", 1), ["canada"]).actors).toEqual(["mahc", "biobank"]);
  });

  it("dims what does not pass instead of hiding it", () => {
    const hidden = filter({ sectors: [id("health")] }).visible;
    const dimmed = filter({ sectors: [id("health")], rest: "dim" }).visible;
    expect([...hidden.actors]).toEqual([HIDDEN, HIDDEN, SHOWN, SHOWN, SHOWN, HIDDEN, HIDDEN]);
    expect([...dimmed.actors]).toEqual([FADED, FADED, SHOWN, SHOWN, SHOWN, FADED, FADED]);
    expect(dimmed.shownActors).toBe(3);
  });

  it("shows nothing for a sector the network does not have", () => {
    expect(filter({ sectors: [id("__proto__")] }).actors).toEqual([]);
  });

  it("filters an empty network", () => {
    const empty = buildNetworkIndex(buildNetwork([]));
    expect(filterNetwork(empty, NO_FILTERS, focusOn("x", 2), new Set()).shownActors).toBe(0);
  });
});
