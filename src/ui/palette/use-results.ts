import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";

import { LANGUAGES } from "../../i18n/create-i18n";
import type { ActorId } from "../../model/ids";
import type { AppStore } from "../../store/create-app-store";
import { findCommands, selectPairs, selectSearch } from "../../store/select-search";
import { useApp, useAppStore, useServices } from "../app-context";
import { buildOthers, buildResults, buildStart, type PaletteGroup } from "./build-results";
import { COMMANDS } from "./commands";
import { mayRun } from "./may-run";
import { listRecentChoices } from "./recent-choices";

const HITS = 80;
const SUGGESTED = 12;
/** Records a big network's index takes in between two looks at the clock. */
const RECORDS_AT_ONCE = 50;
/** How long it takes records in before the page may answer: well under a frame that anybody notices. */
const SLICE_MS = 8;

/** What the palette shows for a query. Commands answer to their names in every language. */
export function useResults(query: string): readonly PaletteGroup[] {
  const store = useAppStore();
  const { i18n } = useTranslation();
  const { mode } = useServices();
  const search = useApp(selectSearch);
  const isIndexed = useIndexing(search);
  // Not deferred: Enter must choose from what answers the words typed, not from those before.
  const wanted = query.trim();
  return useMemo(() => {
    const state = store.getState();
    const { askingFrom } = state.session;
    if (askingFrom !== null) {
      const hits = wanted === "" ? [] : search.find(wanted, HITS);
      return buildOthers(askingFrom, hits, wanted === "" ? listSuggested(store) : []);
    }
    const commands = COMMANDS.filter(
      (each) => mayRun(mode, each.id) && (!("isAvailable" in each) || each.isAvailable(state)),
    ).map(({ id }) => ({
      id,
      names: LANGUAGES.map((language) => i18n.getFixedT(language)(`palette.commands.${id}`)),
    }));
    if (wanted === "") return buildStart(listRecentChoices(store), commands);
    return buildResults(
      search.find(wanted, HITS),
      findCommands(wanted, commands),
      selectPairs(state, wanted),
    );
    // A search that has taken in more records answers otherwise.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [mode, store, i18n, search, wanted, isIndexed]);
}

/** Whom a connection may be asked with before anything is typed: who was looked at lately, then the most connected. */
function listSuggested(store: AppStore): readonly ActorId[] {
  const { index } = store.getState().document;
  const recent = listRecentChoices(store).flatMap((target) => (target.type === "actor" ? [target.id] : []));
  const connected = index.network.actors
    .map(({ id }, at) => ({ id, degree: index.degree[at] ?? 0 }))
    .sort((one, other) => other.degree - one.degree)
    .slice(0, SUGGESTED)
    .map(({ id }) => id);
  return [...new Set([...recent, ...connected])];
}

/** Takes the rest of a big network into the search while the palette is open, a little at a time. */
function useIndexing(search: ReturnType<typeof selectSearch>): boolean {
  const [isDone, setIsDone] = useState(false);
  useEffect(() => {
    let timer = 0;
    const indexSome = () => {
      const untilMs = performance.now() + SLICE_MS;
      while (performance.now() < untilMs) {
        if (!search.indexMore(RECORDS_AT_ONCE)) continue;
        setIsDone(true);
        return;
      }
      timer = window.setTimeout(indexSome);
    };
    indexSome();
    return () => {
      window.clearTimeout(timer);
    };
  }, [search]);
  return isDone;
}
