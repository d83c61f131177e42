import "./matrix.css";

import { useState, useSyncExternalStore } from "react";

import { STATUSES } from "../../model/status";
import { type Matrix, selectMatrix } from "../../store/select-matrix";
import { isMeasuring } from "../../store/select-paint";
import type { AppState } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { Choice } from "../controls/Choice";
import { StatusMark } from "../controls/StatusMark";
import { useMessages } from "../use-messages";
import { chooseShape, type GridPlace } from "./grid-shape";
import { MatrixGrid } from "./MatrixGrid";
import { useCellWords } from "./use-cell-words";

const NARROW = "(width <= 47.5rem)";

const selectArrangement = ({ view }: AppState) => view.matrix;

/** The network crosswise: which actor relates to which, or which countries have something in which sectors. */
export function MatrixView() {
  const { say, language } = useMessages();
  const matrix = useApp((state) => selectMatrix(state, language));
  const describe = useCellWords(matrix);
  const isNarrow = useNarrow();
  const [place, setPlace] = useState<GridPlace | null>(null);
  const isActors = matrix.type === "actors";
  return (
    <div className="matrix-view">
      <MatrixTools />
      <div className="matrix-notes">
        <p>{say(isActors ? "matrix.readActors" : "matrix.readCountries")}</p>
        <Tally matrix={matrix} />
        <CommunityNote matrix={matrix} />
      </div>
      {matrix.rows.length === 0 ? (
        <p className="matrix-nothing">{say(isActors ? "matrix.empty" : "matrix.emptyCountries")}</p>
      ) : (
        <MatrixGrid
          // Another sort of matrix begins at its first cell.
          key={matrix.type}
          label={say(`matrix.${matrix.type}`)}
          matrix={matrix}
          shape={chooseShape(matrix.type, isNarrow)}
          describe={describe}
          onPoint={setPlace}
        />
      )}
      <p className="matrix-readout" aria-hidden>
        {place ? describe(place) : say("matrix.keys")}
      </p>
    </div>
  );
}

/** What is crossed and in which order, and what the marks mean. */
function MatrixTools() {
  const { say } = useMessages();
  const arrangement = useApp(selectArrangement);
  const actions = useActions();
  return (
    <div className="matrix-tools">
      <Choice
        label={say("matrix.cross")}
        options={[
          { value: "actors", label: say("matrix.actors") },
          { value: "countries", label: say("matrix.countries") },
        ]}
        chosen={arrangement.rows}
        onChoose={(rows) => {
          actions.arrangeMatrix({ rows });
        }}
      />
      {arrangement.rows === "actors" ? (
        <Choice
          label={say("matrix.order")}
          options={[
            { value: "sector", label: say("matrix.bySector") },
            { value: "community", label: say("matrix.byCommunity") },
            { value: "name", label: say("matrix.byName") },
          ]}
          chosen={arrangement.order}
          onChoose={(order) => {
            actions.arrangeMatrix({ order });
          }}
        />
      ) : null}
      <ul className="matrix-legend">
        {STATUSES.map((status) => (
          <li key={status}>
            {arrangement.rows === "actors" ? (
              <span className="matrix-mark" data-status={status} />
            ) : (
              <StatusMark status={status} />
            )}
            {say(`network.status.${status}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the order by community means; while communities are worked out, that they are. */
function CommunityNote({ matrix }: { readonly matrix: Matrix }) {
  const { say } = useMessages();
  const { order } = useApp(selectArrangement);
  const isWaiting = useApp(isMeasuring);
  const isWanted = matrix.type === "actors" && order === "community";
  const isThere = matrix.order === "community";
  return (
    <output>
      {isWanted
        ? say(isThere ? "matrix.communities" : isWaiting ? "matrix.measuring" : "matrix.notMeasured")
        : ""}
    </output>
  );
}

/** How many cells are gaps, or how many actors are too many. */
function Tally({ matrix }: { readonly matrix: Matrix }) {
  const { say } = useMessages();
  const all = matrix.rows.length * matrix.columns.length;
  if (matrix.type === "countries" && all > 0) {
    return <p>{say("matrix.gaps", { count: all - matrix.cells.size, all })}</p>;
  }
  if (matrix.leftOut === 0) return null;
  const shown = matrix.rows.length;
  return <p>{say("matrix.leftOut", { shown, all: shown + matrix.leftOut })}</p>;
}

function useNarrow(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const query = matchMedia(NARROW);
      query.addEventListener("change", onChange);
      return () => {
        query.removeEventListener("change", onChange);
      };
    },
    () => matchMedia(NARROW).matches,
  );
}
