import { csvParseRows } from "d3";
import * as fc from "fast-check";
import { expect, it } from "vitest";

import { restoreCsvCell } from "../../../src/formats/csv-cell";
import { writeCsvTable } from "../../../src/formats/csv-table";

const FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/u;
const cell = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom("'", "=", "+", "-", "@", "\t", "\r", "\n", '"', ",", "＝", "a") }),
);

it("gives every cell back, and none a spreadsheet would run", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), (rows) => {
      const text = writeCsvTable(
        [
          { heading: "one", cellOf: (row: readonly [string, string]) => row[0] },
          { heading: "two", cellOf: (row: readonly [string, string]) => row[1] },
        ],
        rows,
      );
      expect(text.startsWith("\uFEFF")).toBe(true);
      const [heading, ...written] = csvParseRows(text.slice(1));
      expect(heading).toEqual(["one", "two"]);
      expect(written.flat().filter((each) => FORMULA.test(each))).toEqual([]);
      expect(written.map((row) => row.map(restoreCsvCell))).toEqual(rows);
    }),
  );
});
