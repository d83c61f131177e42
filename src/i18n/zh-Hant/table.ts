import type { TABLE as ENGLISH } from "../en/table";
import type { Translation } from "../translation";

/** The table view. */
export const TABLE: Translation<typeof ENGLISH> = {
  title: "表格",
};
