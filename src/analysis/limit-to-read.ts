import type { NetworkIndex } from "../model/network-index";
import type { Reading } from "../model/view";
import { FADED, HIDDEN, SHOWN, type VisibleNetwork } from "../model/visible-network";

/** The sentence in which each thing is first read of, counted from 0; `NEVER_READ` where no sentence speaks of it. */
export interface FirstSentences {
  /** By actor index. */
  readonly actors: Int32Array;
  /** By relationship index; not before the first sentence of either of its actors. */
  readonly relationships: Int32Array;
}

/** Things that stay although they are not read, by actor index and by relationship index; a relationship with its ends. */
export interface KeptThings {
  readonly actors: ReadonlySet<number>;
  readonly relationships: ReadonlySet<number>;
}

/** Stands for the first sentence of what no sentence speaks of; larger than any sentence's number. */
export const NEVER_READ = 0x7f_ff_ff_ff;

/**
 * Completes first sentences found sentence by sentence: who is named there and what is proved there. A relationship is
 * read of where it is proved, and with it both its actors, whether or not they are named.
 */
export function buildFirstSentences(
  index: NetworkIndex,
  sentences: readonly { readonly actors: readonly number[]; readonly relationships: readonly number[] }[],
): FirstSentences {
  const actors = new Int32Array(index.network.actors.length).fill(NEVER_READ);
  const relationships = new Int32Array(index.network.relationships.length).fill(NEVER_READ);
  const read = (first: Int32Array, thing: number, at: number) => {
    first[thing] = Math.min(first[thing] ?? NEVER_READ, at);
  };
  sentences.forEach((sentence, at) => {
    for (const actor of sentence.actors) read(actors, actor, at);
    for (const relationship of sentence.relationships) {
      read(relationships, relationship, at);
      read(actors, index.sourceOf[relationship] ?? -1, at);
      read(actors, index.targetOf[relationship] ?? -1, at);
    }
  });
  return { actors, relationships };
}

/**
 * What is left of a visible network for who has read up to a sentence: the unread is hidden or faded, save what is
 * `kept`, and nothing is more visible than it was. With `unread` at `"show"` it is the very same network.
 */
export function limitToRead(
  visible: VisibleNetwork,
  first: FirstSentences,
  { sentence, unread }: Reading,
  kept: KeptThings,
): VisibleNetwork {
  if (unread === "show") return visible;
  const most = unread === "hide" ? HIDDEN : FADED;
  const limit = (things: "actors" | "relationships") =>
    visible[things].map((visibility, at) => {
      const isLeft = (first[things][at] ?? NEVER_READ) <= sentence || kept[things].has(at);
      return isLeft ? visibility : Math.min(visibility, most);
    });
  const actors = limit("actors");
  const relationships = limit("relationships");
  return {
    actors,
    relationships,
    shownActors: count(actors, SHOWN),
    shownRelationships: count(relationships, SHOWN),
    drawnActors: count(actors, FADED),
    drawnRelationships: count(relationships, FADED),
  };
}

/** How many are at least so visible. */
function count(visibilities: Uint8Array, least: number): number {
  return visibilities.reduce((sum, each) => (each >= least ? sum + 1 : sum), 0);
}
