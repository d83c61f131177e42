import type { SourceId } from "../model/ids";
import type { AppState, Reading } from "./state";

/** Opens the article at a stretch of its text; asked again for the same one, it is gone to again. */
export function showInArticle(
  state: AppState,
  place: { readonly source: SourceId; readonly start: number; readonly end: number },
): AppState {
  const reading: Reading = {
    source: place.source,
    start: place.start,
    end: place.end,
    selection: state.view.selection,
  };
  return {
    ...state,
    view: { ...state.view, panel: "article" },
    session: { ...state.session, reading },
  };
}

/** The stretch the reader asked to be shown, until something else is selected. */
export function selectReading({ session, view }: AppState): Reading | null {
  return session.reading?.selection === view.selection ? session.reading : null;
}
