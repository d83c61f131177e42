import { describe, expect, it } from "vitest";

import { restoreCsvCell, writeCsvCell } from "../../../src/formats/csv-cell";

const FORMULAS = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\n=1",
  "\0=1",
  "＝1",
  "＋1",
  "－1",
  "＠SUM(A1)",
  '=HYPERLINK("https://pwn.invalid","x")',
  "=cmd|' /C calc'!A0",
  "'=1",
  "''=1",
];

describe("writeCsvCell", () => {
  it.each(FORMULAS)("leads %j with an apostrophe, which restoring takes away", (formula) => {
    const cell = writeCsvCell(formula);
    const text = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
    expect(text).toBe(`'${formula}`);
    expect(restoreCsvCell(text)).toBe(formula);
  });

  it.each(["Taiwan", "’90s", "'quoted'", "國家級人體生物資料庫", "1-2", "", "a=b"])(
    "leaves %j alone",
    (text) => {
      expect(writeCsvCell(text)).toBe(text);
      expect(restoreCsvCell(text)).toBe(text);
    },
  );

  it("quotes commas, quotes, line breaks and outer spaces", () => {
    expect(writeCsvCell("a,b")).toBe('"a,b"');
    expect(writeCsvCell('say "no"')).toBe('"say ""no"""');
    expect(writeCsvCell("two\nlines")).toBe('"two\nlines"');
    expect(writeCsvCell(" padded")).toBe('" padded"');
  });

  it("writes a negative number as a number", () => {
    expect(writeCsvCell(-4.5)).toBe("-4.5");
  });
});
