import type { NetworkIndex } from "../model/network-index";
import { SHOWN, type VisibleNetwork } from "../model/visible-network";
import { createCellCollector, type CrossTable } from "./cross-table";

/**
 * Crosses actors with actors: the cell of row A and column B holds the shown relationships from A to B. `order` is the
 * actors to cross, as indices, in the order of both rows and columns. Linear in the network.
 */
export function crossActors(
  index: NetworkIndex,
  visible: VisibleNetwork,
  order: readonly number[],
): CrossTable {
  const lineOf = new Map(order.map((actor, line) => [actor, line]));
  const { cells, add } = createCellCollector(order.length);
  visible.relationships.forEach((visibility, relationship) => {
    const row = lineOf.get(index.sourceOf[relationship] ?? -1);
    const column = lineOf.get(index.targetOf[relationship] ?? -1);
    if (visibility !== SHOWN || row === undefined || column === undefined) return;
    add(row, column, relationship);
  });
  return { rows: order, columns: order, cells };
}
