/** The table view. */
export const TABLE = {
  title: "Table",
} as const;
