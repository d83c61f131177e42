import { describe, expect, it } from "vitest";

import { DEFAULT_PREFERENCES, setSingleKeys } from "../../../src/store/change-preferences";

describe("setSingleKeys", () => {
  it("switches keys without Ctrl off and leaves every other preference alone", () => {
    expect(DEFAULT_PREFERENCES.singleKeys).toBe(true);
    expect(setSingleKeys(DEFAULT_PREFERENCES, false)).toEqual({ ...DEFAULT_PREFERENCES, singleKeys: false });
  });
});
