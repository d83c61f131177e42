import { describe, expect, it } from "vitest";

import { shortenName, shortenText } from "../../../src/model/shorten-text";

const FAMILY = "👩‍👩‍👧‍👦";
const FLAG = "🇹🇼";
const ACCENT = "e\u0301";

describe("shortening a text", () => {
  it("leaves a short one as it is", () => {
    expect(shortenText("TSMC", 4)).toBe("TSMC");
    expect(shortenText(FAMILY.repeat(4), 4)).toBe(FAMILY.repeat(4));
  });

  it("ends a long one in an ellipsis, which counts", () => {
    expect(shortenText("semiconductors", 5)).toBe("semi…");
    expect(shortenText("國家級人體生物資料庫", 4)).toBe("國家級…");
  });

  it("cuts between whole characters", () => {
    expect(shortenText(`${FAMILY}${FLAG}${ACCENT}${FAMILY}`, 3)).toBe(`${FAMILY}${FLAG}…`);
    expect(shortenText(`${ACCENT}${ACCENT}${ACCENT}`, 2)).toBe(`${ACCENT}…`);
  });

  it("leaves no space before the ellipsis", () => {
    expect(shortenText("a b c d", 3)).toBe("a…");
  });

  it("looks at the beginning of a very long one only, and cuts it all the same", () => {
    expect(shortenText("é".repeat(200_000), 10)).toBe(`${"é".repeat(9)}…`);
    expect(shortenText("\u0301".repeat(10_000), 10).length).toBeLessThan(200);
    // Characters of so many parts that the beginning ends within one.
    const tower = `e${"\u0301".repeat(49)}`;
    expect(shortenText(tower.repeat(30), 10)).toBe(`${tower.repeat(3)}…`);
    expect(Array.from(shortenName("x".repeat(10_000)))).toHaveLength(80);
  });
});
