import { describe, expect, it } from "vitest";

import { locateAnchor, locateAnchors, MAX_CANDIDATES } from "../../../src/evidence/locate-anchor";
import { buildPassage, quote } from "./build-passage";

const TEXT =
  "TSMC leads the world. The consortium integrates data from 33 biobanks. Canada signed an agreement. " +
  "Health is a universal concern.";
const BIOBANKS = "The consortium integrates data from 33 biobanks.";
const at = (start: number, words: string) => ({ start, end: start + words.length });

describe("locateAnchor", () => {
  it("is exact where the words stand at their start", () => {
    const passage = quote(TEXT, BIOBANKS);
    expect(locateAnchor(TEXT, passage)).toEqual({ state: "exact", ...at(22, BIOBANKS) });
  });

  it("is exact at the very beginning and the very end of a text", () => {
    expect(locateAnchor(TEXT, quote(TEXT, "TSMC")).state).toBe("exact");
    expect(locateAnchor(TEXT, quote(TEXT, "concern.")).state).toBe("exact");
    expect(locateAnchor(TEXT, quote(TEXT, TEXT)).state).toBe("exact");
  });

  it("has moved where a sentence was put before it or taken away", () => {
    const passage = quote(TEXT, BIOBANKS);
    expect(locateAnchor(`New. ${TEXT}`, passage)).toEqual({ state: "moved", ...at(27, BIOBANKS) });
    expect(locateAnchor(TEXT.slice(22), passage)).toEqual({ state: "moved", ...at(0, BIOBANKS) });
  });

  it("has moved where its sentence was put elsewhere, out of its context", () => {
    const elsewhere = `${TEXT.replace(` ${BIOBANKS}`, "")} ${BIOBANKS}`;
    expect(locateAnchor(elsewhere, quote(TEXT, BIOBANKS))).toEqual({
      state: "moved",
      ...at(elsewhere.indexOf(BIOBANKS), BIOBANKS),
    });
  });

  it.each([
    ["another number", "33", "34"],
    ["another verb", "integrates", "integrated"],
    ["a capital", "data", "Data"],
    ["a doubled space", "data from", "data  from"],
    ["a typing slip", "biobanks", "biobank"],
    ["nothing left", BIOBANKS, ""],
  ])("is missing after a change to %s", (_, from, to) => {
    expect(locateAnchor(TEXT.replace(from, to), quote(TEXT, BIOBANKS))).toEqual({ state: "missing" });
  });

  it("is exact where the sentence was doubled behind it: position is evidence too", () => {
    const doubled = TEXT.replace(BIOBANKS, `${BIOBANKS} ${BIOBANKS}`);
    expect(locateAnchor(doubled, quote(TEXT, BIOBANKS))).toEqual({ state: "exact", ...at(22, BIOBANKS) });
  });

  it("is ambiguous where the sentence was doubled and has moved, with every place", () => {
    const doubled = `New. ${TEXT.replace(BIOBANKS, `${BIOBANKS} ${BIOBANKS}`)}`;
    expect(locateAnchor(doubled, quote(TEXT, BIOBANKS))).toEqual({
      state: "ambiguous",
      candidates: [at(27, BIOBANKS), at(28 + BIOBANKS.length, BIOBANKS)],
    });
  });

  it("has moved where prefix and suffix decide between several places", () => {
    const copied = `${BIOBANKS} ${TEXT}`;
    expect(locateAnchor(copied, quote(TEXT, BIOBANKS))).toEqual({
      state: "moved",
      ...at(BIOBANKS.length + 23, BIOBANKS),
    });
  });

  it("decides by the one of prefix and suffix that is given", () => {
    const text = "x one. y one. z one.";
    const passage = { ...quote(text, "one"), start: 1, end: 4 };
    expect(locateAnchor(text, { ...passage, prefix: "y ", suffix: "" })).toEqual({
      state: "moved",
      ...at(9, "one"),
    });
    expect(locateAnchor(text, { ...passage, prefix: "", suffix: ". z" })).toEqual({
      state: "moved",
      ...at(9, "one"),
    });
    expect(locateAnchor(text, { ...passage, prefix: "", suffix: "" }).state).toBe("ambiguous");
  });

  it("does not decide by half of a context that is given in full", () => {
    const text = "New. x one, y one! z one?";
    const passage = { ...quote("x one. y", "one"), prefix: "x ", suffix: ". y" };
    expect(locateAnchor(text, passage).state).toBe("ambiguous");
  });

  it("does not decide where two places have the same context", () => {
    const twice = `${TEXT} ${TEXT}`;
    const passage = quote(TEXT, "Canada signed an agreement.", 8);
    expect(locateAnchor(`New. ${twice}`, passage).state).toBe("ambiguous");
  });

  it("goes with the context where a lookalike has slipped under the old position", () => {
    const text = "A said yes. B said yes. C said no.";
    const passage = buildPassage(text, 14, 23);
    const edited = "Once A said yes. B said yes. C said no.";
    expect(edited.slice(7, 16)).toBe("said yes.");
    const lookalike = { ...passage, start: 7, end: 16 };
    expect(locateAnchor(edited, lookalike)).toEqual({ state: "moved", ...at(19, "said yes.") });
  });

  it("stays exact at its start where the context fits nowhere", () => {
    const passage = { ...buildPassage("yes yes", 4, 7), prefix: "gone ", suffix: "" };
    expect(locateAnchor("yes yes", passage)).toEqual({ state: "exact", ...at(4, "yes") });
  });

  it("goes by the words and not by a wrong end", () => {
    const passage = { ...quote(TEXT, "TSMC"), end: 99 };
    expect(locateAnchor(TEXT, passage)).toEqual({ state: "exact", start: 0, end: 4 });
  });

  it("counts places that overlap", () => {
    const passage = { ...quote("aba", "aba"), start: 9, end: 12, prefix: "", suffix: "" };
    expect(locateAnchor("ababa", passage)).toEqual({
      state: "ambiguous",
      candidates: [at(0, "aba"), at(2, "aba")],
    });
  });

  it("gives no more than a hundred candidates", () => {
    const passage = { ...quote("yes.", "yes."), start: 1, end: 5, prefix: "", suffix: "" };
    const anchor = locateAnchor("yes. ".repeat(500), passage);
    expect(anchor.state === "ambiguous" && anchor.candidates).toHaveLength(MAX_CANDIDATES);
  });
});

