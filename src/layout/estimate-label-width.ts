const FONT_SIZE = 13;
/** Share of the font's size that a character takes on average: an ideograph is square. */
const LATIN_WIDTH = 0.53;
const IDEOGRAPH = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/gu;

/**
 * About how wide a label is drawn at zoom 1, layout units. Layouts run where no text can be measured; the picture itself
 * measures its labels and drops those that would overlap, so an estimate is enough to leave room.
 */
export function estimateLabelWidth(label: string): number {
  const ideographs = label.match(IDEOGRAPH)?.length ?? 0;
  return FONT_SIZE * (ideographs + LATIN_WIDTH * (label.length - ideographs));
}
