import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findHit } from "../../src/render/hit-test";
import { findLargeHit } from "../../src/render/large-hit-test";
import { buildPictureFrame } from "../../src/render/picture-frame";
import { buildLargeScene } from "../../src/render/build-large-scene";
import { buildNetworkIndex } from "../../src/model/network-index";
import { NO_SELECTION } from "../../src/model/view";
import { buildNetworkOf, placesOf } from "../unit/render/build-network-of";
import { showAll, TEST_MESSAGES } from "../unit/render/build-test-scene";

describe("pointing at a large picture", () => {
  it("finds what pointing at the same picture drawn as elements finds", () => {
    // Among few actors most relationships run side by side, and bow.
    const pictures = [1, 2, 3, 4].map((seed) => {
      const network = buildNetworkOf(seed < 3 ? 90 : 12, 220, seed);
      const large = buildLargeScene({
        index: buildNetworkIndex(network),
        visible: showAll(network),
        selection: NO_SELECTION,
        hover: null,
        pinned: new Set(),
        hulls: false,
        theme: "light",
        language: "en",
        messages: TEST_MESSAGES,
      });
      return { large, small: large.whole(), positions: placesOf(network) };
    });
    let hits = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...pictures),
        fc.double({ min: -450, max: 450, noNaN: true }),
        fc.double({ min: -450, max: 450, noNaN: true }),
        fc.double({ min: 0.2, max: 4, noNaN: true }),
        fc.constantFrom({ nodePx: 12, linkPx: 8 }, { nodePx: 22, linkPx: 14 }),
        ({ large, small, positions }, x, y, zoom, reach) => {
          const frame = buildPictureFrame(small, positions, zoom);
          const expected = findHit(frame, [], x * zoom, y * zoom, reach);
          if (expected) hits++;
          expect(
            findLargeHit(
              { columns: large.columns, positions, zoom, scale: frame.scale },
              x * zoom,
              y * zoom,
              reach,
            ),
          ).toEqual(expected);
        },
      ),
      { numRuns: 1000 },
    );
    expect(hits).toBeGreaterThan(100);
  });
});
