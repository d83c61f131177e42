import { findFirstEndingAfter } from "../../store/read-source";
import type { Article } from "../../store/select-article";
import type { MarkedPlace } from "../../store/select-article-passages";

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Whether two stretches of one text have a character in common. */
export const reaches = (stretch: Stretch, paragraph: Stretch) =>
  stretch.start < paragraph.end && stretch.end > paragraph.start;

/** The marked places of one article by the paragraphs they reach into. */
export function shareOutPlaces(
  places: readonly MarkedPlace[],
  { source, paragraphs }: Article,
): ReadonlyMap<number, readonly MarkedPlace[]> {
  const shares = new Map<number, MarkedPlace[]>();
  for (const place of places) {
    if (place.source !== source.id) continue;
    let at = findFirstEndingAfter(paragraphs, place.start);
    for (
      let paragraph = paragraphs[at];
      paragraph && paragraph.start < place.end;
      paragraph = paragraphs[++at]
    ) {
      const share = shares.get(paragraph.number);
      if (share) share.push(place);
      else shares.set(paragraph.number, [place]);
    }
  }
  return shares;
}
