import { ArrowDown, ArrowUp, ArrowUpDown } from "lucide-react";
import { Fragment, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from "react";

import { type Sorting, turnSorting } from "./sort-places";
import type { SortableColumn, SortedPlaces } from "./use-sorted-places";
import { ROW_HEIGHT_PX, useWindow } from "./use-window";

/** A column: how it is called, sorted and drawn. */
export interface Column<Row> extends SortableColumn {
  readonly label: string;
  readonly cellOf: (row: Row) => ReactNode;
  /** In the first column: what stands under the name and is not part of it. */
  readonly besideOf?: (row: Row) => ReactNode;
}

const PAGE_ROWS = 10;

/**
 * A table of which every row can be selected. The first column names the row; its names are one tab stop, through which
 * the arrow keys, Page Up and Down, Home and End go. Headings sort. Of a long table only the rows in sight are in the
 * page, and `aria-rowindex` says which they are.
 */
export function DataTable<Row extends { readonly id: string; readonly isDimmed: boolean }>({
  label,
  columns,
  places,
  rowAt,
  sorted,
  isSelected,
  nameOf,
  dimmedLabel,
  onSelect,
}: {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  /** The rows, by the places of what they are about. */
  readonly places: Int32Array;
  /** What stands at a place; `null` where nothing does. */
  readonly rowAt: (place: number) => Row | null;
  readonly sorted: SortedPlaces;
  readonly isSelected: (row: Row) => boolean;
  /** The row in words; it holds what the first column shows. */
  readonly nameOf: (row: Row) => string;
  readonly dimmedLabel: string;
  /** `isAdding`: beside what is selected already, or no longer. */
  readonly onSelect: (row: Row, isAdding: boolean) => void;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const [visited, setVisited] = useState(-1);
  const stop = Math.max(0, places.indexOf(visited));
  const { isWhole, rows: shown, gapAfterPx } = useWindow(scroller, places.length, stop);
  const [first, ...rest] = columns;

  const focusRow = (at: number) => {
    const place = places[Math.max(0, Math.min(at, places.length - 1))];
    if (place === undefined) return;
    setVisited(place);
    // The row is in the page after the next render at the latest, since the visited one always is.
    requestAnimationFrame(() => {
      const button = scroller.current?.querySelector<HTMLElement>('.table-name[tabindex="0"]');
      button?.focus({ preventScroll: true });
      button?.closest("tr")?.scrollIntoView({ block: "nearest" });
    });
  };
  const handleKeyDown = (event: KeyboardEvent, at: number) => {
    const to = findTarget(event.key, at, places.length);
    if (to === null) return;
    event.preventDefault();
    focusRow(to);
  };

  if (!first) return null;
  return (
    <div ref={scroller} className="table-scroller" data-whole={isWhole ? "" : undefined}>
      <table
        aria-label={label}
        aria-rowcount={places.length + 1}
        aria-colcount={columns.length}
        aria-busy={sorted.isSorting}
      >
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <ColumnHeading
                key={column.id}
                column={column}
                sorting={sorted.sorting}
                onSort={sorted.sortBy}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ at, gapPx }) => {
            const place = places[at] ?? -1;
            const row = rowAt(place);
            if (!row) return null;
            const isChosen = isSelected(row);
            const handlers = {
              onClick: (event: MouseEvent) => {
                setVisited(place);
                onSelect(row, event.ctrlKey || event.metaKey || event.shiftKey);
              },
            };
            return (
              <Fragment key={row.id}>
                <Gap heightPx={gapPx} />
                <tr
                  aria-rowindex={at + 2}
                  data-selected={isChosen ? "" : undefined}
                  data-dimmed={row.isDimmed ? "" : undefined}
                  {...handlers}
                >
                  <th scope="row">
                    <button
                      type="button"
                      className="table-name"
                      tabIndex={at === stop ? 0 : -1}
                      aria-pressed={isChosen}
                      aria-label={row.isDimmed ? `${nameOf(row)} (${dimmedLabel})` : nameOf(row)}
                      onKeyDown={(event) => {
                        handleKeyDown(event, at);
                      }}
                    >
                      {first.cellOf(row)}
                    </button>
                    {first.besideOf?.(row)}
                  </th>
                  {rest.map((column) => (
                    <td key={column.id} data-column={column.id}>
                      {column.cellOf(row)}
                    </td>
                  ))}
                </tr>
              </Fragment>
            );
          })}
          <Gap heightPx={gapAfterPx} />
        </tbody>
      </table>
    </div>
  );
}

/** The room of rows that are not in the page. */
function Gap({ heightPx }: { readonly heightPx: number }) {
  if (heightPx < ROW_HEIGHT_PX) return null;
  return <tr aria-hidden className="table-gap" style={{ height: heightPx }} />;
}

function ColumnHeading<Row>({
  column,
  sorting,
  onSort,
}: {
  readonly column: Column<Row>;
  readonly sorting: Sorting | null;
  readonly onSort: (sorting: Sorting | null) => void;
}) {
  const direction = sorting?.column === column.id ? sorting.direction : "none";
  const Icon = { ascending: ArrowUp, descending: ArrowDown, none: ArrowUpDown }[direction];
  return (
    <th scope="col" aria-sort={direction} data-column={column.id}>
      <button
        type="button"
        className="table-sort"
        onClick={() => {
          onSort(turnSorting(sorting, column.id));
        }}
      >
        {column.label}
        <Icon size={14} aria-hidden />
      </button>
    </th>
  );
}

function findTarget(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowDown":
      return at + 1;
    case "ArrowUp":
      return at - 1;
    case "PageDown":
      return at + PAGE_ROWS;
    case "PageUp":
      return at - PAGE_ROWS;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
