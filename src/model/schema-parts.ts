import * as v from "valibot";

import type { Branded } from "./ids";
import type { LocalizedText } from "./localized-text";

/** The most of everything that one project file may hold; what is beyond is refused, never cut. */
export const LIMITS = {
  /** Bytes of a whole file, looked at before it is read: see “How large a project file may be” in src/README.md. */
  fileBytes: 100_000_000,
  /** Characters (UTF-16 code units) of a whole text; more than a file may have, since edits add to what was opened. */
  fileLength: 128 * 1024 * 1024,
  /** Levels of lists and objects within each other. */
  depth: 64,
  actors: 200_000,
  relationships: 500_000,
  sources: 1_000,
  sectors: 500,
  kinds: 500,
  stories: 500,
  steps: 1_000,
  /** Entries of a list inside an actor or relationship. */
  entries: 10_000,
  idLength: 500,
  /** Characters of a label, title or quoted context. */
  labelLength: 10_000,
  /** Characters of a summary, note or passage. */
  proseLength: 200_000,
  /** Characters of a source's text. */
  sourceLength: 20_000_000,
  /** Languages one text may be given in. */
  languages: 50,
} as const;

const NOT_BLANK = /\S/u;
const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}$/u;
const COLOR = /^#[0-9a-fA-F]{6}$/u;
const COUNTRY = /^[A-Z]{2}$/u;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The key under which `openObject` gathers what it does not know. */
export const EXTRA_KEY = "extra";

/** Parts known keys from the rest. An object without unknown keys is passed on as it is, for speed. */
function partExtras(known: ReadonlySet<string>) {
  return (input: Record<string, unknown>): Record<string, unknown> => {
    const keys = Object.keys(input);
    if (keys.every((key) => known.has(key))) return input;
    const entries = keys.map((key): [string, unknown] => [key, input[key]]);
    // Object.fromEntries makes even “__proto__” an ordinary key.
    return {
      ...Object.fromEntries(entries.filter(([key]) => known.has(key))),
      [EXTRA_KEY]: Object.fromEntries(entries.filter(([key]) => !known.has(key))),
    };
  };
}

/**
 * An object of the project file. Keys that are not in `entries` are gathered under `extra`, so that nothing a newer
 * version or another tool wrote is lost; a file's own key “extra” is one of these.
 */
export function openObject<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.pipe(
    v.custom<Record<string, unknown>>(isRecord, "wrong-type:object"),
    v.transform(partExtras(new Set(Object.keys(entries)))),
    v.object({ ...entries, [EXTRA_KEY]: v.exactOptional(v.custom<Record<string, unknown>>(isRecord)) }),
  );
}

/** Text of at most so many characters; may be empty. */
export const textUpTo = (limit: number) => v.pipe(v.string(), v.maxLength(limit));

/** Text that has something in it. */
export const filledTextUpTo = (limit: number) =>
  v.pipe(v.string(), v.maxLength(limit), v.regex(NOT_BLANK, "blank"));

/** An id: any text but blank. */
export const idOf = <Name extends string>() =>
  v.pipe(
    v.string(),
    v.maxLength(LIMITS.idLength),
    v.guard((text: string): text is Branded<Name> => NOT_BLANK.test(text), "blank"),
  );

/** A list of at most so many entries, empty when the file leaves it out. */
export function optionalList<const Entry extends v.GenericSchema>(entry: Entry, limit: number) {
  return v.optional(v.pipe(v.array(entry), v.maxLength(limit)), []);
}

/** A number that can be drawn and written. */
export const finiteNumber = v.pipe(v.number(), v.finite());
/** A whole number within bounds, both included. */
export const wholeNumber = (from: number, to: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));
/** A calendar year. */
export const year = wholeNumber(-9999, 9999);
/** `#rrggbb` and nothing else, so that a colour can never carry an address or a script. */
export const color = v.pipe(v.string(), v.regex(COLOR, "bad-colour"));
/** A BCP 47 language tag. */
export const languageTag = v.pipe(v.string(), v.regex(LANGUAGE, "bad-language"));
/** ISO 3166-1 alpha-2. */
export const countryCode = v.pipe(v.string(), v.regex(COUNTRY, "bad-country"));

const toMap = (input: Record<string, unknown>) => new Map(Object.entries(input));

/** A map from language tag to text, as the JSON Schema describes it. */
const textByLanguage = (limit: number) =>
  v.pipe(
    v.custom<Record<string, unknown>>(isRecord, "wrong-type:localized-text"),
    // A Map because valibot's record passes over “__proto__” and “constructor” without a word.
    v.transform(toMap),
    v.map(languageTag, textUpTo(limit)),
    v.minSize(1, "empty"),
    v.maxSize(LIMITS.languages),
    v.transform((texts): Readonly<Record<string, string>> => Object.fromEntries(texts)),
  );

/** Whether a value is a map of languages without fault, found out without building anything. */
function isSoundMap(input: unknown, limit: number): boolean {
  if (!isRecord(input)) return false;
  const tags = Object.keys(input);
  return (
    tags.length > 0 &&
    tags.length <= LIMITS.languages &&
    tags.every((tag) => {
      const text = input[tag];
      return typeof text === "string" && text.length <= limit && LANGUAGE.test(tag);
    })
  );
}

/**
 * Text shown to a reader: one for every language, or a map from language tag to text. Nearly all are sound, and a large
 * file has hundreds of thousands, so only the others go through the schema that says what is wrong.
 */
export function localizedText(limit: number): v.LazySchema<v.GenericSchema<unknown, LocalizedText>> {
  const plain = textUpTo(limit);
  const byLanguage = textByLanguage(limit);
  const sound = v.custom<Readonly<Record<string, string>>>(() => true);
  return v.lazy((input) => {
    if (typeof input === "string") return plain;
    return isSoundMap(input, limit) ? sound : byLanguage;
  });
}
