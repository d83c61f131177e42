/** Which column rows are sorted by, and which way. */
export interface Sorting {
  readonly column: string;
  readonly direction: "ascending" | "descending";
}

/** What a table needs to know of a column to sort and search by it. */
export interface SortableColumn<Row> {
  readonly id: string;
  /** What rows are compared by. */
  readonly valueOf: (row: Row) => string | number;
}

/** Upper and lower case, wide and narrow forms, and composed and decomposed letters count as the same. */
const fold = (text: string) => text.normalize("NFKC").toLowerCase();

/** What rows are looked through, folded once: each letter typed would do it again for 100,000 rows. */
const foldedTexts = new WeakMap<object, string>();

/** The rows of which some text holds every word of the query. Without words all of them, the very same list. */
export function findRows<Row extends object>(
  rows: readonly Row[],
  query: string,
  textsOf: (row: Row) => readonly string[],
): readonly Row[] {
  const words = fold(query)
    .split(/\s+/u)
    .filter((word) => word !== "");
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = foldedTexts.get(row) ?? fold(textsOf(row).join("\n"));
    foldedTexts.set(row, text);
    return words.every((word) => text.includes(word));
  });
}

/** The rows sorted by a column as the language sorts; equal ones and unsorted ones keep their order, empty cells come last. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly SortableColumn<Row>[],
  sorting: Sorting | null,
  language: string,
): readonly Row[] {
  const column = columns.find((each) => each.id === sorting?.column);
  if (!sorting || !column) return rows;
  const { compare } = new Intl.Collator(language, { numeric: true });
  const sign = sorting.direction === "ascending" ? 1 : -1;
  return rows
    .map((row) => {
      const value = column.valueOf(row);
      return { row, value, key: typeof value === "string" ? buildSortKey(value) : null };
    })
    .sort(({ value: one, key: oneKey }, { value: other, key: otherKey }) => {
      if (one === "" || other === "") return one === other ? 0 : one === "" ? 1 : -1;
      if (typeof one === "number" && typeof other === "number") return sign * (one - other);
      if (oneKey !== null && otherKey !== null && oneKey !== otherKey)
        return oneKey < otherKey ? -sign : sign;
      return sign * compare(String(one), String(other));
    })
    .map(({ row }) => row);
}

/** Only these characters sort the same in every language, by their codes, once letters are small. */
const PLAIN = /^[A-Za-z0-9 ]*$/u;
const DIGITS = /\d+/gu;
/** Digits to which numbers are filled up, so that they sort by value. */
const LONGEST_NUMBER = 12;

/**
 * What plain words are sorted by as they are, many times faster than a language's own comparison, and never against it:
 * `null` for words that need it. Equal keys say nothing.
 */
export function buildSortKey(text: string): string | null {
  if (!PLAIN.test(text)) return null;
  let isTooLong = false;
  const key = text.toLowerCase().replace(DIGITS, (digits) => {
    isTooLong ||= digits.length > LONGEST_NUMBER;
    return digits.padStart(LONGEST_NUMBER, "0");
  });
  return isTooLong ? null : key;
}

/** What a press on a column's heading sorts by next: ascending, descending, then as in the file. */
export function turnSorting(sorting: Sorting | null, column: string): Sorting | null {
  if (sorting?.column !== column) return { column, direction: "ascending" };
  return sorting.direction === "ascending" ? { column, direction: "descending" } : null;
}
