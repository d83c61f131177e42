import { writeCsvCell } from "./csv-cell";

/** A column of a CSV file: what its heading says, and what stands in it for a row. */
export interface CsvColumn<Row> {
  readonly heading: string;
  readonly cellOf: (row: Row) => string | number;
}

/** Without it a spreadsheet reads UTF-8 as the code page of its own country, and Chinese turns to rubble. */
const BYTE_ORDER_MARK = "\uFEFF";

/** Writes rows as a CSV file by RFC 4180: a heading line, CRLF after every line, UTF-8 with a byte order mark. */
export function writeCsvTable<Row>(columns: readonly CsvColumn<Row>[], rows: readonly Row[]): string {
  const lines = [columns.map((column) => writeCsvCell(column.heading)).join(",")];
  for (const row of rows) {
    lines.push(columns.map((column) => writeCsvCell(column.cellOf(row))).join(","));
  }
  return `${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`;
}
