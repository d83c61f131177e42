import { buildShortSentence } from "../../model/build-sentence";
import { localize } from "../../model/localized-text";
import type { AppState } from "../../store/state";

/** The latest selected thing in words: an actor's name or a relationship as a sentence; `null` without a selection. */
export function describeSelection({ document, view }: AppState, language: string): string | null {
  const relationshipId = view.selection.relationships.at(-1);
  const relationship =
    relationshipId === undefined ? undefined : document.index.relationshipById.get(relationshipId);
  if (relationship) return buildShortSentence(document.index, relationship, language);
  const actorId = view.selection.actors.at(-1);
  const actor = actorId === undefined ? undefined : document.index.actorById.get(actorId);
  return actor ? localize(actor.label, language).text : null;
}
