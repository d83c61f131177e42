import type { LanguageTag, LocalizedText } from "../model/localized-text";
import type { Network, Passage } from "../model/network";
import type { CsvColumn } from "./csv-table";

/** Every language the network's title, actors and relationships are named in: English first, then as they come. */
export function findLanguages(network: Network): readonly LanguageTag[] {
  const languages = new Set<LanguageTag>(["en"]);
  const take = (text: LocalizedText) => {
    // Own keys only, as everywhere; without making a list of them for each of 100,000 names.
    if (typeof text !== "string")
      for (const language in text) if (Object.hasOwn(text, language)) languages.add(language);
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

const LINE_BREAK = /[\r\n]/u;
const LINE_BREAKS = /[\r\n]+/gu;

/** Puts several values into one cell, a line each; a line break within a value becomes a space. */
export function joinLines(values: readonly string[]): string {
  const [first = ""] = values;
  return values.length < 2 ? putInLine(first) : values.map(putInLine).join("\n");
}

const putInLine = (value: string) => (LINE_BREAK.test(value) ? value.replaceAll(LINE_BREAKS, " ") : value);

/** The passages of a row as two columns that go together line by line: the quoted words, and where they stand. */
export function buildPassageColumns<Row>(
  passagesOf: (row: Row) => readonly Passage[],
): readonly CsvColumn<Row>[] {
  // Most rows of a large table have none, and then there is nothing to list.
  const join = (row: Row, write: (passage: Passage) => string) => {
    const passages = passagesOf(row);
    return passages.length === 0 ? "" : joinLines(passages.map(write));
  };
  return [
    { heading: "passages", cellOf: (row) => join(row, ({ exact }) => exact) },
    {
      heading: "anchors",
      cellOf: (row) => join(row, ({ source, start, end }) => `${source}:${start}-${end}`),
    },
  ];
}
