import { describe, expect, it } from "vitest";

import { DEFAULT_PREFERENCES, setLayoutQuality, setSingleKeys } from "../../../src/store/change-preferences";

describe("setSingleKeys", () => {
  it("switches keys without Ctrl off and leaves every other preference alone", () => {
    expect(DEFAULT_PREFERENCES.singleKeys).toBe(true);
    expect(setSingleKeys(DEFAULT_PREFERENCES, false)).toEqual({ ...DEFAULT_PREFERENCES, singleKeys: false });
  });
});

describe("setLayoutQuality", () => {
  it("is balanced until it is chosen, and leaves every other preference alone", () => {
    expect(DEFAULT_PREFERENCES.layoutQuality).toBe("balanced");
    expect(setLayoutQuality(DEFAULT_PREFERENCES, "best")).toEqual({
      ...DEFAULT_PREFERENCES,
      layoutQuality: "best",
    });
  });
});
