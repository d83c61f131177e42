import { describe, expect, it } from "vitest";

import { createMentionFinder } from "../../../src/evidence/find-mentions";
import type { Actor } from "../../../src/model/network";
import { parseProjectFile } from "../../../src/model/parse-project-file";

function buildActors(
  names: Readonly<Record<string, { label: unknown; aliases?: readonly string[] }>>,
): readonly Actor[] {
  const nodes = Object.entries(names).map(([id, { label, aliases = [] }]) => ({
    id,
    kind: "k",
    label,
    aliases,
  }));
  const kinds = [{ id: "k", label: "K", symbol: "circle" }];
  const parsed = parseProjectFile({ format: "entente", version: 1, title: "", kinds, nodes, links: [] });
  if (!parsed.ok) throw new Error("The test actors are not sound.");
  return parsed.value.actors;
}

const FINDER = createMentionFinder(
  buildActors({
    taiwan: { label: { en: "Taiwan", "zh-Hant": "台灣" } },
    government: { label: { en: "Taiwanese government", "zh-Hant": "台灣政府" }, aliases: ["the government"] },
    tsmc: {
      label: { en: "Taiwan Semiconductor Manufacturing Company", "zh-Hant": "台積電" },
      aliases: ["TSMC"],
    },
    industry: { label: "Semiconductor industry" },
    ic: { label: "Integrated circuits", aliases: ["IC"] },
    who: { label: "World Health Organization", aliases: ["WHO"] },
    china: { label: "People’s Republic of China" },
    rd: { label: "R&D centers" },
  }),
);

const find = (text: string) =>
  FINDER.find(text).map(({ start, end, actors }) => `${text.slice(start, end)}=${actors.join("+")}`);

describe("createMentionFinder", () => {
  it("finds labels and aliases in the order of the text", () => {
    expect(find("TSMC is in Taiwan; the government knows.")).toEqual([
      "TSMC=tsmc",
      "Taiwan=taiwan",
      "the government=government",
    ]);
  });

  it("takes the longest name that begins at a place", () => {
    expect(find("The Taiwan Semiconductor Manufacturing Company and Taiwan Semiconductors")).toEqual([
      "Taiwan Semiconductor Manufacturing Company=tsmc",
      "Taiwan=taiwan",
    ]);
    expect(find("台灣政府與台灣")).toEqual(["台灣政府=government", "台灣=taiwan"]);
  });

  it("takes whole words only", () => {
    expect(find("Taiwanese people, NonTaiwan, TSMCs, Taiwan2")).toEqual([]);
    expect(find("(Taiwan), Taiwan-led, Taiwan/TSMC: Taiwan.")).toHaveLength(5);
  });

  it("sees the name within a possessive, whichever apostrophe is written", () => {
    expect(find("Taiwan’s and Taiwan's")).toEqual(["Taiwan=taiwan", "Taiwan=taiwan"]);
    expect(find("People's Republic of China")).toEqual(["People's Republic of China=china"]);
  });

  it("does not mind capitals, save in acronyms", () => {
    expect(find("its semiconductor industry, SEMICONDUCTOR INDUSTRY")).toHaveLength(2);
    expect(find("who cares for ic or Who; WHO does, IC too")).toEqual(["WHO=who", "IC=ic"]);
  });

  it("finds Chinese names between Chinese words", () => {
    expect(find("全球的台積電在台灣製造晶片")).toEqual(["台積電=tsmc", "台灣=taiwan"]);
    expect(find("TSMC在Taiwan製造")).toEqual(["TSMC=tsmc", "Taiwan=taiwan"]);
  });

  it("finds names with signs in them, and names broken by a hard space or a line", () => {
    expect(find("two R&D centers")).toEqual(["R&D centers=rd"]);
    expect(find("World\u00A0Health\nOrganization")).toEqual(["World\u00A0Health\nOrganization=who"]);
  });

  it("gives all actors that share a name", () => {
    const finder = createMentionFinder(
      buildActors({ a: { label: "Georgia" }, b: { label: "State", aliases: ["Georgia", "georgia"] } }),
    );
    expect(finder.find("In Georgia.")).toEqual([{ start: 3, end: 10, actors: ["a", "b"] }]);
  });

  it("lets no mentions overlap: the one that begins first stays", () => {
    const finder = createMentionFinder(
      buildActors({ a: { label: "health data" }, b: { label: "data sharing" } }),
    );
    expect(finder.find("health data sharing").map(({ actors }) => actors)).toEqual([["a"]]);
  });

  it("passes over blank names and names written twice", () => {
    const finder = createMentionFinder(
      buildActors({ a: { label: { en: " ", fr: "Lyon" }, aliases: ["Lyon", " Lyon "] } }),
    );
    expect(finder.find("  Lyon  ")).toEqual([{ start: 2, end: 6, actors: ["a"] }]);
  });

  it("finds nothing without actors or text", () => {
    expect(createMentionFinder([]).find("Taiwan")).toEqual([]);
    expect(FINDER.find("")).toEqual([]);
  });

  it("takes an actor named like an object's own workings for any other", () => {
    const finder = createMentionFinder(
      buildActors({ __proto: { label: "__proto__" }, c: { label: "constructor" } }),
    );
    expect(finder.find("a constructor of __proto__").map(({ actors }) => actors[0])).toEqual([
      "c",
      "__proto",
    ]);
  });
});
