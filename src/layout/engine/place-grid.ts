import { measureWholeBox, type Box } from "./box";
import { pieceLength } from "./piece-length";

/** Nodes sorted into the squares of a grid, to find who is near. A class for the reason that `MultipoleCells` gives. */
export class PlaceGrid {
  readonly columns: number;
  readonly rows: number;
  readonly x0: number;
  readonly y0: number;
  readonly side: number;
  /** The nodes of the square in column c, row r are members[starts[q]] … members[starts[q + 1] − 1] with q = r × columns + c. */
  readonly starts: Int32Array;
  readonly members: Int32Array;

  constructor(
    columns: number,
    rows: number,
    { x0, y0 }: Box,
    side: number,
    starts: Int32Array,
    members: Int32Array,
  ) {
    this.columns = columns;
    this.rows = rows;
    this.x0 = x0;
    this.y0 = y0;
    this.side = side;
    this.starts = starts;
    this.members = members;
  }
}

/** Nodes in a square, on average. */
const usual = 2;

/** Sorts the nodes (x and y by turns, finite) into a grid. */
export function buildPlaceGrid(positions: Float64Array): PlaceGrid {
  const count = positions.length / 2;
  const box = measureWholeBox(positions);
  const { x0, y0, x1, y1 } = box;
  const width = Math.max(x1 - x0, 1e-9);
  const height = Math.max(y1 - y0, 1e-9);
  const wanted = Math.max(1, count / usual);
  // A picture that is all length has no more squares than nodes either.
  const side = Math.max(Math.sqrt((width * height) / wanted), Math.max(width, height) / wanted);
  const columns = 1 + Math.floor(width / side);
  const rows = 1 + Math.floor(height / side);
  const starts = new Int32Array(columns * rows + 1);
  const grid = new PlaceGrid(columns, rows, box, side, starts, new Int32Array(count));
  const squareOf = new Int32Array(count);
  for (let from = 0; from < count; from += pieceLength)
    findSquares(grid, positions, squareOf, from, Math.min(from + pieceLength, count));
  for (let q = 0; q < columns * rows; q += pieceLength)
    addUp(starts, q, Math.min(q + pieceLength, columns * rows));
  const next = starts.slice(0, columns * rows);
  for (let from = 0; from < count; from += pieceLength)
    dealNodes(grid.members, squareOf, next, from, Math.min(from + pieceLength, count));
  return grid;
}

/** Finds the squares of some nodes and counts them one place further on. */
function findSquares(
  { columns, x0, y0, side, starts }: PlaceGrid,
  positions: Float64Array,
  squareOf: Int32Array,
  first: number,
  beyond: number,
): void {
  for (let i = first; i < beyond; i++) {
    const column = Math.floor(((positions[2 * i] ?? 0) - x0) / side);
    const row = Math.floor(((positions[2 * i + 1] ?? 0) - y0) / side);
    const square = row * columns + column;
    squareOf[i] = square;
    starts[square + 1] = (starts[square + 1] ?? 0) + 1;
  }
}

function addUp(counts: Int32Array, first: number, beyond: number): void {
  for (let q = first; q < beyond; q++) counts[q + 1] = (counts[q + 1] ?? 0) + (counts[q] ?? 0);
}

function dealNodes(
  members: Int32Array,
  squareOf: Int32Array,
  next: Int32Array,
  first: number,
  beyond: number,
): void {
  for (let i = first; i < beyond; i++) {
    const square = squareOf[i] ?? 0;
    members[next[square] ?? 0] = i;
    next[square] = (next[square] ?? 0) + 1;
  }
}
