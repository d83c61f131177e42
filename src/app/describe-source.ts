import type { Say } from "../i18n/create-i18n";
import { localize } from "../model/localized-text";
import { selectVisibleSummary } from "../store/select-visible";
import type { AppState } from "../store/state";

/** "From: Article by Dr. Muhammad Qasim. Shown: 18 of 52 actors, 30 of 101 relationships." */
export function describeSource(state: AppState, say: Say): string {
  const { document, preferences } = state;
  const titles = document.network.sources.map((source) => {
    const title = localize(source.title, preferences.language).text;
    return source.author === undefined || title.includes(source.author)
      ? title
      : `${source.author}: ${title}`;
  });
  return say("export.sourceLine", {
    sources: titles.join("; "),
    ...selectVisibleSummary(state),
  });
}
