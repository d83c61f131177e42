import { expect, it } from "vitest";
import { beginWithCapital } from "../../../src/model/begin-with-capital";

it.each([
  ["country or region", "Country or region"],
  ["Company", "Company"],
  ["état", "État"],
  // The capital of this letter lies beyond the first 65,536 signs.
  ["𐐨 of Deseret", "𐐀 of Deseret"],
  ["企業", "企業"],
  ["", ""],
  ["3D printing", "3D printing"],
])("a name that begins a line has a capital: %s", (name, wanted) => {
  expect(beginWithCapital(name)).toBe(wanted);
});

it.each(["mRNA vaccines", "iPSC", "eBay"])(
  "a word with capitals of its own keeps its small letter: %s",
  (name) => {
    expect(beginWithCapital(name)).toBe(name);
  },
);

it("looks at the first word only, and at its first part", () => {
  expect(beginWithCapital("research at TSMC")).toBe("Research at TSMC");
  expect(beginWithCapital("non-EU country")).toBe("Non-EU country");
  expect(beginWithCapital("bilateral/MOU")).toBe("Bilateral/MOU");
});
