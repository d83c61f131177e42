import { writeActorsCsvInParts } from "../formats/actors-csv";
import { writeRelationshipsCsvInParts } from "../formats/relationships-csv";
import type { NetworkIndex } from "../model/network-index";
import type { TableRows } from "../ui/services";

/** What a table shows, as CSV, part by part. */
export function writeTableInParts(index: NetworkIndex, { type, places }: TableRows): Iterable<string> {
  return type === "actors"
    ? writeActorsCsvInParts(index, places)
    : writeRelationshipsCsvInParts(index, places);
}
