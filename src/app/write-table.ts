import { writeActorsCsv } from "../formats/actors-csv";
import { writeRelationshipsCsv } from "../formats/relationships-csv";
import type { NetworkIndex } from "../model/network-index";
import type { TableRows } from "../ui/services";

/** What a table shows, as CSV. */
export function writeTable(index: NetworkIndex, rows: TableRows): string {
  return rows.type === "actors" ? writeActorsCsv(index, rows.ids) : writeRelationshipsCsv(index, rows.ids);
}
