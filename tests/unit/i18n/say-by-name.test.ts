import { describe, expect, it } from "vitest";

import { createI18n } from "../../../src/i18n/create-i18n";
import { TRADITIONAL_CHINESE } from "../../../src/i18n/traditional-chinese";
import { sayByName } from "../../../src/i18n/say-by-name";

describe("sayByName", () => {
  it("says a message by a name that is known only at run time", () => {
    expect(
      sayByName(createI18n("zh-Hant", { "zh-Hant": TRADITIONAL_CHINESE }), "notices.fileOpened", {
        name: "a.json",
      }),
    ).toBe("已開啟「a.json」。");
  });

  it("says an unknown name as it stands, so that it can be reported", () => {
    expect(sayByName(createI18n("en"), "notices.nope", {})).toBe("notices.nope");
  });
});
