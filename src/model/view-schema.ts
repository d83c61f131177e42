import * as v from "valibot";

import { finiteNumber, idOf, LIMITS, wholeNumber } from "./schema-parts";
import { BASES, STATUSES } from "./status";
import {
  COLOURS_BY,
  DEFAULT_VIEW,
  LAYOUT_KINDS,
  LENSES,
  NO_FILTERS,
  NO_SELECTION,
  SIZES_BY,
  VIEW_KINDS,
  type View,
} from "./view";

const MAX_DEGREE = 1_000_000;
/** Answers to "how are these connected" beyond this are never worked out. */
const MAX_ANSWER = 99;
const MAX_SENTENCE = 10_000_000;

const list = <const Entry extends v.GenericSchema>(entry: Entry, most: number) =>
  v.optional(v.pipe(v.array(entry), v.maxLength(most)), []);

const actorIds = v.pipe(v.array(idOf<"actor">()), v.maxLength(LIMITS.actors));
const isForward = <Range extends { readonly from: number; readonly to: number }>() =>
  v.check<Range, "reversed:from:to">((range) => range.from <= range.to, "reversed:from:to");

const degreeRange = v.pipe(
  v.strictObject({ from: wholeNumber(0, MAX_DEGREE), to: wholeNumber(0, MAX_DEGREE) }),
  isForward(),
);
const yearRange = v.pipe(
  v.strictObject({
    from: wholeNumber(-9999, 9999),
    to: wholeNumber(-9999, 9999),
    includeUndated: v.optional(v.boolean(), true),
  }),
  isForward(),
);

/** The fields of `View.filters`, each with what stands in for it when it is missing. */
export const FILTER_FIELDS = {
  sectors: list(idOf<"sector">(), LIMITS.sectors),
  kinds: list(idOf<"kind">(), LIMITS.kinds),
  statuses: list(v.picklist(STATUSES), STATUSES.length),
  bases: list(v.picklist(BASES), BASES.length),
  degree: v.optional(v.nullable(degreeRange), NO_FILTERS.degree),
  years: v.optional(v.nullable(yearRange), NO_FILTERS.years),
  rest: v.optional(v.picklist(["hide", "dim"]), NO_FILTERS.rest),
};

/** The fields of `View.selection`. */
export const SELECTION_FIELDS = {
  actors: v.optional(actorIds, NO_SELECTION.actors),
  relationships: list(idOf<"relationship">(), LIMITS.relationships),
};

const focus = v.strictObject({ actors: actorIds, degrees: v.optional(v.picklist([1, 2, 3]), 1) });
const camera = v.strictObject({
  x: finiteNumber,
  y: finiteNumber,
  zoom: v.pipe(finiteNumber, v.gtValue(0)),
});

const path = v.strictObject({
  from: idOf<"actor">(),
  to: idOf<"actor">(),
  answer: v.optional(wholeNumber(0, MAX_ANSWER), 0),
});
const reading = v.strictObject({
  sentence: wholeNumber(0, MAX_SENTENCE),
  unread: v.optional(v.picklist(["show", "dim", "hide"]), "dim"),
});
const matrix = v.strictObject({
  rows: v.optional(v.picklist(["actors", "countries"]), DEFAULT_VIEW.matrix.rows),
  order: v.optional(v.picklist(["sector", "community", "name"]), DEFAULT_VIEW.matrix.order),
});

/**
 * The fields of a `View`, each with what stands in for it when it is missing. A view is strict: unlike the rest of
 * the file it takes no unknown key, since a view that restores only half of what was meant would mislead.
 */
export const VIEW_FIELDS = {
  kind: v.optional(v.picklist(VIEW_KINDS), DEFAULT_VIEW.kind),
  filters: v.optional(v.strictObject(FILTER_FIELDS), DEFAULT_VIEW.filters),
  focus: v.optional(v.nullable(focus), DEFAULT_VIEW.focus),
  selection: v.optional(v.strictObject(SELECTION_FIELDS), DEFAULT_VIEW.selection),
  camera: v.optional(v.nullable(camera), DEFAULT_VIEW.camera),
  hulls: v.optional(v.boolean(), DEFAULT_VIEW.hulls),
  panel: v.optional(v.picklist(["evidence", "article", "stories"]), DEFAULT_VIEW.panel),
  layout: v.optional(v.picklist(LAYOUT_KINDS), DEFAULT_VIEW.layout),
  centre: v.optional(v.nullable(idOf<"actor">()), DEFAULT_VIEW.centre),
  colourBy: v.optional(v.picklist(COLOURS_BY), DEFAULT_VIEW.colourBy),
  sizeBy: v.optional(v.picklist(SIZES_BY), DEFAULT_VIEW.sizeBy),
  lens: v.optional(v.picklist(LENSES), DEFAULT_VIEW.lens),
  path: v.optional(v.nullable(path), DEFAULT_VIEW.path),
  reading: v.optional(v.nullable(reading), DEFAULT_VIEW.reading),
  matrix: v.optional(matrix, DEFAULT_VIEW.matrix),
  mapCamera: v.optional(v.nullable(camera), DEFAULT_VIEW.mapCamera),
  time: v.optional(v.nullable(v.picklist(["upTo", "only"])), DEFAULT_VIEW.time),
};

/** A view, whole: used for the steps of a story, where anything wrong refuses the file. */
export const ViewSchema = v.strictObject(VIEW_FIELDS) satisfies v.GenericSchema<unknown, View>;
