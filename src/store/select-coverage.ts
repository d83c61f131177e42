import { type AnchorCounts, countAnchors } from "../evidence/count-anchors";
import type { LocatedPassage } from "../evidence/locate-evidence";
import type { NetworkIndex } from "../model/network-index";
import { memoizeLast } from "./memoize-last";
import { findPassages } from "./select-evidence-passage";
import { readArticles, type ReadingSentence, type ReadingText } from "./select-sentences";
import type { AppState } from "./state";

/** How the articles and the network cover each other. */
export interface CoverageSummary {
  readonly text: ReadingText;
  /** Sentences some passage quotes from. */
  readonly cited: readonly ReadingSentence[];
  /** Sentences no passage quotes from. */
  readonly uncited: readonly ReadingSentence[];
  /** Sentences that name two or more actors but prove no relationship. */
  readonly missed: readonly ReadingSentence[];
  readonly anchors: AnchorCounts;
  /** Every passage, where it stands and what it proves, in the order of the file. */
  readonly passages: readonly LocatedPassage[];
  /** Those of them that do not stand exactly where they were recorded. */
  readonly displaced: readonly LocatedPassage[];
}

const summarize = memoizeLast((index: NetworkIndex): CoverageSummary => {
  const text = readArticles(index);
  const passages = [...findPassages(index).values()];
  return {
    text,
    cited: text.sentences.filter((sentence) => sentence.passages.length > 0),
    uncited: text.sentences.filter((sentence) => sentence.passages.length === 0),
    missed: text.sentences.filter(({ state }) => state === "missed"),
    anchors: countAnchors(index.network, passages),
    passages,
    displaced: passages.filter(({ anchor }) => anchor.state !== "exact"),
  };
});

/** How the articles and the network of the document cover each other. */
export function selectCoverage({ document }: AppState): CoverageSummary {
  return summarize(document.index);
}
