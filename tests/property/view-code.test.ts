import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildNetworkIndex } from "../../src/model/network-index";
import { readViewCode, writeViewCode } from "../../src/store/view-code";
import { buildSmallNetwork } from "../unit/analysis/build-test-network";
import { anyNetwork, anyView } from "./store-arbitraries";

const networkAndView = anyNetwork.chain((network) => fc.tuple(fc.constant(network), anyView(network)));

/** What programs that pass a link on do to it. */
const anyPassing = fc.constantFrom<(link: string) => string>(
  (link) => link,
  (link) => new URL(`https://example.org/#${link}`).hash,
  (link) => new URL(`https://example.org/?${link}`).search,
  (link) => link.replaceAll("~", "%7E"),
  (link) => link.replaceAll("!", "%21"),
  (link) => link.replaceAll("%20", "+"),
  (link) => link.replaceAll(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase()),
);

describe("a view in a link", () => {
  it("comes back as it was, whatever its ids are made of and whoever passes the link on", () => {
    fc.assert(
      fc.property(networkAndView, anyPassing, ([network, view], pass) => {
        const reading = readViewCode(pass(writeViewCode(view)), buildNetworkIndex(network));
        expect(reading.problems).toEqual([]);
        expect(reading.view).toEqual(view);
      }),
      { numRuns: 500 },
    );
  });

  it("is plain ASCII that an address keeps as it is", () => {
    fc.assert(
      fc.property(networkAndView, ([, view]) => {
        const link = writeViewCode(view);
        expect(link).toMatch(/^[\w.!~*'()%&=-]*$/);
        expect(new URL(`https://example.org/#${link}`).hash).toBe(link === "" ? "" : `#${link}`);
      }),
    );
  });

  it("is known by its lack of an end when it is cut anywhere", () => {
    fc.assert(
      fc.property(networkAndView, fc.double({ min: 0, max: 1, noNaN: true }), ([network, view], part) => {
        const link = writeViewCode(view);
        const cut = link.slice(0, Math.floor(part * link.length));
        fc.pre(cut !== "" && cut !== link);
        const codes = readViewCode(cut, buildNetworkIndex(network)).problems.map((problem) => problem.code);
        expect(codes).toContain("link-cut");
      }),
    );
  });
});

const index = buildNetworkIndex(buildSmallNetwork());
const pieces = fc.constantFrom(
  "%", "%zz", "%E0%A4%A", "%F0%9F", "~", "!d83d", "=", "&", "&&", "#", "?", "v=1", "v=2", "v=0", "v=-1", "v=9e99",
  "sector=", "sector=health", "sector=nope~health", "focus=4~uk", "focus=1", "focus=1~uk", "degree=5~2", "degree=1",
  "years=2019~2023~undated", "years=a~b", "camera=1~2~0", "camera=1~2~3", "camera=NaN~1e999~Infinity", "hulls=maybe",
  "__proto__=1", "constructor=x", "view=map", "panel=article", "actor=uk~uk", "rest=gone", "utm_source=x", "\ud800",
); // prettier-ignore
const anyLink = fc.oneof(
  fc
    .array(fc.oneof(pieces, fc.string({ unit: "binary", maxLength: 12 })), { maxLength: 30 })
    .map((parts) => parts.join("")),
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join("&")),
  fc.string({ unit: "binary", maxLength: 300 }),
);

describe("a broken link", () => {
  it("never throws and always gives a view that is written and read back without a problem", () => {
    fc.assert(
      fc.property(anyLink, (link) => {
        const { view } = readViewCode(link, index);
        const again = readViewCode(writeViewCode(view), index);
        expect(again.problems).toEqual([]);
        expect(again.view).toEqual(view);
      }),
      { numRuns: 1000 },
    );
  });
});
