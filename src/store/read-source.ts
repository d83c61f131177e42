import type { TextRange } from "../evidence/locate-anchor";
import { type Sentence, splitSentences } from "../evidence/split-sentences";
import type { Source } from "../model/network";

/** A paragraph of a source, from its first sentence's start to its last one's end. */
export interface Paragraph extends TextRange {
  /** From 1; lines without words are not counted. */
  readonly number: number;
}

/** A source taken apart: its sentences and paragraphs in the order of the text. */
export interface SourceReading {
  readonly source: Source;
  readonly sentences: readonly Sentence[];
  readonly paragraphs: readonly Paragraph[];
}

const readings = new WeakMap<Source, SourceReading>();

/** Takes a source apart, once. */
export function readSource(source: Source): SourceReading {
  const known = readings.get(source);
  if (known) return known;
  const sentences = splitSentences(source.text);
  const paragraphs: Paragraph[] = [];
  for (const { paragraph, start, end } of sentences) {
    const last = paragraphs.at(-1);
    if (last?.number === paragraph) paragraphs[paragraphs.length - 1] = { ...last, end };
    else paragraphs.push({ number: paragraph, start, end });
  }
  const reading = { source, sentences, paragraphs };
  readings.set(source, reading);
  return reading;
}

/** The place in `ranges` of the first one that ends after `offset`; their number when none does. Ranges are in order. */
export function findFirstEndingAfter(ranges: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
