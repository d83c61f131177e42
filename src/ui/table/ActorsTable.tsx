import { useMemo } from "react";

import type { SectorId } from "../../model/ids";
import { type ActorRow, buildActorRow } from "../../store/select-table";
import { shortenName } from "../../model/shorten-text";
import type { AppState } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { KindTag } from "../evidence/KindTag";
import { SectorTags } from "../evidence/SectorTags";
import { useMessages } from "../use-messages";
import { buildActorOrders } from "./column-orders";
import { type Column, DataTable } from "./DataTable";
import { PassageCell } from "./PassageCell";
import type { SortedPlaces } from "./use-sorted-places";

const selectIndex = (state: AppState) => state.document.index;
const selectSelected = (state: AppState) => state.view.selection.actors;

/** The columns of the actors' table in the reader's language. */
export function useActorColumns(): readonly Column<ActorRow>[] {
  const { say, number, language } = useMessages();
  const index = useApp(selectIndex);
  return useMemo(() => {
    const orders = buildActorOrders(index, language);
    return [
      {
        id: "name",
        label: say("table.columns.name"),
        order: orders.name,
        cellOf: (row) => <bdi>{row.name}</bdi>,
        besideOf: (row) => <OtherName row={row} />,
      },
      {
        id: "kind",
        label: say("table.columns.kind"),
        order: orders.kind,
        cellOf: (row) => <KindTag id={row.actor.kind} />,
      },
      {
        id: "sectors",
        label: say("table.columns.sectors"),
        order: orders.sectors,
        cellOf: (row) => <Sectors ids={row.actor.sectors} />,
      },
      {
        id: "degree",
        label: say("table.columns.degree"),
        order: orders.degree,
        cellOf: (row) => number(row.degree),
      },
      {
        id: "passage",
        label: say("table.columns.passage"),
        order: orders.passage,
        cellOf: (row) => <PassageCell passages={row.passages} />,
      },
    ];
  }, [say, number, language, index]);
}

/** Actors as a table: the twin of the picture, with the same selection and filters. */
export function ActorsTable({
  columns,
  places,
  visibility,
  sorted,
}: {
  readonly columns: readonly Column<ActorRow>[];
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
      label={say("table.actors")}
      columns={columns}
      places={places}
      rowAt={(place) => buildActorRow(index, place, visibility, language)}
      sorted={sorted}
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
    .map(([tag, words]) => [tag, shortenName(words)] as const)
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
