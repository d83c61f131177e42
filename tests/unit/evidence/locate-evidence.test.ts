import { describe, expect, it } from "vitest";

import { locateEvidence } from "../../../src/evidence/locate-evidence";
import type { Network } from "../../../src/model/network";
import { parseProjectFile } from "../../../src/model/parse-project-file";
import { buildHealthNetwork } from "../../health-network";
import { buildTestFile, buildTestPassage } from "../model/build-test-file";

function buildTestNetwork(changes: Record<string, unknown> = {}): Network {
  const parsed = parseProjectFile(buildTestFile(changes));
  if (!parsed.ok) throw new Error("The test file is not sound.");
  return parsed.value;
}

describe("locateEvidence", () => {
  it("lists every passage with what it proves and its place in the file", () => {
    const located = locateEvidence(buildTestNetwork());
    expect(located.map(({ place, owner, anchor }) => [place, owner, anchor.state])).toEqual([
      ["nodes[0].evidence[0]", { type: "actor", actor: "tsmc" }, "exact"],
      ["nodes[0].facts[0].evidence[0]", { type: "fact", actor: "tsmc", fact: 0 }, "exact"],
      ["links[0].evidence[0]", { type: "relationship", relationship: "tsmc-canada" }, "exact"],
      ["stories[0].steps[0].passages[0]", { type: "step", story: "tour", step: "one" }, "exact"],
    ]);
  });

  it("looks for each passage in its own source", () => {
    const sources = [
      { id: "article", title: "A", language: "en", text: "TSMC leads. Canada signs." },
      { id: "other", title: "B", language: "en", text: "Well. Canada signs. TSMC leads." },
    ];
    const [node, ...others] = buildTestFile().nodes;
    const evidence = [buildTestPassage(), buildTestPassage({ source: "other" })];
    const network = buildTestNetwork({ sources, nodes: [{ ...node, evidence }, ...others] });
    const [first, second] = locateEvidence(network);
    expect(first?.anchor).toEqual({ state: "exact", start: 0, end: 11 });
    expect(second?.anchor).toEqual({ state: "moved", start: 20, end: 31 });
  });

  it("tells the four states apart", () => {
    const states = locateEvidence(buildHealthNetwork()).map(({ anchor }) => anchor.state);
    expect(new Set(states)).toEqual(new Set(["exact", "moved", "ambiguous", "missing"]));
  });

  it("finds nothing in a network without passages", () => {
    expect(locateEvidence({ ...buildTestNetwork(), actors: [], relationships: [], stories: [] })).toEqual([]);
  });
});
