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

const placeSelection = memoizeLast((index: NetworkIndex, { actors, relationships }: Selection): Lit => {
  const placed = {
    actors: new Set(actors.flatMap((id) => index.actorIndex.get(id) ?? [])),
    relationships: new Set(relationships.flatMap((id) => index.relationshipIndex.get(id) ?? [])),
  };
  for (const relationship of placed.relationships) addEnds(index, placed.actors, relationship);
  return placed;
});

const lightSelection = memoizeLast((index: NetworkIndex, selection: Selection): Lit => {
  const placed = placeSelection(index, selection);
  const actors = new Set(placed.actors);
  const relationships = new Set(placed.relationships);
  for (const id of selection.actors) {
    const actor = index.actorIndex.get(id) ?? -1;
    const tied = index.incident.subarray(index.incidentStart[actor], index.incidentStart[actor + 1]);
    for (const relationship of tied) {
      relationships.add(relationship);
      addEnds(index, actors, relationship);
    }
  }
  return { actors, relationships };
});

function addEnds(index: NetworkIndex, actors: Set<number>, relationship: number): void {
  actors.add(index.sourceOf[relationship] ?? -1);
  actors.add(index.targetOf[relationship] ?? -1);
}

/**
 * What the read view lights in the picture: the subgraph of the sentence being read, or of the selection while the
 * reader looks aside; `null` in the other views. The same answer is the same object.
 */
export function selectLit(state: AppState): Lit | null {
  if (state.view.kind !== "read") return null;
  if (selectIsAside(state)) return lightSelection(state.document.index, state.view.selection);
  return selectCurrentSentence(state)?.lit ?? null;
}

const frameLit = memoizeLast((lit: Lit): readonly number[] | "all" =>
  lit.actors.size === 0 ? "all" : [...lit.actors],
);

/**
 * What the picture frames while the reader has not placed the camera: in the read view what is lit, as actor indices;
 * elsewhere, and where nothing is lit, everything. The same answer is the same object.
 */
export function selectFraming(state: AppState): readonly number[] | "all" {
  const lit = selectLit(state);
  return lit ? frameLit(lit) : "all";
}

const limitBy = memoizeLast(
  (index: NetworkIndex, reading: Reading, selection: Selection) =>
    (visible: VisibleNetwork): VisibleNetwork =>
      limitToRead(visible, readArticles(index).first, reading, placeSelection(index, selection)),
);
const keep = (visible: VisibleNetwork): VisibleNetwork => visible;

/**
 * What reading takes from a visible network: nothing outside the read view, and never what is selected. The same answer
 * is the same function.
 */
export function selectReadingLimit(state: AppState): (visible: VisibleNetwork) => VisibleNetwork {
  if (state.view.kind !== "read") return keep;
  const position = selectPosition(state);
  return position.unread === "show" ? keep : limitBy(state.document.index, position, state.view.selection);
}
