import { useMemo } from "react";

import { STATUSES } from "../../model/status";
import type { RelationshipRow } from "../../store/select-table";
import type { AppState } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { StatusMark } from "../controls/StatusMark";
import { useMessages } from "../use-messages";
import type { Sorting } from "./arrange-rows";
import { type Column, DataTable } from "./DataTable";
import { PassageCell } from "./PassageCell";

const selectSelected = (state: AppState) => state.view.selection.relationships;

/** What is looked through when the rows are filtered by words. */
export function textsOfRelationship({ sentence, passages }: RelationshipRow): readonly string[] {
  return [sentence, ...passages.map((passage) => passage.exact)];
}

/** The columns of the relationships' table in the reader's language. */
export function useRelationshipColumns(): readonly Column<RelationshipRow>[] {
  const { say } = useMessages();
  return useMemo(
    () => [
      {
        id: "source",
        label: say("table.columns.source"),
        valueOf: (row) => row.source,
        cellOf: (row) => <bdi>{row.source}</bdi>,
      },
      {
        id: "label",
        label: say("table.columns.label"),
        valueOf: (row) => row.label,
        cellOf: (row) => <bdi>{row.label}</bdi>,
      },
      {
        id: "target",
        label: say("table.columns.target"),
        valueOf: (row) => row.target,
        cellOf: (row) => <bdi className="table-target">{row.target}</bdi>,
      },
      {
        id: "status",
        label: say("table.columns.status"),
        // Strongest first, not by the alphabet.
        valueOf: ({ relationship }) => STATUSES.indexOf(relationship.status),
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
        valueOf: ({ relationship }) => say(`network.basis.${relationship.basis}`),
        cellOf: ({ relationship }) => say(`network.basis.${relationship.basis}`),
      },
      {
        id: "since",
        label: say("table.columns.since"),
        valueOf: ({ relationship }) => relationship.since ?? "",
        cellOf: ({ relationship }) => relationship.since ?? "",
      },
      {
        id: "passage",
        label: say("table.columns.passage"),
        valueOf: (row) => row.passages[0]?.exact ?? "",
        cellOf: (row) => <PassageCell passages={row.passages} />,
      },
    ],
    [say],
  );
}

/** Relationships as a table: the twin of the picture, with the same selection and filters. */
export function RelationshipsTable({
  columns,
  rows,
  sorting,
  onSort,
}: {
  readonly columns: readonly Column<RelationshipRow>[];
  readonly rows: readonly RelationshipRow[];
  readonly sorting: Sorting | null;
  readonly onSort: (sorting: Sorting | null) => void;
}) {
  const { say } = useMessages();
  const actions = useActions();
  const selected = useApp(selectSelected);
  return (
    <DataTable
      label={say("table.relationships")}
      columns={columns}
      rows={rows}
      sorting={sorting}
      onSort={onSort}
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
