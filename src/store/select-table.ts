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

/**
 * A row whose words are found when they are asked for: of 100,000 rows a reader sees twenty, and to put all of them into
 * words takes half a second.
 */
class LazyActorRow implements ActorRow {
  readonly id: ActorId;
  readonly actor: Actor;
  readonly isDimmed: boolean;
  readonly passages: readonly Passage[];
  readonly degree: number;
  readonly #index: NetworkIndex;
  readonly #language: LanguageTag;

  constructor(index: NetworkIndex, actor: Actor, at: number, isDimmed: boolean, language: LanguageTag) {
    this.id = actor.id;
    this.actor = actor;
    this.isDimmed = isDimmed;
    this.passages = actor.evidence;
    this.degree = index.degree[at] ?? 0;
    this.#index = index;
    this.#language = language;
  }

  get name() {
    return wordsOf(this.actor.label, this.#language);
  }

  get otherName() {
    return otherNamesOf(this.actor.label, this.#language);
  }

  get kind() {
    return wordsOf(this.#index.kindById.get(this.actor.kind)?.label, this.#language);
  }

  get sectors() {
    const words = this.actor.sectors.map((id) =>
      wordsOf(this.#index.sectorById.get(id)?.label, this.#language),
    );
    return words.join(", ");
  }
}

const buildActorRows = memoizeLast(
  (index: NetworkIndex, visible: VisibleNetwork, language: LanguageTag): readonly ActorRow[] => {
    const rows: ActorRow[] = [];
    index.network.actors.forEach((actor, at) => {
      const visibility = visible.actors[at];
      if (visibility !== HIDDEN)
        rows.push(new LazyActorRow(index, actor, at, visibility === FADED, language));
    });
    return rows;
  },
);

/** The actors in the picture as rows, in the order of the file. */
export function selectActorRows(state: AppState, language: LanguageTag): readonly ActorRow[] {
  return buildActorRows(state.document.index, selectVisibleNetwork(state), language);
}

/** As `LazyActorRow`. */
class LazyRelationshipRow implements RelationshipRow {
  readonly id: RelationshipId;
  readonly relationship: Relationship;
  readonly isDimmed: boolean;
  readonly passages: readonly Passage[];
  readonly #index: NetworkIndex;
  readonly #language: LanguageTag;

  constructor(index: NetworkIndex, relationship: Relationship, isDimmed: boolean, language: LanguageTag) {
    this.id = relationship.id;
    this.relationship = relationship;
    this.isDimmed = isDimmed;
    this.passages = relationship.evidence;
    this.#index = index;
    this.#language = language;
  }

  get source() {
    return wordsOf(this.#index.actorById.get(this.relationship.source)?.label, this.#language);
  }

  get label() {
    return wordsOf(this.relationship.label, this.#language);
  }

  get target() {
    return wordsOf(this.#index.actorById.get(this.relationship.target)?.label, this.#language);
  }

  get sentence() {
    return buildSentence(this.#index, this.relationship, this.#language);
  }
}

const buildRelationshipRows = memoizeLast(
  (index: NetworkIndex, visible: VisibleNetwork, language: LanguageTag): readonly RelationshipRow[] => {
    const rows: RelationshipRow[] = [];
    index.network.relationships.forEach((relationship, at) => {
      const visibility = visible.relationships[at];
      if (visibility !== HIDDEN)
        rows.push(new LazyRelationshipRow(index, relationship, visibility === FADED, language));
    });
    return rows;
  },
);

/** The relationships in the picture as rows, in the order of the file. */
export function selectRelationshipRows(state: AppState, language: LanguageTag): readonly RelationshipRow[] {
  return buildRelationshipRows(state.document.index, selectVisibleNetwork(state), language);
}
