import type { CSSProperties } from "react";

import type { MatrixHeading } from "../../store/select-matrix";
import type { AppState } from "../../store/state";
import { cssColourOfSector } from "../../model/sector-colour";
import { useApp } from "../app-context";
import { SymbolMark } from "../controls/SymbolMark";
import { LocalName } from "../LocalText";
import type { GridPlace } from "./grid-shape";

const selectKinds = ({ document }: AppState) => document.index.kindById;

/** Heading of a row or a column: an actor's symbol or a sector's colour, and the name. */
export function MatrixHead({
  heading,
  axis,
  place,
  isTabStop,
  isSelected,
  isCrossed,
  style,
}: {
  readonly heading: MatrixHeading;
  readonly axis: "row" | "column";
  readonly place: GridPlace;
  readonly isTabStop: boolean;
  readonly isSelected: boolean;
  readonly isCrossed: boolean;
  readonly style: CSSProperties;
}) {
  const kinds = useApp(selectKinds);
  const { actor, sector } = heading;
  const shape = actor ? (kinds.get(actor.kind)?.symbol ?? "circle") : "square";
  const colour = sector ? cssColourOfSector(sector) : "var(--ink-soft)";
  return (
    <div
      role={axis === "row" ? "rowheader" : "columnheader"}
      {...(axis === "row" ? { "aria-colindex": 1 } : { "aria-colindex": place.column + 2 })}
      aria-selected={actor ? isSelected : undefined}
      tabIndex={isTabStop ? 0 : -1}
      className={`matrix-head matrix-head-${axis}`}
      data-row={place.row}
      data-column={place.column}
      data-crossed={isCrossed ? "" : undefined}
      style={style}
    >
      <SymbolMark shape={shape} colour={colour} sizePx={14} />
      <span className="matrix-name">
        <LocalName text={heading.label} />
      </span>
    </div>
  );
}
