import { buildSentence } from "../model/build-sentence";
import type { RelationshipId } from "../model/ids";
import type { Relationship } from "../model/network";
import type { NetworkIndex } from "../model/network-index";
import { buildPassageColumns, buildTextColumns, findLanguages, joinLines } from "./csv-columns";
import { writeCsvTable } from "./csv-table";

/**
 * Writes the given relationships, in the given order, as a CSV table; unknown ids are left out. Headings and ids are
 * those of the project file, as in `writeActorsCsv`; `sentence.*` says each relationship in words and is not read again.
 */
export function writeRelationshipsCsv(index: NetworkIndex, ids: readonly RelationshipId[]): string {
  const languages = findLanguages(index.network);
  const relationships = ids.flatMap((id) => index.relationshipById.get(id) ?? []);
  return writeCsvTable<Relationship>(
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
    relationships,
  );
}
