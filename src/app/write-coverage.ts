import { type CoveredSentence, writeCoverageCsv } from "../formats/coverage-csv";
import { type FoundPassage, writePassagesCsv } from "../formats/passages-csv";
import { type CoverageSummary, selectCoverage } from "../store/select-coverage";
import type { AppState } from "../store/state";

type Located = CoverageSummary["passages"][number];

/** Writes one side of the coverage as CSV: what is made of each sentence, or where each passage stands. */
export function writeCoverage(state: AppState, what: "sentences" | "passages"): string {
  const { text, passages } = selectCoverage(state);
  if (what === "passages") return writePassagesCsv(passages.map(buildFound));
  return writeCoverageCsv(
    text.sentences.map((each): CoveredSentence => ({
      source: each.source.id,
      number: each.sentence.number,
      paragraph: each.sentence.paragraph,
      start: each.sentence.start,
      end: each.sentence.end,
      text: each.text,
      state: each.state,
      passages: each.passages.length,
      actors: each.actors,
      relationships: each.relationships,
      named: each.named,
      unprovedPairs: each.unprovedPairs,
    })),
  );
}

function buildFound({ passage, place, owner, anchor }: Located): FoundPassage {
  const found = anchor.state === "ambiguous" ? anchor.candidates : anchor.state === "missing" ? [] : [anchor];
  const id =
    owner.type === "relationship" ? owner.relationship : owner.type === "step" ? owner.step : owner.actor;
  return { passage, place, proves: owner.type, id, state: anchor.state, found };
}
