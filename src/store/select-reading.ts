import { limitToRead } from "../analysis/limit-to-read";
import type { NetworkIndex } from "../model/network-index";
import type { Reading, Selection } from "../model/view";
import type { VisibleNetwork } from "../model/visible-network";
import { memoizeLast } from "./memoize-last";
import { type Lit, readArticles, type ReadingSentence, selectReadingText } from "./select-sentences";
import { selectReading } from "./show-in-article";
import type { AppState } from "./state";

/** Where reading begins, and what is done with the unread until the reader says otherwise. */
export const START_OF_READING: Reading = { sentence: 0, unread: "dim" };

const clamp = memoizeLast((index: NetworkIndex, reading: Reading | null): Reading => {
  const { sentence, unread } = reading ?? START_OF_READING;
  const last = Math.max(0, readArticles(index).sentences.length - 1);
  return { sentence: Math.min(sentence, last), unread };
});

/** How far the reader is; a link may name a sentence past the end, which is then the last. */
export function selectPosition({ document, view }: AppState): Reading {
  return clamp(document.index, view.reading);
}

/** The sentence being read; `null` where the document has no article. */
export function selectCurrentSentence(state: AppState): ReadingSentence | null {
  return selectReadingText(state).sentences[selectPosition(state).sentence] ?? null;
}

/** Whether the reader looks at a selection, or at a place they asked for, rather than at the sentence being read. */
export function selectIsAside(state: AppState): boolean {
  const { actors, relationships } = state.view.selection;
  return actors.length + relationships.length > 0 || selectReading(state) !== null;
}

/** What the sentence being read lights in the picture; `null` outside the read view and while something is selected. */
export function selectLit(state: AppState): Lit | null {
  if (state.view.kind !== "read" || selectIsAside(state)) return null;
  return selectCurrentSentence(state)?.lit ?? null;
}

const frameSelection = memoizeLast((index: NetworkIndex, selection: Selection): readonly number[] => {
  const actors = new Set(selection.actors.flatMap((id) => index.actorIndex.get(id) ?? []));
  const tied = [...actors].flatMap((actor) => [
    ...index.incident.subarray(index.incidentStart[actor], index.incidentStart[actor + 1]),
  ]);
  const chosen = selection.relationships.flatMap((id) => index.relationshipIndex.get(id) ?? []);
  for (const relationship of [...tied, ...chosen]) {
    actors.add(index.sourceOf[relationship] ?? -1);
    actors.add(index.targetOf[relationship] ?? -1);
  }
  return [...actors];
});

const frameLit = memoizeLast((lit: Lit): readonly number[] | "all" =>
  lit.actors.size === 0 ? "all" : [...lit.actors],
);

/**
 * What the picture frames while the reader has not placed the camera: in the read view what is lit, as actor indices;
 * elsewhere, and where a sentence names no one, everything. The same answer is the same object.
 */
export function selectFraming(state: AppState): readonly number[] | "all" {
  if (state.view.kind !== "read") return "all";
  if (selectIsAside(state)) return frameSelection(state.document.index, state.view.selection);
  const lit = selectLit(state);
  return lit ? frameLit(lit) : "all";
}

const limitBy = memoizeLast(
  (index: NetworkIndex, reading: Reading) =>
    (visible: VisibleNetwork): VisibleNetwork =>
      limitToRead(visible, readArticles(index).first, reading),
);
const keep = (visible: VisibleNetwork): VisibleNetwork => visible;

/** What reading takes from a visible network: nothing outside the read view. The same answer is the same function. */
export function selectReadingLimit(state: AppState): (visible: VisibleNetwork) => VisibleNetwork {
  if (state.view.kind !== "read") return keep;
  const position = selectPosition(state);
  return position.unread === "show" ? keep : limitBy(state.document.index, position);
}
