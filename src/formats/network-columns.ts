import type { LanguageTag } from "../model/localized-text";
import { localize } from "../model/localized-text";
import type { Actor, Relationship } from "../model/network";
import type { NetworkIndex } from "../model/network-index";

/** A value of an actor or relationship as other programs take it. */
export type ColumnValue = string | number;

/** A named attribute of actors or relationships; `null` where one has none. */
export interface NetworkColumn<Thing> {
  readonly id: string;
  readonly type: "string" | "integer" | "double";
  readonly valueOf: (thing: Thing) => ColumnValue | null;
}

const LIST_MARK = "; ";

/** What graph programs are told of each actor, names in the wanted language. */
export function buildActorColumns(
  index: NetworkIndex,
  language: LanguageTag,
): readonly NetworkColumn<Actor>[] {
  const nameOf = (text: Parameters<typeof localize>[0] | undefined) =>
    text ? localize(text, language).text : null;
  return [
    { id: "kind", type: "string", valueOf: ({ kind }) => nameOf(index.kindById.get(kind)?.label) },
    {
      id: "sectors",
      type: "string",
      valueOf: ({ sectors }) =>
        sectors.map((id) => nameOf(index.sectorById.get(id)?.label) ?? id).join(LIST_MARK),
    },
    { id: "summary", type: "string", valueOf: ({ summary }) => nameOf(summary) },
    {
      id: "passages",
      type: "string",
      valueOf: ({ evidence }) => evidence.map(({ exact }) => exact).join(LIST_MARK),
    },
    { id: "latitude", type: "double", valueOf: ({ place }) => place?.lat ?? null },
    { id: "longitude", type: "double", valueOf: ({ place }) => place?.lon ?? null },
  ];
}

/** What graph programs are told of each relationship, beside its ends and label. */
export function buildRelationshipColumns(language: LanguageTag): readonly NetworkColumn<Relationship>[] {
  return [
    { id: "kind", type: "string", valueOf: ({ kind }) => kind },
    { id: "status", type: "string", valueOf: ({ status }) => status },
    { id: "basis", type: "string", valueOf: ({ basis }) => basis },
    { id: "since", type: "integer", valueOf: ({ since }) => since ?? null },
    { id: "until", type: "integer", valueOf: ({ until }) => until ?? null },
    { id: "note", type: "string", valueOf: ({ note }) => (note ? localize(note, language).text : null) },
    {
      id: "passages",
      type: "string",
      valueOf: ({ evidence }) => evidence.map(({ exact }) => exact).join(LIST_MARK),
    },
  ];
}
