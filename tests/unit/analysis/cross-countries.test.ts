import { describe, expect, it } from "vitest";

import { crossCountries } from "../../../src/analysis/cross-countries";
import { filterNetwork } from "../../../src/analysis/filter-network";
import { buildNetworkIndex } from "../../../src/model/network-index";
import { NO_FILTERS } from "../../../src/model/view";
import { buildActor, buildNetwork, buildRelationship, id } from "./build-test-network";

const place = (country: string) => ({ country, lat: 0, lon: 0 });
const index = buildNetworkIndex(
  buildNetwork(
    [
      buildActor("taiwan", {
        kind: id("place"),
        sectors: [id("diplomacy"), id("chips")],
        place: place("TW"),
      }),
      buildActor("czechia", { kind: id("place"), sectors: [id("diplomacy")], place: place("CZ") }),
      buildActor("base", { kind: id("body"), sectors: [id("talent")], place: place("CZ") }),
      buildActor("health", { kind: id("field"), sectors: [id("health")] }),
      buildActor("who", { kind: id("body"), sectors: [id("health")], place: place("CH") }),
    ],
    [
      buildRelationship("taiwan", "base"),
      buildRelationship("taiwan", "czechia"),
      buildRelationship("base", "health"),
      buildRelationship("who", "health"),
    ],
  ),
);
const cross = (focus: Parameters<typeof filterNetwork>[2] = null) => {
  const { rows, columns, cells } = crossCountries(index, filterNetwork(index, NO_FILTERS, focus, new Set()));
  const { actors, sectors } = index.network;
  return {
    rows: rows.map((at) => actors[at]?.id),
    cells: Object.fromEntries(
      [...cells].map(([number, relationships]) => [
        `${actors[rows[Math.floor(number / columns.length)] ?? -1]?.id} × ${sectors[number % columns.length]?.id}`,
        relationships.map((at) => index.network.relationships[at]?.id),
      ]),
    ),
  };
};

describe("crossing countries with sectors", () => {
  it("has a row for each actor that stands for a country, not for bodies that are in one", () => {
    expect(cross().rows).toEqual(["taiwan", "czechia"]);
  });

  it("counts what is about a body where the body belongs, for every country it joins, once", () => {
    expect(cross().cells).toEqual({
      "taiwan × talent": ["taiwan-base"],
      "czechia × talent": ["taiwan-base", "base-health"],
      "czechia × health": ["base-health"],
      "taiwan × diplomacy": ["taiwan-czechia"],
      "taiwan × chips": ["taiwan-czechia"],
      "czechia × diplomacy": ["taiwan-czechia"],
      "czechia × chips": ["taiwan-czechia"],
    });
  });

  it("keeps to what the filters and the focus leave", () => {
    const { rows, cells } = cross({ actors: [id("health")], degrees: 1 });
    expect(rows).toEqual([]);
    expect(cells).toEqual({});
  });
});
