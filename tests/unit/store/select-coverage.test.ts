import { describe, expect, it } from "vitest";

import { writeCoverage } from "../../../src/app/write-coverage";
import { createAppStore } from "../../../src/store/create-app-store";
import { selectUnsurePassages, selectMarkedPlaces } from "../../../src/store/select-article-passages";
import { selectCoverage } from "../../../src/store/select-coverage";
import { findPassages } from "../../../src/store/select-evidence-passage";
import { estimateReadingTimeMs } from "../../../src/store/reading-time";
import { buildHealthNetwork } from "../../health-network";
import { readShippedNetwork } from "../../shipped-network";

const damaged = createAppStore({ network: buildHealthNetwork() });
const shipped = createAppStore({ network: readShippedNetwork() });

describe("the shipped network", () => {
  const summary = selectCoverage(shipped.getState());

  it("says which sentences are cited, and which are not", () => {
    const { sentences } = summary.text;
    expect(summary.cited.length + summary.uncited.length).toBe(sentences.length);
    // Paragraphs 13 and 14 are about the author and a photo.
    expect(summary.uncited.every(({ sentence }) => sentence.paragraph > 12)).toBe(true);
  });

  it("offers as missed evidence what names two actors and proves nothing, with the pairs", () => {
    expect(summary.missed.map(({ sentence }) => sentence.number)).toEqual([39, 41]);
    expect(summary.missed[0]?.unprovedPairs).toHaveLength(1);
  });

  it("has everything exact", () => {
    expect(summary.displaced).toEqual([]);
    const { actors, relationships, facts } = summary.anchors;
    for (const counts of [actors, relationships, facts])
      expect([...counts.values()].slice(1)).toEqual([0, 0, 0, 0]);
  });
});

describe("a damaged network", () => {
  const summary = selectCoverage(damaged.getState());

  it("shows what moved, is ambiguous or missing", () => {
    const states = new Set(summary.displaced.map(({ anchor }) => anchor.state));
    expect(states).toEqual(new Set(["moved", "ambiguous", "missing"]));
  });

  it("counts each thing once, by its firmest passage", () => {
    const { network } = damaged.getState().document;
    const sum = (counts: ReadonlyMap<string, number>) =>
      [...counts.values()].reduce((total, count) => total + count, 0);
    expect(sum(summary.anchors.actors)).toBe(network.actors.length);
    expect(sum(summary.anchors.relationships)).toBe(network.relationships.length);
  });

  it("marks a place the reader asked for as a candidate only where the passage is ambiguous", () => {
    const unsure = summary.displaced.find(({ anchor }) => anchor.state === "ambiguous");
    if (unsure?.anchor.state !== "ambiguous" || unsure.owner.type === "step")
      throw new Error("The damaged network has no ambiguous passage.");
    const { actions } = damaged;
    if (unsure.owner.type === "relationship")
      actions.select({ type: "relationship", id: unsure.owner.relationship });
    else actions.select({ type: "actor", id: unsure.owner.actor });
    expect(selectUnsurePassages(damaged.getState())).toContain(unsure.passage);
    expect(selectMarkedPlaces(damaged.getState()).some(({ isCandidate }) => isCandidate)).toBe(false);
    const [candidate] = unsure.anchor.candidates;
    if (!candidate) throw new Error("An ambiguous passage has no candidates.");
    actions.showInArticle({ source: unsure.passage.source, ...candidate });
    const candidates = selectMarkedPlaces(damaged.getState()).filter(({ isCandidate }) => isCandidate);
    expect(candidates).toMatchObject([candidate]);
  });

  it("exports every sentence, and every passage with its state and candidates", () => {
    const rows = (what: "sentences" | "passages") => writeCoverage(damaged.getState(), what).split("\r\n");
    expect(rows("sentences").length).toBeGreaterThan(summary.text.sentences.length);
    const passages = writeCoverage(damaged.getState(), "passages");
    expect(passages).toMatch(/^\uFEFFplace,proves,id,source,anchor,recorded,found,passage\r\n/u);
    for (const state of ["exact", "moved", "ambiguous", "missing"]) expect(passages).toContain(`,${state},`);
    expect(findPassages(damaged.getState().document.index).size).toBe(summary.passages.length);
  });
});

describe("estimateReadingTimeMs", () => {
  it("is longer for longer sentences, in words or in characters, and shorter at speed", () => {
    const short = estimateReadingTimeMs("TSMC leads.", 1);
    expect(estimateReadingTimeMs("TSMC leads the world in chips and much else.", 1)).toBeGreaterThan(short);
    expect(estimateReadingTimeMs("衛生是普世關懷，超越政治。", 1)).toBeGreaterThan(short);
    expect(estimateReadingTimeMs("TSMC leads.", 2)).toBe(short / 2);
  });
});
