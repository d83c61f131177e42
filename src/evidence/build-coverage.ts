import type { ActorId, RelationshipId } from "../model/ids";
import type { Source } from "../model/network";
import type { MentionFinder } from "./find-mentions";
import type { LocatedPassage } from "./locate-evidence";
import type { TextRange } from "./locate-anchor";
import { splitSentences, type Sentence } from "./split-sentences";

/** What the network makes of one sentence. */
export interface SentenceCoverage {
  readonly sentence: Sentence;
  /** The passages that quote from the sentence, those of stories left out: a slide proves nothing. */
  readonly passages: readonly LocatedPassage[];
  /** The actors these prove, their facts included, each once. */
  readonly actors: readonly ActorId[];
  /** The relationships these prove, each once. */
  readonly relationships: readonly RelationshipId[];
  /** The actors the sentence names, each once, in the order of the words. */
  readonly named: readonly ActorId[];
  /** When it names two or more actors but proves no relationship: every two of them. Evidence that may be missed. */
  readonly unprovedPairs: readonly (readonly [ActorId, ActorId])[];
}

/** How a source and the network cover each other. Sentences are told by their number, from 1. */
export interface Coverage {
  readonly sentences: readonly SentenceCoverage[];
  /** Sentences some passage quotes from. */
  readonly cited: readonly number[];
  /** Sentences no passage quotes from. */
  readonly uncited: readonly number[];
  /** Sentences with `unprovedPairs`. */
  readonly missed: readonly number[];
  readonly sentencesOfActor: ReadonlyMap<ActorId, readonly number[]>;
  readonly sentencesOfRelationship: ReadonlyMap<RelationshipId, readonly number[]>;
}

/** The places of the sentences a range touches: from the first, to before the last. Binary search. */
function sentencesIn(sentences: readonly Sentence[], range: TextRange): readonly [number, number] {
  const firstThat = (test: (sentence: Sentence) => boolean) => {
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const sentence = sentences[middle];
      if (sentence && test(sentence)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return [firstThat(({ end }) => end > range.start), firstThat(({ start }) => start >= range.end)];
}

/** Puts each thing with the sentences it stands in. */
function gatherBySentence<Thing>(
  sentences: readonly Sentence[],
  things: readonly Thing[],
  rangeOf: (thing: Thing) => TextRange | null,
): readonly (readonly Thing[])[] {
  const gathered = sentences.map((): Thing[] => []);
  for (const thing of things) {
    const range = rangeOf(thing);
    if (range === null) continue;
    const [from, to] = sentencesIn(sentences, range);
    for (let at = from; at < to; at++) gathered[at]?.push(thing);
  }
  return gathered;
}

/** Where a passage stands, when it is known to stand at one place. */
function placeOf({ anchor }: LocatedPassage): TextRange | null {
  return anchor.state === "exact" || anchor.state === "moved" ? anchor : null;
}

const actorOf = ({ owner }: LocatedPassage) =>
  owner.type === "actor" || owner.type === "fact" ? [owner.actor] : [];
const relationshipOf = ({ owner }: LocatedPassage) =>
  owner.type === "relationship" ? [owner.relationship] : [];
const each = <Id>(ids: readonly Id[]): readonly Id[] => [...new Set(ids)];

function pairsOf(ids: readonly ActorId[]): readonly (readonly [ActorId, ActorId])[] {
  return ids.flatMap((one, at) => ids.slice(at + 1).map((other) => [one, other] as const));
}

function indexById<Id>(
  sentences: readonly SentenceCoverage[],
  idsOf: (sentence: SentenceCoverage) => readonly Id[],
): ReadonlyMap<Id, readonly number[]> {
  const numbers = new Map<Id, number[]>();
  for (const covered of sentences) {
    for (const id of idsOf(covered)) {
      const known = numbers.get(id);
      if (known) known.push(covered.sentence.number);
      else numbers.set(id, [covered.sentence.number]);
    }
  }
  return numbers;
}

/**
 * Works out how a source's sentences and the network cover each other, both ways. `located` may hold the passages of
 * other sources too. A passage counts where it stands exactly or has moved to; an ambiguous or missing one nowhere.
 */
export function buildCoverage(
  source: Source,
  located: readonly LocatedPassage[],
  mentions: MentionFinder,
): Coverage {
  const split = splitSentences(source.text);
  const proofs = located.filter(
    ({ owner, passage }) => passage.source === source.id && owner.type !== "step",
  );
  const passagesIn = gatherBySentence(split, proofs, placeOf);
  const mentionsIn = gatherBySentence(split, mentions.find(source.text), (mention) => mention);
  const sentences = split.map((sentence, at): SentenceCoverage => {
    const passages = passagesIn[at] ?? [];
    const relationships = each(passages.flatMap(relationshipOf));
    const named = each((mentionsIn[at] ?? []).flatMap(({ actors }) => actors));
    const unprovedPairs = relationships.length === 0 ? pairsOf(named) : [];
    return {
      sentence,
      passages,
      actors: each(passages.flatMap(actorOf)),
      relationships,
      named,
      unprovedPairs,
    };
  });
  const numbersWhere = (test: (covered: SentenceCoverage) => boolean) =>
    sentences.filter(test).map(({ sentence }) => sentence.number);
  return {
    sentences,
    cited: numbersWhere(({ passages }) => passages.length > 0),
    uncited: numbersWhere(({ passages }) => passages.length === 0),
    missed: numbersWhere(({ unprovedPairs }) => unprovedPairs.length > 0),
    sentencesOfActor: indexById(sentences, ({ actors }) => actors),
    sentencesOfRelationship: indexById(sentences, ({ relationships }) => relationships),
  };
}
