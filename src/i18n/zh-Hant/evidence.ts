import type { EVIDENCE as ENGLISH } from "../en/evidence";
import type { Translation } from "../translation";

/** The evidence panel. */
export const EVIDENCE: Translation<typeof ENGLISH> = {
  title: "佐證",
};
