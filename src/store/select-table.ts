import { buildSentence } from "../model/build-sentence";
import type { ActorId, RelationshipId } from "../model/ids";
import { type LanguageTag, localize, type LocalizedText } from "../model/localized-text";
import type { Actor, Passage, Relationship } from "../model/network";
import type { NetworkIndex } from "../model/network-index";
import { FADED, HIDDEN, type VisibleNetwork } from "../model/visible-network";
import { memoizeLast } from "./memoize-last";
import { selectVisibleNetwork } from "./select-visible";
import type { AppState } from "./state";

/** What every row of a table has. */
interface TableRow {
  /** Kept in the table although it does not pass the filters, because the rest is dimmed and not hidden. */
  readonly isDimmed: boolean;
  readonly passages: readonly Passage[];
}

/** An actor as a row, in words of one language. */
export interface ActorRow extends TableRow {
  readonly id: ActorId;
  readonly actor: Actor;
  readonly name: string;
  /** Its names in the other languages. */
  readonly otherName: string;
  readonly kind: string;
  readonly sectors: string;
  /** Relationships in the whole network. */
  readonly degree: number;
}

/** A relationship as a row, in words of one language. */
export interface RelationshipRow extends TableRow {
  readonly id: RelationshipId;
  readonly relationship: Relationship;
  readonly source: string;
  readonly label: string;
  readonly target: string;
  readonly sentence: string;
}

const wordsOf = (text: LocalizedText | undefined, language: LanguageTag) =>
  text === undefined ? "" : localize(text, language).text;

function otherNamesOf(text: LocalizedText, language: LanguageTag): string {
  if (typeof text === "string") return "";
  const shown = localize(text, language).language;
  return Object.entries(text)
    .filter(([tag]) => tag !== shown)
    .map(([, words]) => words)
    .join(" · ");
}

const buildActorRows = memoizeLast(
  (index: NetworkIndex, visible: VisibleNetwork, language: LanguageTag): readonly ActorRow[] =>
    index.network.actors.flatMap((actor, at) => {
      const visibility = visible.actors[at];
      if (visibility === HIDDEN) return [];
      return {
        id: actor.id,
        actor,
        isDimmed: visibility === FADED,
        passages: actor.evidence,
        name: wordsOf(actor.label, language),
        otherName: otherNamesOf(actor.label, language),
        kind: wordsOf(index.kindById.get(actor.kind)?.label, language),
        sectors: actor.sectors.map((id) => wordsOf(index.sectorById.get(id)?.label, language)).join(", "),
        degree: index.degree[at] ?? 0,
      };
    }),
);

/** The actors in the picture as rows, in the order of the file. */
export function selectActorRows(state: AppState, language: LanguageTag): readonly ActorRow[] {
  return buildActorRows(state.document.index, selectVisibleNetwork(state), language);
}

const buildRelationshipRows = memoizeLast(
  (index: NetworkIndex, visible: VisibleNetwork, language: LanguageTag): readonly RelationshipRow[] =>
    index.network.relationships.flatMap((relationship, at) => {
      const visibility = visible.relationships[at];
      if (visibility === HIDDEN) return [];
      return {
        id: relationship.id,
        relationship,
        isDimmed: visibility === FADED,
        passages: relationship.evidence,
        source: wordsOf(index.actorById.get(relationship.source)?.label, language),
        label: wordsOf(relationship.label, language),
        target: wordsOf(index.actorById.get(relationship.target)?.label, language),
        sentence: buildSentence(index, relationship, language),
      };
    }),
);

/** The relationships in the picture as rows, in the order of the file. */
export function selectRelationshipRows(state: AppState, language: LanguageTag): readonly RelationshipRow[] {
  return buildRelationshipRows(state.document.index, selectVisibleNetwork(state), language);
}
