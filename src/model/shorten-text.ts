/** Characters of a name where one line is meant: longer ones are told in full where they are the matter. */
const NAME_CHARACTERS = 80;
/** Code units looked at for each character wanted: nearly all characters have fewer. */
const UNITS_PER_CHARACTER = 16;

let segmenter: Intl.Segmenter | null = null;

/** What a reader counts as one character each, in order; code points in a browser that cannot tell. */
export function listCharacters(text: string): Iterable<string> {
  if (!("Segmenter" in Intl)) return text;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  return mapSegments(segmenter.segment(text));
}

function* mapSegments(segments: Intl.Segments): Generator<string> {
  for (const { segment } of segments) yield segment;
}

/**
 * The text in at most so many characters, as a reader counts them, the last of which is an ellipsis where something is
 * left out. A character is never cut in two: not a flag, not a family of four, not a letter and its accent.
 */
export function shortenText(text: string, most: number): string {
  if (text.length <= most) return text;
  const beginning = text.slice(0, UNITS_PER_CHARACTER * most);
  let count = 0;
  let kept = 0;
  let end = 0;
  for (const character of listCharacters(beginning)) {
    count++;
    if (count > most) break;
    // The last one is left out: for the ellipsis, and since the beginning may end within it.
    kept = end;
    end += character.length;
  }
  const isWhole = count <= most && beginning.length === text.length;
  return isWhole ? text : `${text.slice(0, kept).trimEnd()}…`;
}

/** A name in one line. */
export function shortenName(name: string): string {
  return shortenText(name, NAME_CHARACTERS);
}
