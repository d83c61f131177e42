import type { MatrixCell } from "../../store/select-matrix";
import { StatusMark } from "../controls/StatusMark";

/** A cell of actors: a small mark filled as the status is drawn, with the number where there are several. */
export function SmallMark({ cell }: { readonly cell: MatrixCell }) {
  return (
    <span className="matrix-marks" aria-hidden>
      {cell.statuses.map(({ status, count }) => (
        <span key={status} className="matrix-mark" data-status={status}>
          {count > 1 && cell.statuses.length === 1 ? count : null}
        </span>
      ))}
    </span>
  );
}

/** A cell of a country and a sector: each status as its line, with how many there are. */
export function CountMark({ cell }: { readonly cell: MatrixCell }) {
  return (
    <span className="matrix-counts" aria-hidden>
      {cell.statuses.map(({ status, count }) => (
        <span key={status}>
          <StatusMark status={status} />
          {count}
        </span>
      ))}
    </span>
  );
}
