import { useMemo } from "react";

import { cellOf, type Matrix } from "../../store/select-matrix";
import { useMessages } from "../use-messages";
import type { GridPlace } from "./grid-shape";

/** Says a cell or a heading in words: “TSMC → Science diplomacy: proposed 1”. */
export function useCellWords(matrix: Matrix): (place: GridPlace) => string {
  const { say, shortName, list } = useMessages();
  return useMemo(
    () => (place: GridPlace) => {
      const row = matrix.rows[place.row];
      const column = matrix.columns[place.column];
      const names = { row: row ? shortName(row.label) : "", column: column ? shortName(column.label) : "" };
      if (!row || !column) return names.row || names.column;
      const isActors = matrix.type === "actors";
      const pair = say(isActors ? "matrix.pair" : "matrix.crossing", names);
      const cell = cellOf(matrix, place.row, place.column);
      const counts = cell
        ? list(
            cell.statuses.map(({ status, count }) =>
              say("matrix.statusCount", { status: say(`network.status.${status}`), count }),
            ),
          )
        : say(!isActors ? "matrix.gap" : row.id === column.id ? "matrix.self" : "matrix.none");
      return say("matrix.cell", { pair, counts });
    },
    [matrix, say, shortName, list],
  );
}
