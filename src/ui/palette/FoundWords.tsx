import type { FoundHit } from "../../store/select-search";
import { useMessages } from "../use-messages";
import { cutExcerpt } from "./cut-excerpt";

/** The words that answered a query, what was asked for marked in them; a long passage is cut to that place. */
export function FoundWords({ hit }: { readonly hit: FoundHit }) {
  const { language } = useMessages();
  const isForeign = hit.language !== null && hit.language !== language;
  return (
    <span lang={isForeign ? hit.language : undefined}>
      {cutExcerpt(hit.text, hit.ranges).map(({ text, isFound, start }) =>
        isFound ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>,
      )}
    </span>
  );
}
