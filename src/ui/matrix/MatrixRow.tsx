// oxlint-disable jsx-a11y/prefer-tag-over-role -- only the cells in sight are in the page, each at its place: no <table> holds that
import { memo } from "react";

import type { RelationshipId } from "../../model/ids";
import { cellOf, type Matrix, type MatrixCell, type MatrixHeading } from "../../store/select-matrix";
import { CountMark, SmallMark } from "./CellMark";
import type { GridPlace, GridShape } from "./grid-shape";
import { MatrixHead } from "./MatrixHead";

/** What a row needs to be drawn; the same objects from one hover to the next, so that only what changes is. */
export interface RowProps {
  readonly matrix: Matrix;
  readonly shape: GridShape;
  readonly row: number;
  readonly columns: readonly number[];
  /** Column of this row's cell that is the grid's tab stop; null in the other rows, −1 for the heading. */
  readonly cursor: number | null;
  readonly selected: ReadonlySet<RelationshipId>;
  readonly isHeadSelected: boolean;
  readonly isCrossed: boolean;
  readonly describe: (place: GridPlace) => string;
}

const isChosen = (cell: MatrixCell | null, selected: ReadonlySet<RelationshipId>) =>
  cell !== null && selected.size > 0 && cell.relationships.every((id) => selected.has(id));

/** Whether a line is the first of its sector or community, after one of another. */
function beginsGroup(lines: readonly MatrixHeading[], at: number): boolean {
  return at > 0 && lines[at - 1]?.group !== lines[at]?.group;
}

/** A row of the matrix: its heading and the cells that are in sight. */
export const MatrixRow = memo(function MatrixRow({
  matrix,
  shape,
  row,
  columns,
  cursor,
  selected,
  isHeadSelected,
  isCrossed,
  describe,
}: RowProps) {
  const heading = matrix.rows[row];
  if (!heading) return null;
  const Mark = matrix.type === "actors" ? SmallMark : CountMark;
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className="matrix-row"
      data-begins={beginsGroup(matrix.rows, row) ? "" : undefined}
      style={{ top: shape.columnHeadPx + row * shape.cellHeightPx, height: shape.cellHeightPx }}
    >
      <MatrixHead
        heading={heading}
        axis="row"
        place={{ row, column: -1 }}
        isTabStop={cursor === -1}
        isSelected={isHeadSelected}
        isCrossed={isCrossed}
        style={{ width: shape.rowHeadPx, height: shape.cellHeightPx }}
      />
      {columns.map((column) => {
        const cell = cellOf(matrix, row, column);
        const isSelf = matrix.type === "actors" && row === column;
        return (
          <div
            key={column}
            role="gridcell"
            aria-colindex={column + 2}
            aria-label={describe({ row, column })}
            aria-selected={isChosen(cell, selected)}
            tabIndex={cursor === column ? 0 : -1}
            className="matrix-cell"
            data-row={row}
            data-column={column}
            data-filled={cell ? "" : undefined}
            data-self={isSelf ? "" : undefined}
            data-begins={beginsGroup(matrix.columns, column) ? "" : undefined}
            style={{
              left: shape.rowHeadPx + column * shape.cellWidthPx,
              width: shape.cellWidthPx,
              height: shape.cellHeightPx,
            }}
          >
            {cell ? <Mark cell={cell} /> : null}
          </div>
        );
      })}
    </div>
  );
});
