import type { Passage } from "../../model/network";
import { PassageQuote } from "./PassageQuote";

/** Passages one under the other, or the words that say there is none. */
export function PassageList({
  passages,
  none,
}: {
  readonly passages: readonly Passage[];
  readonly none: string;
}) {
  if (passages.length === 0) return <p className="evidence-note">{none}</p>;
  return passages.map((passage, at) => (
    // The same words may be recorded twice; their order is fixed while they are shown.
    // oxlint-disable-next-line react/no-array-index-key
    <PassageQuote key={at} passage={passage} />
  ));
}
