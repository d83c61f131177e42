import "./table.css";

import { Download } from "lucide-react";
import { useDeferredValue, useMemo, useState } from "react";

import { selectActorRows, selectRelationshipRows } from "../../store/select-table";
import type { AppState } from "../../store/state";
import { useApp, useAppStore, useServices } from "../app-context";
import { Button } from "../controls/Button";
import { Tabs } from "../controls/Tabs";
import { useMessages } from "../use-messages";
import { ActorsTable, textsOfActor, useActorColumns } from "./ActorsTable";
import { findRows, sortRows, type Sorting } from "./arrange-rows";
import { RelationshipsTable, textsOfRelationship, useRelationshipColumns } from "./RelationshipsTable";

const NO_ACTORS: ReturnType<typeof selectActorRows> = [];
const NO_RELATIONSHIPS: ReturnType<typeof selectRelationshipRows> = [];

const selectNetwork = (state: AppState) => state.document.network;

/** The network in rows: the equal of the picture for those who would rather read, sort and count. */
export function TableView() {
  const { say, language } = useMessages();
  const store = useAppStore();
  const network = useApp(selectNetwork);
  const [tab, setTab] = useState<"actors" | "relationships">(() =>
    store.getState().view.selection.relationships.length > 0 ? "relationships" : "actors",
  );
  const [query, setQuery] = useState("");
  const wanted = useDeferredValue(query);
  const [actorSorting, setActorSorting] = useState<Sorting | null>(null);
  const [relationshipSorting, setRelationshipSorting] = useState<Sorting | null>(null);

  const actorColumns = useActorColumns();
  // Only the rows in front are worked out: each list may have hundreds of thousands.
  const allActors = useApp((state) => (tab === "actors" ? selectActorRows(state, language) : NO_ACTORS));
  // Sorted before they are looked through, so that a letter typed sorts nothing anew.
  const sortedActors = useMemo(
    () => sortRows(allActors, actorColumns, actorSorting, language),
    [allActors, actorColumns, actorSorting, language],
  );
  const actors = useMemo(() => findRows(sortedActors, wanted, textsOfActor), [sortedActors, wanted]);
  const relationshipColumns = useRelationshipColumns();
  const allRelationships = useApp((state) =>
    tab === "relationships" ? selectRelationshipRows(state, language) : NO_RELATIONSHIPS,
  );
  const sortedRelationships = useMemo(
    () => sortRows(allRelationships, relationshipColumns, relationshipSorting, language),
    [allRelationships, relationshipColumns, relationshipSorting, language],
  );
  const relationships = useMemo(
    () => findRows(sortedRelationships, wanted, textsOfRelationship),
    [sortedRelationships, wanted],
  );

  const tools = (
    <TableTools
      query={query}
      onQuery={setQuery}
      said={
        tab === "actors"
          ? say("table.shownActors", { shown: countShown(actors), all: network.actors.length })
          : say("table.shownRelationships", {
              shown: countShown(relationships),
              all: network.relationships.length,
            })
      }
      listRows={() =>
        tab === "actors"
          ? { type: "actors", ids: actors.map(({ id }) => id) }
          : { type: "relationships", ids: relationships.map(({ id }) => id) }
      }
    />
  );
  const nothing = (
    <p className="table-nothing">
      {wanted.trim() === "" ? say("table.emptyFilters") : say("table.empty", { query: wanted.trim() })}
    </p>
  );
  return (
    <div className="table-view">
      <Tabs
        label={say("table.title")}
        chosen={tab}
        onChoose={setTab}
        actions={tools}
        tabs={[
          {
            id: "actors",
            label: say("table.actors"),
            panel:
              actors.length === 0 ? (
                nothing
              ) : (
                <ActorsTable
                  columns={actorColumns}
                  rows={actors}
                  sorting={actorSorting}
                  onSort={setActorSorting}
                />
              ),
          },
          {
            id: "relationships",
            label: say("table.relationships"),
            panel:
              relationships.length === 0 ? (
                nothing
              ) : (
                <RelationshipsTable
                  columns={relationshipColumns}
                  rows={relationships}
                  sorting={relationshipSorting}
                  onSort={setRelationshipSorting}
                />
              ),
          },
        ]}
      />
    </div>
  );
}

/** Dimmed rows are in the table but do not pass the filters. */
const countShown = (rows: readonly { readonly isDimmed: boolean }[]) =>
  rows.reduce((count, row) => count + (row.isDimmed ? 0 : 1), 0);

type TableRows = Parameters<ReturnType<typeof useServices>["downloadTable"]>[0];

/** The filter box, how many rows there are, and the download. */
function TableTools({
  query,
  onQuery,
  said,
  listRows,
}: {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly said: string;
  /** The rows as they stand, for the download. */
  readonly listRows: () => TableRows;
}) {
  const { say } = useMessages();
  const services = useServices();
  return (
    <div className="table-tools">
      <output className="table-count">{said}</output>
      <input
        type="search"
        className="table-search"
        aria-label={say("table.search")}
        placeholder={say("table.searchHint")}
        value={query}
        onChange={(event) => {
          onQuery(event.target.value);
        }}
      />
      <Button
        variant="quiet"
        onPress={() => {
          void services.downloadTable(listRows());
        }}
      >
        <Download size={16} aria-hidden />
        {say("table.download")}
      </Button>
    </div>
  );
}
