import { csvParseRows } from "d3";
import { describe, expect, it } from "vitest";

import { writeActorsCsvInParts } from "../../../src/formats/actors-csv";
import { writeRelationshipsCsvInParts } from "../../../src/formats/relationships-csv";
import { buildNetworkIndex, type NetworkIndex } from "../../../src/model/network-index";
import { buildHealthNetwork, withId } from "../../health-network";

const network = buildHealthNetwork();
const index = buildNetworkIndex(network);

/** A CSV file as one Map from heading to cell for each row. */
function readRows(text: string): readonly ReadonlyMap<string, string>[] {
  const [headings = [], ...rows] = csvParseRows(text.replace(/^\uFEFF/u, ""));
  return rows.map((row) => new Map(headings.map((heading, column) => [heading, row[column] ?? ""])));
}

const placesOf = (...ids: readonly string[]) =>
  ids.map((id) => network.actors.indexOf(withId(network.actors, id)));
const writeActors = (of: NetworkIndex, places: readonly number[]) =>
  [...writeActorsCsvInParts(of, places)].join("");

describe("writeActorsCsvInParts", () => {
  const rows = readRows(writeActors(index, placesOf("consortium", "__proto__", "most")));

  it("keeps the order asked for", () => {
    expect(rows.map((row) => row.get("id"))).toEqual(["consortium", "__proto__", "most"]);
  });

  it("leaves out places the network does not have", () => {
    const beyond = network.actors.length;
    expect(readRows(writeActors(index, [beyond, ...placesOf("canada")])).map((row) => row.get("id"))).toEqual(
      ["canada"],
    );
  });

  it("has a column for each language and makes up no translation", () => {
    const english = withId(network.actors, "most");
    const half = buildNetworkIndex({
      ...network,
      actors: network.actors.map((actor) =>
        actor === english ? { ...actor, label: { en: "Ministry" } } : actor,
      ),
    });
    const [row] = readRows(writeActors(half, placesOf(english.id)));
    expect([row?.get("label.en"), row?.get("label.zh-Hant")]).toEqual(["Ministry", ""]);
    expect(rows[2]?.get("label.zh-Hant")).toBe("科學部");
  });

  it("puts a name that is a formula out of action", () => {
    const formula = withId(network.actors, "canada");
    const hostile = buildNetworkIndex({
      ...network,
      actors: network.actors.map((actor) =>
        actor === formula ? { ...actor, label: "=cmd|' /C calc'!A0" } : actor,
      ),
    });
    const [row] = readRows(writeActors(hostile, placesOf(formula.id)));
    expect(row?.get("label.en")).toBe("'=cmd|' /C calc'!A0");
  });

  it("keeps the qualifier of a fact and writes no thousands separators", () => {
    expect(rows[0]?.get("facts")).toBe(
      "Launched: 2019\nBiobanks: 33 biobanks\nVolunteers: over 460000 volunteers",
    );
  });

  it("gives every passage with its place", () => {
    const passage = withId(network.actors, "most").evidence[0];
    expect(rows[2]?.get("passages")).toBe(passage?.exact);
    expect(rows[2]?.get("anchors")).toBe(`article:${passage?.start}-${passage?.end}`);
  });

  it("counts relationships and lists sectors and aliases a line each", () => {
    expect(rows.map((row) => row.get("relationships"))).toEqual(["4", "1", "2"]);
    expect(rows[0]?.get("sectors")).toBe("health\ndiplomacy");
    expect(rows[0]?.get("aliases")).toBe("consortium\n國家級人體生物資料庫整合平台");
  });
});

describe("writeRelationshipsCsvInParts", () => {
  const places = ["most-mou", "pressure-consortium"].map((id) =>
    network.relationships.indexOf(withId(network.relationships, id)),
  );
  const rows = readRows([...writeRelationshipsCsvInParts(index, places)].join(""));

  it("says the relationship in words and by ids", () => {
    expect(rows[0]?.get("sentence.en")).toBe("Ministry of Science signed Memorandum with Canada (2023)");
    expect(rows[0]?.get("sentence.zh-Hant")).toBe("科學部簽署了與加拿大的備忘錄（2023）");
    expect([rows[0]?.get("source"), rows[0]?.get("target")]).toEqual(["most", "mou-canada"]);
  });

  it("says on what ground it stands and what it hinders", () => {
    expect([rows[0]?.get("status"), rows[0]?.get("basis"), rows[0]?.get("since")]).toEqual([
      "signed",
      "inferred",
      "2023",
    ]);
    expect(rows[0]?.get("note.en")).toMatch(/^The sentence does not say/u);
    expect(rows[1]?.get("hinders")).toBe("consortium-thailand");
  });
});
