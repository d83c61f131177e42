import { readFileSync } from "node:fs";
import { describeProblem } from "./describe-problem";

import { readProjectFile } from "../src/formats/project-file";
import type { Network } from "../src/model/network";

/** The network the app ships with, read from the file that is edited and checked. */
export function readShippedNetwork(): Network {
  const path = new URL("../data/taiwan-science-diplomacy.json", import.meta.url);
  const read = readProjectFile(readFileSync(path, "utf8"));
  if (!read.ok) throw new Error(read.error.map(describeProblem).join("\n"));
  return read.value;
}
