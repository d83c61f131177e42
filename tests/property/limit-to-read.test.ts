import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { filterNetwork } from "../../src/analysis/filter-network";
import { buildFirstSentences, limitToRead } from "../../src/analysis/limit-to-read";
import { buildNetworkIndex } from "../../src/model/network-index";
import { HIDDEN } from "../../src/model/visible-network";
import { anyFilters, anyNetwork } from "./store-arbitraries";

const NONE = { actors: new Set<number>(), relationships: new Set<number>() };

const anyReading = anyNetwork.chain((network) => {
  const index = buildNetworkIndex(network);
  const some = (count: number) =>
    count === 0 ? fc.constant([]) : fc.array(fc.nat({ max: count - 1 }), { maxLength: 4 });
  return fc.record({
    index: fc.constant(index),
    filters: anyFilters(network),
    unread: fc.constantFrom("hide" as const, "dim" as const),
    sentences: fc.array(
      fc.record({ actors: some(network.actors.length), relationships: some(network.relationships.length) }),
      { minLength: 1, maxLength: 8 },
    ),
  });
});

describe("reading on", () => {
  it("only ever adds to the picture, and never more than the filters let through", () => {
    fc.assert(
      fc.property(anyReading, ({ index, filters, unread, sentences }) => {
        const visible = filterNetwork(index, filters, null, new Set());
        const first = buildFirstSentences(index, sentences);
        let before: Uint8Array = visible.actors.map(() => HIDDEN);
        for (let sentence = 0; sentence < sentences.length; sentence++) {
          const { actors } = limitToRead(visible, first, { sentence, unread }, NONE);
          actors.forEach((each, at) => {
            expect(each).toBeGreaterThanOrEqual(before[at] ?? HIDDEN);
            expect(each).toBeLessThanOrEqual(visible.actors[at] ?? HIDDEN);
          });
          before = actors;
        }
      }),
    );
  });

  it("never shows a relationship more than either of its actors", () => {
    fc.assert(
      fc.property(anyReading, fc.nat({ max: 8 }), ({ index, filters, unread, sentences }, sentence) => {
        const visible = filterNetwork(index, filters, null, new Set());
        const first = buildFirstSentences(index, sentences);
        const limited = limitToRead(visible, first, { sentence, unread }, NONE);
        limited.relationships.forEach((each, at) => {
          for (const ends of [index.sourceOf, index.targetOf])
            expect(each).toBeLessThanOrEqual(limited.actors[ends[at] ?? -1] ?? HIDDEN);
        });
      }),
    );
  });
});
