import { describe, expect, it } from "vitest";
import { createSearch, type SearchHit } from "../../../src/analysis/search/create-search";
import { rankByText } from "../../../src/analysis/search/rank-by-text";
import type { SourceId } from "../../../src/model/ids";
import type { Network, Passage } from "../../../src/model/network";
import { buildNetworkIndex } from "../../../src/model/network-index";
import { buildActor, buildNetwork, buildRelationship, id } from "./build-test-network";

const TEXT = "TSMC makes chips. The National Biobank Consortium integrates data from 33 biobanks.";
const source = id<SourceId>("article");
const quote = (exact: string): Passage => ({
  source,
  exact,
  prefix: "",
  suffix: "",
  start: TEXT.indexOf(exact),
  end: TEXT.indexOf(exact) + exact.length,
});

const network: Network = {
  ...buildNetwork(
    [
      buildActor("tsmc", {
        label: { en: "TSMC", "zh-Hant": "台積電" },
        aliases: ["Taiwan Semiconductor Manufacturing Company"],
        evidence: [quote("TSMC makes chips")],
      }),
      buildActor("taiwan", { label: { en: "Taiwan", "zh-Hant": "台灣" }, aliases: ["the island"] }),
      buildActor("strategy", { label: { en: "Taiwan AI Strategy", "zh-Hant": "台灣人工智慧策略" } }),
      buildActor("island-nations", { label: "The Island Nations Forum" }),
      buildActor("biobank", {
        label: { en: "National Biobank Consortium", "zh-Hant": "國家級人體生物資料庫" },
        evidence: [quote("integrates data from 33 biobanks")],
      }),
    ],
    [
      buildRelationship("biobank", "taiwan", {
        label: { en: "belongs to", "zh-Hant": "屬於" },
        evidence: [quote("The National Biobank Consortium integrates data from 33 biobanks")],
      }),
    ],
  ),
  sources: [{ id: source, title: "Article", language: "en", text: TEXT }],
};
const search = createSearch(buildNetworkIndex(network));

const find = (query: string) => search.find(query, 20);
const show = ({ target, field, quality }: SearchHit) => `${target.id} ${field} ${quality}`;
const marked = ({ text, ranges }: SearchHit) => ranges.map(({ start, end }) => text.slice(start, end));

