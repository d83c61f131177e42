import type { Extensible } from "./extra";
import type { ActorId, KindId, RelationshipId, SectorId, SourceId, StepId, StoryId } from "./ids";
import type { LanguageTag, LocalizedText } from "./localized-text";
import type { Basis, Status } from "./status";
import type { View } from "./view";

/** How exactly a fact's value is given in the article. */
export type Qualifier = "exactly" | "over" | "nearly" | "since";

/** The d3-shape symbols a kind may be drawn with. */
export type SymbolName =
  | "circle"
  | "square"
  | "diamond"
  | "triangle"
  | "star"
  | "cross"
  | "wye"
  | "plus"
  | "times"
  | "asterisk"
  | "diamond2"
  | "square2"
  | "triangle2";

/**
 * A quoted stretch of a source: a W3C TextQuoteSelector (`exact`, `prefix`, `suffix`) and a TextPositionSelector
 * (`start`, `end`: UTF-16 code units of the source's text) together.
 */
export interface Passage extends Extensible {
  readonly source: SourceId;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}

/** An article, whole: paragraphs are parted by a line feed. */
export interface Source extends Extensible {
  readonly id: SourceId;
  readonly title: LocalizedText;
  readonly author?: string;
  readonly language: LanguageTag;
  readonly url?: string;
  readonly text: string;
}

/** What a reader filters by. Colours are `#rrggbb`, one for the light ground and one for the dark. */
export interface Sector extends Extensible {
  readonly id: SectorId;
  readonly label: LocalizedText;
  readonly color: string;
  readonly colorDark: string;
}

/** What an actor is: a country, a company, an agreement … */
export interface Kind extends Extensible {
  readonly id: KindId;
  readonly label: LocalizedText;
  readonly symbol: SymbolName;
}

/** A number the article gives about an actor, with the words it is given in. */
export interface Fact extends Extensible {
  readonly label: LocalizedText;
  readonly value: number;
  readonly unit?: LocalizedText;
  readonly qualifier: Qualifier;
  readonly evidence: readonly Passage[];
}

/** Where the map puts an actor: degrees north and east, country as ISO 3166-1 alpha-2. */
export interface Place extends Extensible {
  readonly country?: string;
  readonly lat: number;
  readonly lon: number;
}

/** A settled place in the picture, in layout units (about a CSS pixel at zoom 1). */
export interface Position extends Extensible {
  readonly x: number;
  readonly y: number;
  readonly pinned: boolean;
}

/** A node of the network. */
export interface Actor extends Extensible {
  readonly id: ActorId;
  readonly label: LocalizedText;
  readonly aliases: readonly string[];
  readonly kind: KindId;
  readonly sectors: readonly SectorId[];
  readonly summary?: LocalizedText;
  readonly facts: readonly Fact[];
  readonly place?: Place;
  readonly evidence: readonly Passage[];
  readonly position?: Position;
}

/** A link of the network, directed; source, label and target read as a sentence. */
export interface Relationship extends Extensible {
  readonly id: RelationshipId;
  readonly source: ActorId;
  readonly target: ActorId;
  readonly kind: string;
  readonly label: LocalizedText;
  readonly status: Status;
  readonly basis: Basis;
  /** Year it began or was signed. */
  readonly since?: number;
  /** Year it ended. */
  readonly until?: number;
  readonly note?: LocalizedText;
  /** The relationships an obstacle stands in the way of. */
  readonly hinders: readonly RelationshipId[];
  readonly evidence: readonly Passage[];
}

/** One slide of a story: a view and what is said over it. */
export interface Step extends Extensible {
  readonly id: StepId;
  readonly title: LocalizedText;
  readonly body: LocalizedText;
  readonly notes: LocalizedText;
  readonly view: View;
  readonly passages: readonly Passage[];
}

/** A presentation. */
export interface Story extends Extensible {
  readonly id: StoryId;
  readonly title: LocalizedText;
  readonly steps: readonly Step[];
}

/** Everything one project file holds. The file's `nodes` are the actors here and its `links` the relationships. */
export interface Network extends Extensible {
  readonly title: LocalizedText;
  readonly summary: LocalizedText;
  readonly sources: readonly Source[];
  readonly sectors: readonly Sector[];
  readonly kinds: readonly Kind[];
  readonly actors: readonly Actor[];
  readonly relationships: readonly Relationship[];
  readonly stories: readonly Story[];
}
