/** What a question or a lens puts in the light, by actor and relationship index; the rest of the picture is dimmed. */
export interface Spotlight {
  readonly actors: ReadonlySet<number>;
  readonly relationships: ReadonlySet<number>;
}
