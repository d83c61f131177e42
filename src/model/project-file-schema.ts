import * as v from "valibot";

import { CURRENT_VERSION } from "./migrations";
import type { Actor, Kind, Passage, Relationship, Sector, Source, Story } from "./network";
import {
  color,
  countryCode,
  filledTextUpTo,
  finiteNumber,
  idOf,
  languageTag,
  LIMITS,
  localizedText,
  openObject,
  optionalList,
  textUpTo,
  wholeNumber,
  year,
} from "./schema-parts";
import { BASES, STATUSES } from "./status";
import { ViewSchema } from "./view-schema";

/** A name or title. */
export const LabelSchema = localizedText(LIMITS.labelLength);
/** Running text. */
export const ProseSchema = localizedText(LIMITS.proseLength);
const label = LabelSchema;
const prose = ProseSchema;
const offset = wholeNumber(0, LIMITS.sourceLength);

/** A quoted stretch of a source. */
export const PassageSchema = v.pipe(
  openObject({
    source: idOf<"source">(),
    exact: filledTextUpTo(LIMITS.proseLength),
    prefix: v.optional(textUpTo(LIMITS.labelLength), ""),
    suffix: v.optional(textUpTo(LIMITS.labelLength), ""),
    start: offset,
    end: offset,
  }),
  v.check(({ start, end }) => start <= end, "reversed:start:end"),
) satisfies v.GenericSchema<unknown, Passage>;

const passages = optionalList(PassageSchema, LIMITS.entries);

/** An article. */
export const SourceSchema = openObject({
  id: idOf<"source">(),
  title: label,
  author: v.exactOptional(textUpTo(LIMITS.labelLength)),
  language: languageTag,
  url: v.exactOptional(textUpTo(LIMITS.labelLength)),
  text: textUpTo(LIMITS.sourceLength),
}) satisfies v.GenericSchema<unknown, Source>;

/** A sector. */
export const SectorSchema = openObject({
  id: idOf<"sector">(),
  label,
  color,
  colorDark: color,
}) satisfies v.GenericSchema<unknown, Sector>;

/** A kind of actor. */
export const KindSchema = openObject({
  id: idOf<"kind">(),
  label,
  symbol: v.picklist([
    "circle",
    "square",
    "diamond",
    "triangle",
    "star",
    "cross",
    "wye",
    "plus",
    "times",
    "asterisk",
    "diamond2",
    "square2",
    "triangle2",
  ]),
}) satisfies v.GenericSchema<unknown, Kind>;

const fact = openObject({
  label,
  value: finiteNumber,
  unit: v.exactOptional(label),
  qualifier: v.picklist(["exactly", "over", "nearly", "since"]),
  evidence: passages,
});

const place = openObject({
  country: v.exactOptional(countryCode),
  lat: v.pipe(finiteNumber, v.minValue(-90), v.maxValue(90)),
  lon: v.pipe(finiteNumber, v.minValue(-180), v.maxValue(180)),
});

const position = openObject({ x: finiteNumber, y: finiteNumber, pinned: v.optional(v.boolean(), false) });

/** A node: an actor. */
export const NodeSchema = openObject({
  id: idOf<"actor">(),
  label,
  aliases: optionalList(filledTextUpTo(LIMITS.labelLength), LIMITS.entries),
  kind: idOf<"kind">(),
  sectors: optionalList(idOf<"sector">(), LIMITS.sectors),
  summary: v.exactOptional(prose),
  facts: optionalList(fact, LIMITS.entries),
  place: v.exactOptional(place),
  evidence: passages,
  position: v.exactOptional(position),
}) satisfies v.GenericSchema<unknown, Actor>;

/** A link: a relationship. */
export const LinkSchema = v.pipe(
  openObject({
    id: idOf<"relationship">(),
    source: idOf<"actor">(),
    target: idOf<"actor">(),
    kind: filledTextUpTo(LIMITS.labelLength),
    label,
    status: v.picklist(STATUSES),
    basis: v.picklist(BASES),
    since: v.exactOptional(year),
    until: v.exactOptional(year),
    note: v.exactOptional(prose),
    hinders: optionalList(idOf<"relationship">(), LIMITS.entries),
    evidence: passages,
  }),
  v.check(
    ({ since, until }) => since === undefined || until === undefined || since <= until,
    "reversed:since:until",
  ),
) satisfies v.GenericSchema<unknown, Relationship>;

const step = openObject({
  id: idOf<"step">(),
  title: label,
  body: v.optional(prose, ""),
  notes: v.optional(prose, ""),
  view: ViewSchema,
  passages,
});

/** A presentation. */
export const StorySchema = openObject({
  id: idOf<"story">(),
  title: label,
  steps: optionalList(step, LIMITS.steps),
}) satisfies v.GenericSchema<unknown, Story>;

/** What the file says of itself, without its lists. */
export const HEAD_FIELDS = {
  title: label,
  summary: v.optional(prose, ""),
};

/** The lists of the file, with the schema of one entry, the most entries taken, and whether the list may be left out. */
export const LISTS = {
  sources: { entry: SourceSchema, limit: LIMITS.sources, isOptional: true },
  sectors: { entry: SectorSchema, limit: LIMITS.sectors, isOptional: true },
  kinds: { entry: KindSchema, limit: LIMITS.kinds, isOptional: true },
  nodes: { entry: NodeSchema, limit: LIMITS.actors, isOptional: false },
  links: { entry: LinkSchema, limit: LIMITS.relationships, isOptional: false },
  stories: { entry: StorySchema, limit: LIMITS.stories, isOptional: true },
} as const;

/** The whole file, from which its JSON Schema is made. `parseProjectFile` goes through the lists entry by entry. */
export const ProjectFileSchema = openObject({
  format: v.literal("entente"),
  version: v.literal(CURRENT_VERSION),
  ...HEAD_FIELDS,
  sources: optionalList(LISTS.sources.entry, LISTS.sources.limit),
  sectors: optionalList(LISTS.sectors.entry, LISTS.sectors.limit),
  kinds: optionalList(LISTS.kinds.entry, LISTS.kinds.limit),
  nodes: v.pipe(v.array(LISTS.nodes.entry), v.maxLength(LISTS.nodes.limit)),
  links: v.pipe(v.array(LISTS.links.entry), v.maxLength(LISTS.links.limit)),
  stories: optionalList(LISTS.stories.entry, LISTS.stories.limit),
});
