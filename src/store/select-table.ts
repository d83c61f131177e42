import { buildShortSentence } from "../model/build-sentence";
import type { ActorId, RelationshipId } from "../model/ids";
import { type LanguageTag, type LocalizedText, wordsOf } from "../model/localized-text";
import type { Actor, Passage, Relationship } from "../model/network";
import type { NetworkIndex } from "../model/network-index";
import { shortenName } from "../model/shorten-text";
import { HIDDEN, SHOWN, type VisibleNetwork } from "../model/visible-network";
import { memoizeLast } from "./memoize-last";
import { selectVisibleNetwork } from "./select-visible";
import type { AppState } from "./state";

/** What every row of a table has. */
interface TableRow {
  /** Kept in the table although it does not pass the filters, because the rest is dimmed and not hidden. */
  readonly isDimmed: boolean;
  readonly passages: readonly Passage[];
}

/** An actor as a row, in words of one language, each as short as a line asks for. */
export interface ActorRow extends TableRow {
  readonly id: ActorId;
  readonly actor: Actor;
  readonly name: string;
  /** Relationships in the whole network. */
  readonly degree: number;
}

/** A relationship as a row, as `ActorRow`. */
export interface RelationshipRow extends TableRow {
  readonly id: RelationshipId;
  readonly relationship: Relationship;
  readonly source: string;
  readonly label: string;
  readonly target: string;
  readonly sentence: string;
}

/**
 * The rows of a table as numbers: of 100,000 a reader sees twenty, and only those are put into words. A place is that of
 * an actor or a relationship in the network.
 */
export interface TablePlaces {
  /** The places of what is in the picture, in the order of the file. */
  readonly places: Int32Array;
  /** 0, 1 or 2 by place: hidden, dimmed or shown (`visible-network`). */
  readonly visibility: Uint8Array;
}

const listPlaces = (visibility: Uint8Array, drawn: number): TablePlaces => {
  const places = new Int32Array(drawn);
  let count = 0;
  for (let at = 0; at < visibility.length; at++) if (visibility[at] !== HIDDEN) places[count++] = at;
  return { places, visibility };
};

const listActors = memoizeLast((visible: VisibleNetwork) => listPlaces(visible.actors, visible.drawnActors));
const listRelationships = memoizeLast((visible: VisibleNetwork) =>
  listPlaces(visible.relationships, visible.drawnRelationships),
);

/** The actors in the picture, for a table. */
export function selectActorPlaces(state: AppState): TablePlaces {
  return listActors(selectVisibleNetwork(state));
}

/** The relationships in the picture, for a table. */
export function selectRelationshipPlaces(state: AppState): TablePlaces {
  return listRelationships(selectVisibleNetwork(state));
}

/** How many of some places pass the filters; the rest are dimmed. */
export function countShown(places: Int32Array, visibility: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < places.length; at++) if (visibility[places[at] ?? -1] === SHOWN) count++;
  return count;
}

const nameIn = (text: LocalizedText | undefined, language: LanguageTag) =>
  shortenName(wordsOf(text, language));

/** The row of the actor at a place; `null` where there is none. */
export function buildActorRow(
  index: NetworkIndex,
  place: number,
  visibility: Uint8Array,
  language: LanguageTag,
): ActorRow | null {
  const actor = index.network.actors[place];
  return actor
    ? {
        id: actor.id,
        actor,
        isDimmed: visibility[place] !== SHOWN,
        name: nameIn(actor.label, language),
        degree: index.degree[place] ?? 0,
        passages: actor.evidence,
      }
    : null;
}

/** The row of the relationship at a place; `null` where there is none. */
export function buildRelationshipRow(
  index: NetworkIndex,
  place: number,
  visibility: Uint8Array,
  language: LanguageTag,
): RelationshipRow | null {
  const relationship = index.network.relationships[place];
  return relationship
    ? {
        id: relationship.id,
        relationship,
        isDimmed: visibility[place] !== SHOWN,
        source: nameIn(index.actorById.get(relationship.source)?.label, language),
        label: nameIn(relationship.label, language),
        target: nameIn(index.actorById.get(relationship.target)?.label, language),
        sentence: buildShortSentence(index, relationship, language),
        passages: relationship.evidence,
      }
    : null;
}
