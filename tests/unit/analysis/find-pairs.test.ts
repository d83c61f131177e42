import { describe, expect, it } from "vitest";
import shipped from "../../../data/taiwan-science-diplomacy.json";
import { createSearch } from "../../../src/analysis/search/create-search";
import { findPairs } from "../../../src/analysis/search/find-pairs";
import { buildNetworkIndex } from "../../../src/model/network-index";
import { parseProjectFile } from "../../../src/model/parse-project-file";

const parsed = parseProjectFile(shipped);
if (!parsed.ok) throw new Error("The shipped network is not valid.");
const search = createSearch(buildNetworkIndex(parsed.value));
const best = (query: string) => {
  const [pair] = findPairs(search, query, 3);
  return pair ? [pair.from, pair.to] : null;
};

describe("findPairs", () => {
  it.each([
    ["TSMC Canada", "tsmc", "canada"],
    ["tsmc canada", "tsmc", "canada"],
    ["台積電 加拿大", "tsmc", "canada"],
    ["台積電與加拿大", "tsmc", "canada"],
    ["TSMC and Canada", "tsmc", "canada"],
    ["TSMC → Canada", "tsmc", "canada"],
    ["TSMC,Canada", "tsmc", "canada"],
    ["How are TSMC and Canada connected?", "tsmc", "canada"],
    ["between TSMC and Canada", "tsmc", "canada"],
    ["Canada United Kingdom", "canada", "united-kingdom"],
    ["Czech Republic World Health Organization", "czech-republic", "world-health-organization"],
    ["TSMC Canda", "tsmc", "canada"],
    ["台積電 Canada", "tsmc", "canada"],
  ])("understands “%s”", (query, from, to) => {
    expect(best(query)).toEqual([from, to]);
  });

  it.each(["TSMC", "TSMC TSMC", "", "and", "TSMC and", "TSMC qqqqqq", "Taiwan".repeat(20)])(
    "finds no pair in “%s”",
    (query) => {
      expect(best(query)).toBeNull();
    },
  );

  it("gives at most as many as asked for, each pair once", () => {
    const pairs = findPairs(search, "health biobank", 2);
    expect(pairs).toHaveLength(2);
    expect(new Set(pairs.map(({ from, to }) => [from, to].sort().join())).size).toBe(2);
  });
});