describe("locateAnchor, whole words", () => {
  it.each([
    ["able to lead", "It is able to lead.", "It is unable to lead."],
    ["sign", "They sign papers.", "They signed papers."],
    ["can", "It can grow.", "It cannot grow."],
    ["33", "from 33 banks", "from 335 banks"],
  ])("does not find “%s” within a longer word", (words, before, after) => {
    const passage = quote(before, words);
    expect(locateAnchor(before, passage).state).toBe("exact");
    expect(locateAnchor(after, passage)).toEqual({ state: "missing" });
    expect(locateAnchor(`Well. ${after}`, passage)).toEqual({ state: "missing" });
  });

  it("does not land on the bare letter of an accented one", () => {
    const passage = quote("a cafe here", "cafe");
    expect(locateAnchor("a cafe\u0301 here", passage)).toEqual({ state: "missing" });
  });

  it("takes the same words in another encoding for other words", () => {
    const passage = quote("a caf\u00E9 here", "caf\u00E9");
    expect(locateAnchor("a cafe\u0301 here", passage)).toEqual({ state: "missing" });
  });

  it("leaves alone a passage that begins and ends within words, or whose edges are not known", () => {
    const text = "unable to signed";
    expect(locateAnchor(`Now ${text}`, buildPassage(text, 2, 11)).state).toBe("moved");
    const bare = { ...buildPassage("xx able", 3, 7, 0), prefix: "", suffix: "" };
    expect(locateAnchor("an unable", bare).state).toBe("moved");
  });

  it("knows that a passage at the very beginning of its text begins with a whole word", () => {
    const passage = quote("able to lead, they say", "able to lead");
    expect(locateAnchor("They are unable to lead, they say", passage)).toEqual({ state: "missing" });
    expect(locateAnchor("They are able to lead, they say", passage).state).toBe("moved");
  });

  it("takes half a character in a context for no edge of a word", () => {
    const text = "Ⴀ𐀀 ";
    expect(locateAnchor(text, buildPassage(text, 0, 1, 1))).toEqual({ state: "exact", ...at(0, "Ⴀ") });
    expect(locateAnchor(text, buildPassage(text, 3, 4, 1))).toEqual({ state: "exact", ...at(3, " ") });
  });

  it("lets a possessive, a hyphen or a bracket stand beside the words", () => {
    const passage = quote("In Taiwan today.", "Taiwan");
    for (const text of ["See Taiwan’s plan.", "See Taiwan-led plans.", "See (Taiwan)."]) {
      expect(locateAnchor(text, passage).state).toBe("moved");
    }
  });

  it("finds Chinese words between Chinese words, which nothing parts", () => {
    const text = "衛生是普世關懷。";
    expect(locateAnchor(`我們說${text}`, quote(text, "普世"))).toEqual({ state: "moved", ...at(6, "普世") });
  });

  it("counts UTF-16 code units, also behind and within emoji and rare ideographs", () => {
    const text = "👩‍🔬🧬 𠮷野 works. 👩‍🔬";
    const passage = quote(text, "𠮷野 works");
    expect(locateAnchor(text, passage)).toEqual({ state: "exact", start: 8, end: 17 });
    expect(locateAnchor(`🧬${text}`, passage)).toEqual({ state: "moved", start: 10, end: 19 });
  });
});

describe("locateAnchors", () => {
  it("answers in the order of the passages, of which some may be the same", () => {
    const passages = [
      quote(TEXT, "Canada"),
      quote(TEXT, BIOBANKS),
      quote(TEXT, "Canada"),
      quote(TEXT, "TSMC"),
    ];
    const edited = `New. ${TEXT.replace("33", "34")}`;
    expect(locateAnchors(edited, passages).map(({ state }) => state)).toEqual([
      "moved",
      "missing",
      "moved",
      "moved",
    ]);
    expect(locateAnchors(TEXT, [])).toEqual([]);
    expect(locateAnchors("", passages).every(({ state }) => state === "missing")).toBe(true);
  });

  it("finds passages within each other", () => {
    const words = [
      "integrates data from 33",
      "data from",
      "data",
      "The consortium integrates data from 33 biobanks",
    ];
    const edited = `New. ${TEXT}`;
    const anchors = locateAnchors(
      edited,
      words.map((each) => quote(TEXT, each)),
    );
    expect(anchors).toEqual(
      words.map((each) => Object.assign(at(edited.indexOf(each), each), { state: "moved" })),
    );
  });
});
