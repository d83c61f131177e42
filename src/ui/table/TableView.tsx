import "./table.css";

import { Download } from "lucide-react";
import { useMemo, useState } from "react";

import { findActorPlaces, findRelationshipPlaces } from "../../store/find-table-places";
import {
  countShown,
  selectActorPlaces,
  selectRelationshipPlaces,
  type TablePlaces,
} from "../../store/select-table";
import type { AppState } from "../../store/state";
import { useApp, useAppStore, useServices } from "../app-context";
import { Button } from "../controls/Button";
import { Tabs } from "../controls/Tabs";
import { useMessages } from "../use-messages";
import { ActorsTable, useActorColumns } from "./ActorsTable";
import { RelationshipsTable, useRelationshipColumns } from "./RelationshipsTable";
import { useAnswerableQuery } from "./use-answerable-query";
import { useSortedPlaces } from "./use-sorted-places";

const NOTHING: TablePlaces = { places: new Int32Array(), visibility: new Uint8Array() };

const selectIndex = (state: AppState) => state.document.index;

/** The network in rows: the equal of the picture for those who would rather read, sort and count. */
export function TableView() {
  const { say, language } = useMessages();
  const store = useAppStore();
  const index = useApp(selectIndex);
  const [tab, setTab] = useState<"actors" | "relationships">(() =>
    store.getState().view.selection.relationships.length > 0 ? "relationships" : "actors",
  );
  const [query, setQuery] = useState("");
  const { query: wanted, isLooking, prepare } = useAnswerableQuery(index, tab, query);

  const actorColumns = useActorColumns();
  // Only the rows in front are worked out: each list may have hundreds of thousands.
  const allActors = useApp((state) => (tab === "actors" ? selectActorPlaces(state) : NOTHING));
  // Sorted before they are looked through, so that a letter typed sorts nothing anew.
  const sortedActors = useSortedPlaces(allActors.places, actorColumns, language);
  const actors = useMemo(
    () => findActorPlaces(index, sortedActors.places, wanted, language),
    [index, sortedActors.places, wanted, language],
  );
  const relationshipColumns = useRelationshipColumns();
  const allRelationships = useApp((state) =>
    tab === "relationships" ? selectRelationshipPlaces(state) : NOTHING,
  );
  const sortedRelationships = useSortedPlaces(allRelationships.places, relationshipColumns, language);
  const relationships = useMemo(
    () => findRelationshipPlaces(index, sortedRelationships.places, wanted, language),
    [index, sortedRelationships.places, wanted, language],
  );

  const { isSorting } = tab === "actors" ? sortedActors : sortedRelationships;
  const tools = (
    <TableTools
      query={query}
      onQuery={setQuery}
      onFocus={prepare}
      said={
        isSorting
          ? say("table.sorting")
          : isLooking
            ? say("table.looking")
            : tab === "actors"
              ? say("table.shownActors", {
                  shown: countShown(actors, allActors.visibility),
                  all: index.network.actors.length,
                })
              : say("table.shownRelationships", {
                  shown: countShown(relationships, allRelationships.visibility),
                  all: index.network.relationships.length,
                })
      }
      listRows={() => ({ type: tab, places: tab === "actors" ? actors : relationships })}
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
                  places={actors}
                  visibility={allActors.visibility}
                  sorted={sortedActors}
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
                  places={relationships}
                  visibility={allRelationships.visibility}
                  sorted={sortedRelationships}
                />
              ),
          },
        ]}
      />
    </div>
  );
}

type TableRows = Parameters<ReturnType<typeof useServices>["downloadTable"]>[0];

/** The filter box, how many rows there are, and the download. */
function TableTools({
  query,
  onQuery,
  onFocus,
  said,
  listRows,
}: {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** A query is about to be written. */
  readonly onFocus: () => void;
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
        onFocus={onFocus}
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
