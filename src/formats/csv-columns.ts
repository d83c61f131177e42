import type { LanguageTag, LocalizedText } from "../model/localized-text";
import type { Network, Passage } from "../model/network";
import type { CsvColumn } from "./csv-table";

/** Every language the network's title, actors and relationships are named in: English first, then as they come. */
export function findLanguages(network: Network): readonly LanguageTag[] {
  const languages = new Set<LanguageTag>(["en"]);
  const take = (text: LocalizedText) => {
    if (typeof text !== "string") for (const language of Object.keys(text)) languages.add(language);
  };
  take(network.title);
  for (const actor of network.actors) take(actor.label);
  for (const relationship of network.relationships) take(relationship.label);
  return [...languages];
}

/**
 * One column for each language, headed `name.language`. A cell is empty where a text lacks that language, so that
 * no translation is made up; a text that is one string for every language fills them all.
 */
export function buildTextColumns<Row>(
  name: string,
  languages: readonly LanguageTag[],
  textOf: (row: Row) => LocalizedText | undefined,
): readonly CsvColumn<Row>[] {
  return languages.map((language) => ({
    heading: `${name}.${language}`,
    cellOf: (row) => {
      const text = textOf(row);
      if (typeof text === "string") return text;
      return text && Object.hasOwn(text, language) ? (text[language] ?? "") : "";
    },
  }));
}

const LINE_BREAKS = /[\r\n]+/gu;

/** Puts several values into one cell, a line each; a line break within a value becomes a space. */
export function joinLines(values: readonly string[]): string {
  return values.length === 0 ? "" : values.map((value) => value.replaceAll(LINE_BREAKS, " ")).join("\n");
}

/** The passages of a row as two columns that go together line by line: the quoted words, and where they stand. */
export function buildPassageColumns<Row>(
  passagesOf: (row: Row) => readonly Passage[],
): readonly CsvColumn<Row>[] {
  return [
    {
      heading: "passages",
      cellOf: (row) => joinLines(passagesOf(row).map((passage) => passage.exact)),
    },
    {
      heading: "anchors",
      cellOf: (row) =>
        joinLines(passagesOf(row).map((passage) => `${passage.source}:${passage.start}-${passage.end}`)),
    },
  ];
}

/** The entries of a list at some places, in their order; places where there is none are left out. */
export function* pickEntries<Entry>(entries: readonly Entry[], places: Iterable<number>): Generator<Entry> {
  for (const place of places) {
    const entry = entries[place];
    if (entry !== undefined) yield entry;
  }
}
