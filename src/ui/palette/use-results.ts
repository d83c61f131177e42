import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";

import { LANGUAGES } from "../../i18n/create-i18n";
import { findCommands, selectSearch } from "../../store/select-search";
import { useApp, useAppStore } from "../app-context";
import { buildResults, buildStart, type PaletteGroup } from "./build-results";
import { COMMANDS } from "./commands";
import { listRecentChoices } from "./recent-choices";

const HITS = 80;
/** Records a big network's index takes in at a time: well under a frame that anybody notices. */
const RECORDS_AT_ONCE = 1000;

/** What the palette shows for a query. Commands answer to their names in every language. */
export function useResults(query: string): readonly PaletteGroup[] {
  const store = useAppStore();
  const { i18n } = useTranslation();
  const search = useApp(selectSearch);
  const isIndexed = useIndexing(search);
  // Not deferred: Enter must choose from what answers the words typed, not from those before.
  const wanted = query.trim();
  return useMemo(() => {
    const state = store.getState();
    const commands = COMMANDS.filter((each) => !("isAvailable" in each) || each.isAvailable(state)).map(
      ({ id }) => ({
        id,
        names: LANGUAGES.map((language) => i18n.getFixedT(language)(`palette.commands.${id}`)),
      }),
    );
    if (wanted === "") return buildStart(listRecentChoices(store), commands);
    return buildResults(search.find(wanted, HITS), findCommands(wanted, commands));
    // A search that has taken in more records answers otherwise.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store, i18n, search, wanted, isIndexed]);
}

/** Takes the rest of a big network into the search while the palette is open, a little at a time. */
function useIndexing(search: ReturnType<typeof selectSearch>): boolean {
  const [isDone, setIsDone] = useState(false);
  useEffect(() => {
    let timer = 0;
    const indexSome = () => {
      if (search.indexMore(RECORDS_AT_ONCE)) setIsDone(true);
      else timer = window.setTimeout(indexSome);
    };
    indexSome();
    return () => {
      window.clearTimeout(timer);
    };
  }, [search]);
  return isDone;
}
