import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countSlips } from "../../src/analysis/search/count-slips";
import { createSearch } from "../../src/analysis/search/create-search";
import { createRecordReader } from "../../src/analysis/search/read-records";
import { listTranslations } from "../../src/analysis/search/search-records";
import { createTermIndex } from "../../src/analysis/search/term-index";
import { tokenize } from "../../src/analysis/search/tokenize";
import { buildSentence } from "../../src/model/build-sentence";
import { buildNetworkIndex } from "../../src/model/network-index";
import { buildActor, buildNetwork, buildRelationship } from "../unit/analysis/build-test-network";

const searchIn = (names: readonly string[]) =>
  createSearch(buildNetworkIndex(buildNetwork(names.map((label, at) => buildActor(`a${at}`, { label })))));
const han = fc.stringMatching(/^[國家級人體生物資料庫台灣積電半導]{1,8}$/);
const latin = fc.stringMatching(/^[a-e]{1,6}( [a-e]{1,6}){0,2}$/);
const sure = (names: readonly string[], query: string) =>
  searchIn(names)
    .find(query, 1000)
    .filter((hit) => hit.quality !== "slip")
    .map((hit) => hit.text)
    .sort();

describe("finding", () => {
  it("finds a stretch of a Chinese name wherever a substring search does, and nowhere else", () => {
    fc.assert(
      fc.property(
        fc.array(han, { minLength: 1, maxLength: 8 }),
        han,
        fc.nat(),
        fc.nat(),
        (names, other, at, length) => {
          const name = names[at % names.length] ?? "";
          const query = [name.slice(at % name.length).slice(0, 1 + (length % 4)), other];
          for (const wanted of query) {
            expect(sure(names, wanted)).toEqual(names.filter((each) => each.includes(wanted)).sort());
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("finds names that have a word beginning with each word asked for, and no others", () => {
    fc.assert(
      fc.property(fc.array(latin, { minLength: 1, maxLength: 8 }), latin, (names, query) => {
        const hasAll = (name: string) =>
          query.split(" ").every((word) => name.split(" ").some((each) => each.startsWith(word)));
        expect(sure(names, query)).toEqual(names.filter(hasAll).sort());
      }),
      { numRuns: 300 },
    );
  });

  it("finds a name of eight letters or more with any one slip in it", () => {
    const anySlip = fc.record({
      name: fc.stringMatching(/^[a-z]{8,14}$/),
      at: fc.nat(),
      kind: fc.constantFrom("swap", "drop", "add", "change"),
      letter: fc.stringMatching(/^[a-z]$/),
    });
    fc.assert(
      fc.property(anySlip, ({ name, at, kind, letter }) => {
        const place = at % (name.length - 1);
        const [before, here, after] = [name.slice(0, place), name[place] ?? "", name.slice(place + 1)];
        const typed = {
          swap: `${before}${after[0] ?? ""}${here}${after.slice(1)}`,
          drop: before + after,
          add: before + letter + here + after,
          change: before + letter + after,
        }[kind];
        expect(countSlips(typed, name, 2)).toBeLessThanOrEqual(1);
        expect(
          searchIn([name, "something else"])
            .find(typed, 5)
            .map((hit) => hit.text),
        ).toContain(name);
      }),
      { numRuns: 300 },
    );
  });

  it("never throws, and what it says answered is in the text, in order and apart", () => {
    const any = fc.string({ unit: "binary", maxLength: 12 });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), any, (names, query) => {
        for (const { text, ranges } of searchIn([...names, `${query}x`]).find(query, 20)) {
          let last = -1;
          for (const { start, end } of ranges) {
            expect(start).toBeGreaterThan(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            last = end;
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("reading a relationship's sentence by its parts", () => {
  it("gives the words of the sentence as a whole, and those it begins with", () => {
    const part = fc.oneof(
      fc.string({
        unit: fc.constantFrom("a", "b", "7", "-", "'", " ", "é", "\u0301", "台", "積", "。"),
        maxLength: 8,
      }),
      fc.string({ unit: "binary", maxLength: 6 }),
    );
    const label = fc.oneof(part, fc.record({ en: part, "zh-Hant": part }), fc.record({ en: part }));
    fc.assert(
      fc.property(label, label, label, fc.boolean(), (source, tie, target, isNamedBefore) => {
        const index = buildNetworkIndex(
          buildNetwork(
            [
              buildActor("a", { label: source, aliases: ["also a"] }),
              buildActor("b", { label: target, aliases: ["also b"] }),
            ],
            [buildRelationship("a", "b", { label: tie })],
          ),
        );
        const terms = createTermIndex();
        const read = createRecordReader(index, terms);
        const { actors, relationships } = index.network;
        if (isNamedBefore) for (const [at, actor] of actors.entries()) read({ type: "actor", actor, at });
        const sort = (numbers: readonly number[] = []) => numbers.toSorted((one, other) => one - other);
        for (const [at, relationship] of relationships.entries()) {
          const { texts } = read({ type: "relationship", relationship, at });
          const languages = listTranslations(relationship.label).map(([language]) => language ?? "en");
          expect(texts).toHaveLength(languages.length);
          for (const [place, { words }] of texts.entries()) {
            const sentence = buildSentence(index, relationship, languages[place] ?? "");
            const whole = terms.read(tokenize(sentence));
            const first = words.find(({ begins }) => begins.length > 0);
            const others = words.flatMap((each) =>
              each === first ? each.others : [...each.begins, ...each.others],
            );
            expect(sort(first?.begins)).toEqual(sort(whole.begins));
            expect(sort(others)).toEqual(sort(whole.others));
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe("taking a text apart", () => {
  it("gives of a plain text what it gives of the same text beside an accent", () => {
    const plain = fc.string({
      unit: fc.constantFrom("a", "b", "Z", "0", "9", "'", "-", "_", " ", ","),
      maxLength: 20,
    });
    fc.assert(
      fc.property(plain, (text) => {
        expect(tokenize(`${text} `)).toEqual(tokenize(`${text} é`).slice(0, -1));
      }),
      { numRuns: 1000 },
    );
  });

  it("gives tokens that stand in the text in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), (text) => {
        for (const { start, end, folded, offsets } of tokenize(text)) {
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(offsets?.length ?? folded.length + 1).toBe(folded.length + 1);
        }
      }),
      { numRuns: 500 },
    );
  });
});
