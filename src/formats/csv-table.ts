import { writeCsvCell } from "./csv-cell";

/** A column of a CSV file: what its heading says, and what stands in it for a row. */
export interface CsvColumn<Row> {
  readonly heading: string;
  readonly cellOf: (row: Row) => string | number;
}

/** Without it a spreadsheet reads UTF-8 as the code page of its own country, and Chinese turns to rubble. */
const BYTE_ORDER_MARK = "\uFEFF";

const LINE_END = "\r\n";
/** Rows of a part: written in a few milliseconds. */
const ROWS_PER_PART = 500;

/** Writes rows as a CSV file by RFC 4180: a heading line, CRLF after every line, UTF-8 with a byte order mark. */
export function writeCsvTable<Row>(columns: readonly CsvColumn<Row>[], rows: Iterable<Row>): string {
  return [...writeCsvTableInParts(columns, rows)].join("");
}

/** The same, part by part, for a page that has to stay responsive meanwhile. */
export function* writeCsvTableInParts<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: Iterable<Row>,
): Generator<string, undefined, undefined> {
  const headings = columns.map((column) => writeCsvCell(column.heading));
  yield `${BYTE_ORDER_MARK}${headings.join(",")}${LINE_END}`;
  // Cells and what parts them, put together once for many rows.
  let pieces: string[] = [];
  let written = 0;
  for (const row of rows) {
    let before = "";
    for (const column of columns) {
      pieces.push(before, writeCsvCell(column.cellOf(row)));
      before = ",";
    }
    pieces.push(LINE_END);
    written++;
    if (written % ROWS_PER_PART > 0) continue;
    yield pieces.join("");
    pieces = [];
  }
  yield pieces.join("");
}
