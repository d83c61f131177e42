declare const brand: unique symbol;

/** A string that is known to name one sort of thing, so that an actor's id is never passed where a sector's is due. */
export type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Names an actor; unique among the actors of one network. */
export type ActorId = Branded<"actor">;
/** Names a relationship; unique among the relationships of one network. */
export type RelationshipId = Branded<"relationship">;
/** Names a sector. */
export type SectorId = Branded<"sector">;
/** Names a kind of actor. */
export type KindId = Branded<"kind">;
/** Names a source (an article). */
export type SourceId = Branded<"source">;
/** Names a story. */
export type StoryId = Branded<"story">;
/** Names a step of a story; unique within its story. */
export type StepId = Branded<"step">;
