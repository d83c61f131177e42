import { describe, expect, it } from "vitest";
import { findLargest, findOptions, OPTIONS_AT_FIRST } from "../../../../src/ui/filters/find-options";

const option = (id: number, en: string, zh?: string) => ({
  id,
  label: zh === undefined ? { en } : { en, "zh-Hant": zh },
});
const health = option(0, "Public health", "公共衛生");
const space = option(1, "Space", "太空");
const wide = option(2, "ＡＩ and health");

describe("looking for an option", () => {
  it.each([
    ["", [health, space, wide]],
    ["   ", [health, space, wide]],
    ["HEALTH", [health, wide]],
    ["health pub", [health]],
    ["太空", [space]],
    ["ai", [wide]],
    ["nothing like it", []],
    // Each word in one name, but not the two as one phrase of two languages.
    ["health 衛生", [health]],
  ])("finds by “%s”", (query, found) => {
    expect(findOptions([health, space, wide], query)).toEqual(found);
  });
});

describe("the options shown at first", () => {
  const many = Array.from({ length: 40 }, (_, id) => option(id, `Option ${id}`));

  it("are the largest, in the order of all", () => {
    const sizes = Uint32Array.from(many, ({ id }) => (id % 5 === 0 ? 100 - id : 1));
    expect(findLargest(many, sizes, []).map(({ id }) => id)).toEqual([0, 5, 10, 15, 20, 25, 30, 35]);
  });

  it("are the first of those that are equally large", () => {
    const shown = findLargest(many, new Uint32Array(40), []);
    expect(shown).toEqual(many.slice(0, OPTIONS_AT_FIRST));
  });

  it("are also those that are chosen, however small", () => {
    const shown = findLargest(many, new Uint32Array(40), [39, 2]);
    expect(shown).toEqual([...many.slice(0, OPTIONS_AT_FIRST), many[39]]);
  });
});
