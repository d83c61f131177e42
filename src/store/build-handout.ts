import type { SourceId, StepId } from "../model/ids";
import type { LocalizedText } from "../model/localized-text";
import type { Passage, Source, Story } from "../model/network";
import type { NetworkIndex } from "../model/network-index";
import type { View } from "../model/view";

/** A passage as a footnote; notes are counted from 1 through the whole handout. */
export interface HandoutNote {
  readonly number: number;
  readonly passage: Passage;
}

/** A step as its page holds it. */
export interface HandoutStep {
  readonly id: StepId;
  readonly title: LocalizedText;
  readonly body: LocalizedText;
  readonly view: View;
  readonly footnotes: readonly HandoutNote[];
  /** `null` unless they were asked for: what is not here cannot be printed. */
  readonly speakerNotes: LocalizedText | null;
}

/** A source and the footnotes that quote it, in rising order. */
export interface HandoutSource {
  readonly source: Source;
  readonly notes: readonly number[];
}

/** A story as it is handed out. */
export interface Handout {
  readonly title: LocalizedText;
  readonly steps: readonly HandoutStep[];
  /** Every source of the network, in its order. */
  readonly sources: readonly HandoutSource[];
}

/** Makes pages of a story: numbers its passages and lists its sources. The speaker's notes stay behind unless wanted. */
export function buildHandout(
  index: NetworkIndex,
  { title, steps }: Story,
  { hasSpeakerNotes }: { readonly hasSpeakerNotes: boolean },
): Handout {
  const quotedIn = new Map<SourceId, number[]>(index.network.sources.map(({ id }) => [id, []]));
  let count = 0;
  const number = (passage: Passage): HandoutNote => {
    count += 1;
    quotedIn.get(passage.source)?.push(count);
    return { number: count, passage };
  };
  return {
    title,
    steps: steps.map((step) => ({
      id: step.id,
      title: step.title,
      body: step.body,
      view: step.view,
      footnotes: step.passages.map(number),
      speakerNotes: hasSpeakerNotes ? step.notes : null,
    })),
    sources: index.network.sources.map((source) => ({ source, notes: quotedIn.get(source.id) ?? [] })),
  };
}
