/**
 * What a spreadsheet takes for the beginning of a formula, wide forms included, after any apostrophes.
 * Line breaks and NUL are in it because some programs skip them before they look.
 */
const FORMULA_START = /^'*[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]/u;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/u;
/** What most cells have none of: whatever is looked for above. */
const MAY_BE_SPECIAL = /[",\r\n]|^[\s'=+\-@\0\uFF1D\uFF0B\uFF0D\uFF20]|\s$/u;

/**
 * One cell of a CSV file by RFC 4180, made harmless: a cell a spreadsheet would run as a formula is led by an
 * apostrophe. A cell that already begins with apostrophes before such a start gets one more, so that
 * `restoreCsvCell` can give every cell back as it was. Numbers are written as they are: a minus sign there is no formula.
 */
export function writeCsvCell(value: string | number): string {
  if (typeof value === "number") return String(value);
  if (value === "" || !MAY_BE_SPECIAL.test(value)) return value;
  const harmless = FORMULA_START.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The text a cell had before `writeCsvCell` put an apostrophe in front; to be used when our own CSV is read again. */
export function restoreCsvCell(cell: string): string {
  return cell.startsWith("'") && FORMULA_START.test(cell) ? cell.slice(1) : cell;
}
