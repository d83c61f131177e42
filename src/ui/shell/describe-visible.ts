import type { Say } from "../../i18n/create-i18n";
import type { VisibleSummary } from "../../store/select-visible";

/** "18 of 52 actors, 30 of 101 relationships": what filters and focus leave, and of how much. */
export function describeVisible(summary: VisibleSummary, say: Say): string {
  const { shownActors, allActors, shownRelationships, allRelationships } = summary;
  return say("shell.visible", {
    shownActors,
    actors: allActors,
    shownRelationships,
    relationships: allRelationships,
  });
}
