import { readFileSync } from "node:fs";

/** The shipped project file as it is on disk; for tests that run in Node. */
export function readShippedText(): string {
  return readFileSync(new URL("../data/taiwan-science-diplomacy.json", import.meta.url), "utf8");
}
