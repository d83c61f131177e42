import { useMemo } from "react";

import { buildRelationshipRow, type RelationshipRow } from "../../store/select-table";
import type { AppState } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { StatusMark } from "../controls/StatusMark";
import { useMessages } from "../use-messages";
import { buildRelationshipOrders } from "./column-orders";
import { type Column, DataTable } from "./DataTable";
import { PassageCell } from "./PassageCell";
import type { SortedPlaces } from "./use-sorted-places";

const selectIndex = (state: AppState) => state.document.index;
const selectSelected = (state: AppState) => state.view.selection.relationships;

/** The columns of the relationships' table in the reader's language. */
export function useRelationshipColumns(): readonly Column<RelationshipRow>[] {
  const { say, language } = useMessages();
  const index = useApp(selectIndex);
  return useMemo(() => {
    const orders = buildRelationshipOrders(index, language, (basis) => say(`network.basis.${basis}`));
    return [
      {
        id: "source",
        label: say("table.columns.source"),
        order: orders.source,
        cellOf: (row) => <bdi>{row.source}</bdi>,
      },
      {
        id: "label",
        label: say("table.columns.label"),
        order: orders.label,
        cellOf: (row) => <bdi>{row.label}</bdi>,
      },
      {
        id: "target",
        label: say("table.columns.target"),
        order: orders.target,
        cellOf: (row) => <bdi className="table-target">{row.target}</bdi>,
      },
      {
        id: "status",
        label: say("table.columns.status"),
        order: orders.status,
        cellOf: ({ relationship }) => (
          <span className="table-status">
            <StatusMark status={relationship.status} />
            {say(`network.status.${relationship.status}`)}
          </span>
        ),
      },
      {
        id: "basis",
        label: say("table.columns.basis"),
        order: orders.basis,
        cellOf: ({ relationship }) => say(`network.basis.${relationship.basis}`),
      },
      {
        id: "since",
        label: say("table.columns.since"),
        order: orders.since,
        cellOf: ({ relationship }) => relationship.since ?? "",
      },
      {
        id: "passage",
        label: say("table.columns.passage"),
        order: orders.passage,
        cellOf: (row) => <PassageCell passages={row.passages} />,
      },
    ];
  }, [say, language, index]);
}

/** Relationships as a table: the twin of the picture, with the same selection and filters. */
export function RelationshipsTable({
  columns,
  places,
  visibility,
  sorted,
}: {
  readonly columns: readonly Column<RelationshipRow>[];
  readonly places: Int32Array;
  readonly visibility: Uint8Array;
  readonly sorted: SortedPlaces;
}) {
  const { say, language } = useMessages();
  const actions = useActions();
  const index = useApp(selectIndex);
  const selected = useApp(selectSelected);
  return (
    <DataTable
      label={say("table.relationships")}
      columns={columns}
      places={places}
      rowAt={(place) => buildRelationshipRow(index, place, visibility, language)}
      sorted={sorted}
      isSelected={(row) => selected.includes(row.id)}
      nameOf={(row) => row.sentence}
      dimmedLabel={say("table.dimmed")}
      onSelect={({ id }, isAdding) => {
        if (isAdding) actions.toggleSelected({ type: "relationship", id });
        else actions.select({ type: "relationship", id });
      }}
    />
  );
}
