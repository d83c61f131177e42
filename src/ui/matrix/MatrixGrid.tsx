// oxlint-disable jsx-a11y/prefer-tag-over-role -- only the cells in sight are in the page, each at its place: no <table> holds that
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type SyntheticEvent } from "react";

import {
  cellOf,
  type Matrix,
  selectSelectedActors,
  selectSelectedRelationships,
} from "../../store/select-matrix";
import type { AppState } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { useMessages } from "../use-messages";
import { findPlace, type GridPlace, type GridShape, listPlaces } from "./grid-shape";
import { MatrixHead } from "./MatrixHead";
import { MatrixRow } from "./MatrixRow";
import { useSight } from "./use-sight";

const isSelectionEmpty = ({ view: { selection } }: AppState) =>
  selection.actors.length + selection.relationships.length === 0;

/** The cell or heading an event is about. */
function placeOf(event: SyntheticEvent): GridPlace | null {
  const element = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-row]") : null;
  if (!element) return null;
  return { row: Number(element.dataset["row"]), column: Number(element.dataset["column"]) };
}

/**
 * The matrix as an ARIA grid: one tab stop, arrow keys from cell to cell and to the headings, Enter selects. Only what is
 * in sight is in the page; `describe` says a cell in words, `onPoint` hears where the pointer or the focus is.
 */
export function MatrixGrid({
  label,
  matrix,
  shape,
  describe,
  onPoint,
}: {
  readonly label: string;
  readonly matrix: Matrix;
  readonly shape: GridShape;
  readonly describe: (place: GridPlace) => string;
  readonly onPoint: (place: GridPlace | null) => void;
}) {
  const { say } = useMessages();
  const actions = useActions();
  const scroller = useRef<HTMLDivElement>(null);
  const selected = useApp(selectSelectedRelationships);
  const selectedActors = useApp(selectSelectedActors);
  const isNothingSelected = useApp(isSelectionEmpty);
  const [wanted, setCursor] = useState<GridPlace>({ row: 0, column: 0 });
  const [cross, setCross] = useState<GridPlace | null>(null);
  const wasMoved = useRef(false);
  const count = { rows: matrix.rows.length, columns: matrix.columns.length };
  const sight = useSight(scroller, shape, count);
  // Filters may have taken the line the cursor was on.
  const cursor = {
    row: Math.min(wanted.row, count.rows - 1),
    column: Math.min(wanted.column, count.columns - 1),
  };

  useLayoutEffect(() => {
    if (!wasMoved.current) return;
    wasMoved.current = false;
    const element = scroller.current?.querySelector<HTMLElement>(
      `[data-row="${cursor.row}"][data-column="${cursor.column}"]`,
    );
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [cursor.row, cursor.column]);

  const point = (place: GridPlace | null) => {
    setCross(place);
    onPoint(place);
  };
  const choose = (place: GridPlace, isAdditive: boolean) => {
    const heading = place.column < 0 ? matrix.rows[place.row] : matrix.columns[place.column];
    if (place.row < 0 || place.column < 0) {
      if (!heading?.actor) return;
      const target = { type: "actor", id: heading.actor.id } as const;
      if (isAdditive) actions.toggleSelected(target);
      else actions.select(target);
    } else {
      const cell = cellOf(matrix, place.row, place.column);
      if (!cell) return actions.clearSelection();
      actions.selectAll([], isAdditive ? [...selected, ...cell.relationships] : cell.relationships);
    }
    actions.setSheet("details");
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.altKey) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      choose(cursor, event.shiftKey || event.ctrlKey || event.metaKey);
    } else if (event.key === "Escape" && !isNothingSelected) {
      event.preventDefault();
      actions.clearSelection();
    } else {
      const place = findPlace(matrix, cursor, event);
      if (!place) return;
      event.preventDefault();
      wasMoved.current = true;
      setCursor(place);
    }
  };

  const columns = listPlaces(sight.columns, cursor.column);
  return (
    <div
      className="matrix-scroller"
      ref={scroller}
      style={{ scrollPadding: `${shape.columnHeadPx}px 0 0 ${shape.rowHeadPx}px` }}
    >
      {/* The keys are the grid's; its cells take them by bubbling. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={count.rows + 1}
        aria-colcount={count.columns + 1}
        aria-multiselectable="true"
        className="matrix-grid"
        data-type={matrix.type}
        style={{
          width: shape.rowHeadPx + count.columns * shape.cellWidthPx,
          height: shape.columnHeadPx + count.rows * shape.cellHeightPx,
        }}
        onKeyDown={handleKeyDown}
        onClick={(event) => {
          const place = placeOf(event);
          if (!place) return;
          setCursor(place);
          choose(place, event.shiftKey || event.ctrlKey || event.metaKey);
        }}
        onFocus={(event) => {
          const place = placeOf(event);
          if (!place) return;
          setCursor(place);
          point(place);
        }}
        onBlur={() => {
          point(null);
        }}
        onPointerOver={(event) => {
          if (event.pointerType === "mouse") point(placeOf(event));
        }}
        onPointerLeave={() => {
          point(null);
        }}
      >
        <Crosshair place={cross} shape={shape} />
        <div role="row" aria-rowindex={1} className="matrix-top" style={{ height: shape.columnHeadPx }}>
          <div
            role="columnheader"
            aria-colindex={1}
            className="matrix-corner"
            style={{ width: shape.rowHeadPx, height: shape.columnHeadPx }}
          >
            {say(`matrix.corner.${matrix.type}`)}
          </div>
          {columns.map((column) => {
            const heading = matrix.columns[column];
            if (!heading || column < 0) return null;
            return (
              <MatrixHead
                key={heading.id}
                heading={heading}
                axis="column"
                place={{ row: -1, column }}
                isTabStop={cursor.row === -1 && cursor.column === column}
                isSelected={heading.actor !== null && selectedActors.has(heading.actor.id)}
                isCrossed={cross?.column === column}
                style={{
                  left: shape.rowHeadPx + column * shape.cellWidthPx,
                  width: shape.cellWidthPx,
                  height: shape.columnHeadPx,
                }}
              />
            );
          })}
        </div>
        {listPlaces(sight.rows, cursor.row).map((row) => {
          const actor = matrix.rows[row]?.actor;
          return (
            <MatrixRow
              key={matrix.rows[row]?.id ?? row}
              matrix={matrix}
              shape={shape}
              row={row}
              columns={columns}
              cursor={cursor.row === row ? cursor.column : null}
              selected={selected}
              isHeadSelected={actor ? selectedActors.has(actor.id) : false}
              isCrossed={cross?.row === row}
              describe={describe}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Bands along the row and the column that are pointed at. */
function Crosshair({ place, shape }: { readonly place: GridPlace | null; readonly shape: GridShape }) {
  if (!place) return null;
  return (
    <>
      {place.row < 0 ? null : (
        <div
          className="matrix-band matrix-band-row"
          style={{ top: shape.columnHeadPx + place.row * shape.cellHeightPx, height: shape.cellHeightPx }}
        />
      )}
      {place.column < 0 ? null : (
        <div
          className="matrix-band matrix-band-column"
          style={{ left: shape.rowHeadPx + place.column * shape.cellWidthPx, width: shape.cellWidthPx }}
        />
      )}
    </>
  );
}
