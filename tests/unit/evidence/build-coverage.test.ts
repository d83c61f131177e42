import { describe, expect, it } from "vitest";

import { buildCoverage } from "../../../src/evidence/build-coverage";
import { createMentionFinder } from "../../../src/evidence/find-mentions";
import { locateEvidence } from "../../../src/evidence/locate-evidence";
import type { Network } from "../../../src/model/network";
import { parseProjectFile } from "../../../src/model/parse-project-file";
import { describeProblem } from "../../describe-problem";
import { buildActor } from "../analysis/build-test-network";
import { buildPassage, buildSource, quote } from "./build-passage";

const TEXT =
  "TSMC supplies Canada. TSMC was founded in 1987. Canada, TSMC and Prague met.\n" +
  "Prague is a city. Nobody is named here.";

function buildNetwork(changes: Record<string, unknown> = {}): Network {
  const passage = (words: string) => [quote(TEXT, words)];
  const parsed = parseProjectFile({
    format: "entente",
    version: 1,
    title: "",
    sources: [
      { id: "article", title: "", language: "en", text: TEXT },
      { id: "other", title: "", language: "en", text: "TSMC supplies Canada." },
    ],
    kinds: [{ id: "k", label: "", symbol: "circle" }],
    nodes: [
      {
        id: "tsmc",
        label: "TSMC",
        kind: "k",
        evidence: passage("TSMC"),
        facts: [{ label: "", value: 1987, qualifier: "since", evidence: passage("founded in 1987") }],
      },
      { id: "canada", label: "Canada", kind: "k", evidence: passage("supplies Canada. TSMC was") },
      { id: "prague", label: "Prague", kind: "k", evidence: passage("Prague is a city.") },
    ],
    links: [
      {
        id: "supplies",
        source: "tsmc",
        target: "canada",
        kind: "supplies",
        label: "supplies",
        status: "operating",
        basis: "stated",
        evidence: passage("TSMC supplies Canada."),
      },
    ],
    stories: [
      {
        id: "s",
        title: "",
        steps: [{ id: "1", title: "", view: {}, passages: passage("Nobody is named here.") }],
      },
    ],
    ...changes,
  });
  if (!parsed.ok) throw new Error(parsed.error.map(describeProblem).join("\n"));
  return parsed.value;
}

function cover(network: Network) {
  const [source] = network.sources;
  if (!source) throw new Error("The test network has no source.");
  return buildCoverage(source, locateEvidence(network), createMentionFinder(network.actors));
}

describe("buildCoverage", () => {
  it("says of each sentence which actors and relationships cite it, and whom it names", () => {
    const { sentences } = cover(buildNetwork());
    expect(
      sentences.map(({ sentence, actors, relationships, named }) => [
        sentence.number,
        actors,
        relationships,
        named,
      ]),
    ).toEqual([
      [1, ["tsmc", "canada"], ["supplies"], ["tsmc", "canada"]],
      [2, ["tsmc", "canada"], [], ["tsmc"]],
      [3, [], [], ["canada", "tsmc", "prague"]],
      [4, ["prague"], [], ["prague"]],
      [5, [], [], []],
    ]);
  });

  it("lists the sentences cited and uncited by number; a story's passage cites nothing", () => {
    const { cited, uncited } = cover(buildNetwork());
    expect(cited).toEqual([1, 2, 4]);
    expect(uncited).toEqual([3, 5]);
  });

  it("gives every two actors of a sentence that names them but proves no relationship", () => {
    const { sentences, missed } = cover(buildNetwork());
    expect(missed).toEqual([3]);
    expect(sentences[2]?.unprovedPairs).toEqual([
      ["canada", "tsmc"],
      ["canada", "prague"],
      ["tsmc", "prague"],
    ]);
    expect(sentences[0]?.unprovedPairs).toEqual([]);
  });

  it("leads from actors and relationships back to their sentences", () => {
    const { sentencesOfActor, sentencesOfRelationship } = cover(buildNetwork());
    expect(sentencesOfActor).toEqual(
      new Map([
        ["tsmc", [1, 2]],
        ["canada", [1, 2]],
        ["prague", [4]],
      ]),
    );
    expect(sentencesOfRelationship).toEqual(new Map([["supplies", [1]]]));
  });

  it("counts passages where they have moved to, and ambiguous or missing ones nowhere", () => {
    const network = buildNetwork();
    const edited = `New. ${TEXT.replace("1987", "1988")} Prague is a city.`;
    const sources = network.sources.map((source, at) =>
      Object.assign({}, source, at === 0 ? { text: edited } : {}),
    );
    const { cited, sentencesOfActor } = cover({ ...network, sources });
    // “Prague is a city.” stands twice now, and its second place has no context to decide by.
    expect(cited).toEqual([2, 3, 5]);
    expect([...sentencesOfActor]).toContainEqual(["tsmc", [2]]);
  });

  it("keeps apart sentences that no space parts", () => {
    const text = "甲說。乙說。丙說。";
    const network = buildNetwork({ nodes: [], links: [], stories: [] });
    const source = buildSource(text);
    const owner = { type: "fact" as const, actor: buildActor("b").id, fact: 0 };
    const anchor = { state: "exact" as const, start: 3, end: 6 };
    const located = [{ owner, passage: buildPassage(text, 3, 6), place: "", anchor }];
    const { cited, sentencesOfActor } = buildCoverage(source, located, createMentionFinder(network.actors));
    expect(cited).toEqual([2]);
    expect(sentencesOfActor).toEqual(new Map([["b", [2]]]));
  });

  it("covers nothing in a source without words or a network without actors", () => {
    const network = buildNetwork({ nodes: [], links: [], stories: [] });
    const coverage = cover(network);
    expect(coverage.uncited).toEqual([1, 2, 3, 4, 5]);
    expect(coverage.missed).toEqual([]);
  });
});
