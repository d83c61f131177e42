import { describe, expect, it, vi } from "vitest";

import { joinNames } from "../../../src/model/join-names";

/** Counts the formats that are made from now on. */
function countFormats() {
  const { ListFormat } = Intl;
  return vi.spyOn(Intl, "ListFormat").mockImplementation(function make(...given) {
    return new ListFormat(...given);
  });
}

describe("joinNames", () => {
  it("joins as the language does", () => {
    expect(joinNames(["Research", "Health", "Trade"], "en")).toBe("Research, Health, and Trade");
    expect(joinNames(["研究", "衛生", "貿易"], "zh-Hant")).toBe("研究、衛生和貿易");
    expect(joinNames(["Research", "Health"], "en")).toBe("Research and Health");
  });

  it("has nothing to join in one name or none, and makes no format for those", () => {
    const make = countFormats();
    expect(joinNames(["Research"], "de")).toBe("Research");
    expect(joinNames([], "de")).toBe("");
    expect(make).not.toHaveBeenCalled();
    make.mockRestore();
  });

  it("makes one format for each language", () => {
    const make = countFormats();
    joinNames(["un", "deux"], "fr");
    joinNames(["un", "deux", "trois"], "fr");
    expect(make).toHaveBeenCalledOnce();
    make.mockRestore();
  });
});
