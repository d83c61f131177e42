import { useMemo } from "react";

import type { SectorId } from "../../model/ids";
import type { ActorRow } from "../../store/select-table";
import type { AppState } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { KindTag } from "../evidence/KindTag";
import { SectorTags } from "../evidence/SectorTags";
import { useMessages } from "../use-messages";
import type { Sorting } from "./arrange-rows";
import { type Column, DataTable } from "./DataTable";
import { PassageCell } from "./PassageCell";

const selectSelected = (state: AppState) => state.view.selection.actors;

/** What is looked through when the rows are filtered by words. */
export function textsOfActor({
  actor,
  name,
  otherName,
  kind,
  sectors,
  passages,
}: ActorRow): readonly string[] {
  return [name, otherName, kind, sectors, ...actor.aliases, ...passages.map((passage) => passage.exact)];
}

/** The columns of the actors' table in the reader's language. */
export function useActorColumns(): readonly Column<ActorRow>[] {
  const { say, number } = useMessages();
  return useMemo(
    () => [
      {
        id: "name",
        label: say("table.columns.name"),
        valueOf: (row) => row.name,
        cellOf: (row) => <bdi>{row.name}</bdi>,
        besideOf: (row) => <OtherName row={row} />,
      },
      {
        id: "kind",
        label: say("table.columns.kind"),
        valueOf: (row) => row.kind,
        cellOf: (row) => <KindTag id={row.actor.kind} />,
      },
      {
        id: "sectors",
        label: say("table.columns.sectors"),
        valueOf: (row) => row.sectors,
        cellOf: (row) => <Sectors ids={row.actor.sectors} />,
      },
      {
        id: "degree",
        label: say("table.columns.degree"),
        valueOf: (row) => row.degree,
        cellOf: (row) => number(row.degree),
      },
      {
        id: "passage",
        label: say("table.columns.passage"),
        valueOf: (row) => row.passages[0]?.exact ?? "",
        cellOf: (row) => <PassageCell passages={row.passages} />,
      },
    ],
    [say, number],
  );
}

/** Actors as a table: the twin of the picture, with the same selection and filters. */
export function ActorsTable({
  columns,
  rows,
  sorting,
  onSort,
}: {
  readonly columns: readonly Column<ActorRow>[];
  readonly rows: readonly ActorRow[];
  readonly sorting: Sorting | null;
  readonly onSort: (sorting: Sorting | null) => void;
}) {
  const { say } = useMessages();
  const actions = useActions();
  const selected = useApp(selectSelected);
  return (
    <DataTable
      label={say("table.actors")}
      columns={columns}
      rows={rows}
      sorting={sorting}
      onSort={onSort}
      isSelected={(row) => selected.includes(row.id)}
      nameOf={(row) => row.name}
      dimmedLabel={say("table.dimmed")}
      onSelect={({ id }, isAdding) => {
        if (isAdding) actions.toggleSelected({ type: "actor", id });
        else actions.select({ type: "actor", id });
      }}
    />
  );
}

function OtherName({ row }: { readonly row: ActorRow }) {
  const { language } = useMessages();
  const { label } = row.actor;
  if (typeof label === "string") return null;
  return Object.entries(label)
    .filter(([tag, words]) => tag !== language && words !== row.name)
    .map(([tag, words]) => (
      <bdi key={tag} lang={tag} className="table-other">
        {words}
      </bdi>
    ));
}

function Sectors({ ids }: { readonly ids: readonly SectorId[] }) {
  return (
    <span className="table-sectors">
      <SectorTags ids={ids} />
    </span>
  );
}
