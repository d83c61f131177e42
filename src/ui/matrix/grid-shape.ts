import type { Matrix } from "../../store/select-matrix";

/** Sizes of a matrix in CSS pixels. */
export interface GridShape {
  readonly cellWidthPx: number;
  readonly cellHeightPx: number;
  /** Width of the row headings. */
  readonly rowHeadPx: number;
  /** Height of the column headings. */
  readonly columnHeadPx: number;
}

/** A cell or a heading of the grid; −1 is the line of headings. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** Sizes for what is crossed; a narrow window leaves less to the headings. */
export function chooseShape(type: Matrix["type"], isNarrow: boolean): GridShape {
  return type === "actors"
    ? {
        cellWidthPx: 28,
        cellHeightPx: 28,
        rowHeadPx: isNarrow ? 136 : 216,
        columnHeadPx: isNarrow ? 128 : 176,
      }
    : { cellWidthPx: 116, cellHeightPx: 60, rowHeadPx: isNarrow ? 96 : 116, columnHeadPx: 84 };
}

/** Lines rendered before and after those in sight. */
const MARGIN = 4;

/** First and last place, the last one excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Which lines are in sight of a scrolled stretch, and a few more. */
export function findSpan(scrolledPx: number, sightPx: number, linePx: number, count: number): Span {
  return {
    from: Math.max(0, Math.floor(scrolledPx / linePx) - MARGIN),
    to: Math.min(count, Math.ceil((scrolledPx + sightPx) / linePx) + MARGIN),
  };
}

/** The places of a span, and the one that has the focus wherever it is: scrolling must not take it away. */
export function listPlaces({ from, to }: Span, focused: number): readonly number[] {
  const places = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
  if (focused >= 0 && focused < from) places.unshift(focused);
  if (focused >= to) places.push(focused);
  return places;
}

/** What a key asks of the grid: to go somewhere, or to choose what it is on. */
export interface GridKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const PAGE = 10;

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  PageDown: [PAGE, 0],
  PageUp: [-PAGE, 0],
};

/**
 * Where a key leads from a place, or null for a key that leads nowhere. Arrows go a step, with Ctrl or ⌘ to the next cell
 * that is not empty (or the edge); Home and End go to the ends of the row, with Ctrl to the grid's corners. The corner
 * between the headings is no place.
 */
export function findPlace(
  matrix: Matrix,
  from: GridPlace,
  { key, ctrlKey, metaKey }: GridKey,
): GridPlace | null {
  const last = { row: matrix.rows.length - 1, column: matrix.columns.length - 1 };
  const isFar = ctrlKey || metaKey;
  if (key === "Home") return isFar ? { row: 0, column: 0 } : keepIn(last, { row: from.row, column: -1 });
  if (key === "End") return isFar ? last : { row: from.row, column: last.column };
  const step = Object.hasOwn(STEPS, key) ? STEPS[key] : undefined;
  if (!step) return null;
  const [down, right] = step;
  if (!isFar) return keepIn(last, { row: from.row + down, column: from.column + right });
  return leap(matrix, last, from, Math.sign(down), right);
}

function keepIn(last: GridPlace, wanted: GridPlace): GridPlace {
  const row = Math.min(last.row, Math.max(-1, wanted.row));
  const column = Math.min(last.column, Math.max(-1, wanted.column));
  return row < 0 && column < 0 ? { row, column: 0 } : { row, column };
}

function leap(matrix: Matrix, last: GridPlace, from: GridPlace, down: number, right: number): GridPlace {
  let { row, column } = from;
  for (;;) {
    const next = keepIn(last, { row: row + down, column: column + right });
    if (next.row === row && next.column === column) return next;
    ({ row, column } = next);
    const isHeading = row < 0 || column < 0;
    if (!isHeading && matrix.cells.has(row * matrix.columns.length + column)) return next;
  }
}
