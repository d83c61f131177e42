import { localize } from "../model/localized-text";
import type { Actor, Fact } from "../model/network";
import type { NetworkIndex } from "../model/network-index";
import { buildPassageColumns, buildTextColumns, findLanguages, joinLines } from "./csv-columns";
import { writeCsvTableInParts } from "./csv-table";

/**
 * Writes the actors at the given places of the network, in the given order, as a CSV table for spreadsheets and scripts,
 * part by part; places where there is none are left out.
 *
 * Headings are the keys of the project file (`label.en`, `kind`, `sectors` …) and cells hold its ids, so the table
 * can be read again and joined with the relationships' by `id`. Lists stand in one cell, a line for each value. It is
 * a table, not a backup: positions, places, sources and stories are only in the project file.
 */
export function writeActorsCsvInParts(
  index: NetworkIndex,
  places: Iterable<number>,
): Generator<string, undefined, undefined> {
  const languages = findLanguages(index.network);
  return writeCsvTableInParts<ActorLine>(
    [
      { heading: "id", cellOf: ({ actor }) => actor.id },
      ...buildTextColumns<ActorLine>("label", languages, ({ actor }) => actor.label),
      { heading: "aliases", cellOf: ({ actor }) => joinLines(actor.aliases) },
      { heading: "kind", cellOf: ({ actor }) => actor.kind },
      { heading: "sectors", cellOf: ({ actor }) => joinLines(actor.sectors) },
      ...buildTextColumns<ActorLine>("summary", languages, ({ actor }) => actor.summary),
      { heading: "facts", cellOf: ({ actor }) => joinLines(actor.facts.map(writeFact)) },
      { heading: "relationships", cellOf: ({ degree }) => degree },
      ...buildPassageColumns<ActorLine>(({ actor }) => actor.evidence),
    ],
    listLines(index, places),
  );
}

interface ActorLine {
  readonly actor: Actor;
  readonly degree: number;
}

function* listLines({ network, degree }: NetworkIndex, places: Iterable<number>): Generator<ActorLine> {
  for (const place of places) {
    const actor = network.actors[place];
    if (actor) yield { actor, degree: degree[place] ?? 0 };
  }
}

function writeFact(fact: Fact): string {
  const label = localize(fact.label, "en").text;
  const unit = fact.unit === undefined ? "" : ` ${localize(fact.unit, "en").text}`;
  const qualifier = fact.qualifier === "exactly" ? "" : `${fact.qualifier} `;
  return `${label}: ${qualifier}${fact.value}${unit}`;
}
