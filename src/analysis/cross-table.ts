/** Relationships counted crosswise: what stands in the rows, what in the columns, and which relationships meet there. */
export interface CrossTable {
  /** Actor indices, from top to bottom. */
  readonly rows: readonly number[];
  /** Actor indices or places in `network.sectors`, from left to right. */
  readonly columns: readonly number[];
  /** Relationship indices by cell number (`row * columns.length + column`); a cell without any is left out. */
  readonly cells: ReadonlyMap<number, readonly number[]>;
}

/** Collects relationship indices by cell; the same one goes into a cell once. */
export function createCellCollector(columns: number) {
  const cells = new Map<number, number[]>();
  return {
    cells,
    add: (row: number, column: number, relationship: number) => {
      const number = row * columns + column;
      const known = cells.get(number);
      if (!known) cells.set(number, [relationship]);
      else if (known.at(-1) !== relationship) known.push(relationship);
    },
  };
}