describe("finding", () => {
  it("puts a whole name before names that begin with it and before aliases", () => {
    expect(find("Taiwan").map(show).slice(0, 3)).toEqual([
      "taiwan name whole",
      "strategy name start",
      "tsmc alias start",
    ]);
  });

  it("puts a whole alias before a name that only begins with the words", () => {
    expect(find("the island").map(show)).toEqual(["taiwan alias whole", "island-nations name start"]);
  });

  it("finds a whole name or alias among more names that begin with it than are looked at closely", () => {
    const crowd = Array.from({ length: 600 }, (_, at) => buildActor(`fund-${at}`, { label: `Fund ${at}` }));
    const last = buildActor("last", { label: "Fund", aliases: ["Fund of funds"] });
    const search = createSearch(buildNetworkIndex(buildNetwork([...crowd, last])));
    expect(search.find("fund", 1).map(show)).toEqual(["last name whole"]);
    expect(search.find("fund of funds", 1).map(show)).toEqual(["last alias whole"]);
  });

  it("puts names before quoted words and quoted words before sentences", () => {
    expect(find("biobank").map(show)).toEqual([
      "biobank name words",
      "biobank quote words",
      "biobank-taiwan sentence words",
    ]);
  });

  it("finds names, quotes and sentences in Chinese, by two characters or one", () => {
    expect(find("台積電").map(show)).toEqual(["tsmc name whole"]);
    expect(find("生物").map(show)).toEqual(["biobank name words", "biobank-taiwan sentence words"]);
    expect(find("積").map(show)).toEqual(["tsmc name words"]);
    expect(find("電").map(show)).toEqual(["tsmc name words"]);
  });

  it("forgives a swapped, missing, wrong or additional letter", () => {
    const best = (slip: string) => find(slip)[0]?.target.id;
    expect(["tmsc", "tsmmc", "tsnc"].map(best)).toEqual(["tsmc", "tsmc", "tsmc"]);
    expect(find("Semicondcutro").map(show)).toEqual(["tsmc alias slip"]);
    expect(["biobnk", "biobbank", "biobakn"].map(best)).toEqual(["biobank", "biobank", "biobank"]);
  });

  it("forgives a missing character of a Chinese name", () => {
    expect(find("國家人體生物資料庫")[0]?.target.id).toBe("biobank");
  });

  it("takes a slip for the whole of a name before a part of one", () => {
    const named = buildNetwork(
      [buildActor("mou", { label: "2023 Taiwan–Canada MOU" }), buildActor("canada", { label: "Canada" })],
      [buildRelationship("mou", "canada", {}), buildRelationship("mou", "mou", {})],
    );
    const hits = createSearch(buildNetworkIndex(named)).find("Canda", 5);
    expect(hits.filter((hit) => hit.field === "name").map((hit) => hit.target.id)).toEqual(["canada", "mou"]);
  });

  it("leaves slips out when something has the very words", () => {
    expect(find("chips").every((hit) => hit.quality !== "slip")).toBe(true);
  });

  it("asks for every word", () => {
    expect(find("taiwan strategy").map(show)).toEqual(["strategy name words"]);
    expect(find("taiwan nonsense")).toEqual([]);
  });

  it("finds the same whatever the width, case and composition", () => {
    const plain = find("tsmc");
    expect(find("ＴＳＭＣ")).toEqual(plain);
    expect(find("TsMc")).toEqual(plain);
  });

  it("says which words answered", () => {
    expect(find("33 bio").map(marked)).toEqual([["33", "bio"]]);
    expect(find("生物資料").slice(0, 1).map(marked)).toEqual([["生物資料"]]);
  });

  it("shows words quoted longer and shorter once, with all that they prove", () => {
    const quotes = find("biobanks").filter((hit) => hit.quoted);
    expect(quotes.map((hit) => hit.quoted?.owners.map((owner) => owner.id))).toEqual([
      ["biobank", "biobank-taiwan"],
    ]);
  });

  it("finds nothing for nothing and for signs", () => {
    expect(["", "  ", "%", "—", "\ud83d", "zzzzzz", "未來"].flatMap(find)).toEqual([]);
  });

  it("gives no more than it is asked for", () => {
    expect(search.find("a", 1).length).toBeLessThanOrEqual(1);
    expect(search.find("taiwan", 2)).toHaveLength(2);
  });

  it("keeps ids that are words of the language apart", () => {
    const mean = buildNetworkIndex(
      buildNetwork(["__proto__", "constructor", "toString"].map((name) => buildActor(name))),
    );
    const found = createSearch(mean);
    expect(found.find("constructor", 5).map((hit) => hit.target.id)).toEqual(["constructor"]);
    expect(found.find("proto", 5).map((hit) => hit.target.id)).toEqual(["__proto__"]);
    expect(found.find("tostr", 5).map((hit) => hit.target.id)).toEqual(["toString"]);
  });
});

describe("a search over a big network", () => {
  const big = buildNetworkIndex(
    buildNetwork(Array.from({ length: 5000 }, (_, at) => buildActor(`a${at}`, { label: `Centre ${at}` }))),
  );

  it("finds more as more is taken in, and says when all is", () => {
    const growing = createSearch(big);
    expect(growing.find("centre 4999", 5)).toEqual([]);
    let chunks = 1;
    while (!growing.indexMore(500)) chunks++;
    expect(chunks).toBeGreaterThan(3);
    expect(growing.find("centre 4999", 5).map((hit) => hit.text)).toEqual(["Centre 4999"]);
    expect(growing.indexMore(500)).toBe(true);
  });
});

describe("ranking commands", () => {
  const commands = ["Clear filters", "Clear focus", "Fit the whole network", "清除篩選"];
  const rank = (query: string) => rankByText(query, commands, (command) => [command]);

  it("gives all of them for an empty query", () => {
    expect(rank(" ")).toEqual(commands);
  });

  it("gives the matching ones, best first", () => {
    expect(rank("clear")).toEqual(["Clear filters", "Clear focus"]);
    expect(rank("focus")).toEqual(["Clear focus"]);
    expect(rank("篩選")).toEqual(["清除篩選"]);
    expect(rank("netwrok")).toEqual(["Fit the whole network"]);
    expect(rank("nothing like it")).toEqual([]);
  });
});
