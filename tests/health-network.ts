import { parseProjectFile } from "../src/model/parse-project-file";
import type { Network } from "../src/model/network";
import file from "./fixtures/health-network.json";
import { describeProblem } from "./describe-problem";

/**
 * A small network with one of everything a reader may meet: both bases, all statuses, a hindered relationship, facts,
 * anchors that are exact, moved (Canada), ambiguous and missing (the universal concern), and an actor “__proto__”
 * whose name is a script.
 */
export function buildHealthNetwork(): Network {
  const parsed = parseProjectFile(file);
  if (!parsed.ok) throw new Error(parsed.error.map(describeProblem).join("\n"));
  return parsed.value;
}

/** The entry with this id, or an error that names it: for tests, where a missing one is a broken test. */
export function withId<Entry extends { readonly id: string }>(entries: readonly Entry[], id: string): Entry {
  const found = entries.find((entry) => entry.id === id);
  if (!found) throw new Error(`The test network has no “${id}”.`);
  return found;
}
