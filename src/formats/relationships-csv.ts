import { buildSentence } from "../model/build-sentence";
import type { Relationship } from "../model/network";
import type { NetworkIndex } from "../model/network-index";
import { buildPassageColumns, buildTextColumns, findLanguages, joinLines } from "./csv-columns";
import { writeCsvTableInParts } from "./csv-table";

/**
 * Writes the relationships at the given places of the network, in the given order, as a CSV table, part by part; places
 * where there is none are left out. Headings and ids are those of the project file, as in `writeActorsCsvInParts`; `sentence.*` says each relationship in words and is not read again.
 */
export function writeRelationshipsCsvInParts(
  index: NetworkIndex,
  places: Iterable<number>,
): Generator<string, undefined, undefined> {
  const languages = findLanguages(index.network);
  return writeCsvTableInParts<Relationship>(
    [
      { heading: "id", cellOf: (each) => each.id },
      { heading: "source", cellOf: (each) => each.source },
      { heading: "target", cellOf: (each) => each.target },
      { heading: "kind", cellOf: (each) => each.kind },
      ...buildTextColumns<Relationship>("label", languages, (each) => each.label),
      ...languages.map((language) => ({
        heading: `sentence.${language}`,
        cellOf: (each: Relationship) => buildSentence(index, each, language),
      })),
      { heading: "status", cellOf: (each) => each.status },
      { heading: "basis", cellOf: (each) => each.basis },
      ...buildTextColumns<Relationship>("note", languages, (each) => each.note),
      { heading: "since", cellOf: (each) => each.since ?? "" },
      { heading: "until", cellOf: (each) => each.until ?? "" },
      { heading: "hinders", cellOf: (each) => joinLines(each.hinders) },
      ...buildPassageColumns<Relationship>((each) => each.evidence),
    ],
    listLines(index, places),
  );
}

function* listLines({ network }: NetworkIndex, places: Iterable<number>): Generator<Relationship> {
  for (const place of places) {
    const relationship = network.relationships[place];
    if (relationship) yield relationship;
  }
}
