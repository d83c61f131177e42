import type { NetworkIndex } from "../../model/network-index";
import { type MatchQuality, matchText, parseQuery, type Query, type TextMatch } from "./match-text";
import {
  listRecords,
  listTexts,
  type PassageOwner,
  SEARCH_FIELDS,
  type SearchRecord,
  type SearchText,
} from "./search-records";
import { createRecordReader } from "./read-records";
import { createTermIndex } from "./term-index";

type QuotedRecord = Extract<SearchRecord, { type: "passage" }>;

/** Something found, with the words that answered. */
export interface SearchHit extends SearchText {
  /** What to select when it is chosen; for a passage, the first thing it proves. */
  readonly target: PassageOwner;
  /** Where the record is quoted words: the passage, and everything it proves. */
  readonly quoted: QuotedRecord | null;
  readonly quality: MatchQuality;
  /** What of `text` answered, UTF-16 code units, in order and apart. */
  readonly ranges: TextMatch["ranges"];
}

/** Finds actors, relationships and quoted words of one network. */
export interface Search {
  /**
   * The best hits, at most `limit`: a whole name before a whole alias, then names, aliases, quoted words and sentences
   * that have every word asked for; only when nothing has, what a slip of typing explains. What answers alike comes in
   * the order of `listRecords`: actors with more relationships first.
   */
  readonly find: (query: string, limit: number) => readonly SearchHit[];
  /** Takes so many more records in and tells whether all are in. For a big network, call it when the page is idle. */
  readonly indexMore: (records: number) => boolean;
}

/** Records taken in at once when a search is created. */
const FIRST_RECORDS = 1000;
/** Best candidates of the index that are looked at closely. */
const CANDIDATES = 400;
const QUALITIES: readonly MatchQuality[] = ["whole", "start", "words", "slip"];

/** A search over a network; of a big one only the beginning is in until `indexMore` has taken in the rest. */
export function createSearch(index: NetworkIndex): Search {
  const records: SearchRecord[] = [];
  const coming = listRecords(index);
  const byWholeName = new Map<string, number[]>();
  const terms = createTermIndex();
  /** Remembers the words of every name, until all records are in. */
  let readRecord: ReturnType<typeof createRecordReader> | null = createRecordReader(index, terms);

  const indexMore = (count: number): boolean => {
    for (let taken = 0; taken < count; taken++) {
      const next = coming.next();
      if (next.done === true || !readRecord) {
        readRecord = null;
        return true;
      }
      if (next.value === null) return false;
      const record = records.push(next.value) - 1;
      const { texts, wholes } = readRecord(next.value);
      terms.add(texts);
      for (const whole of wholes) {
        const known = byWholeName.get(whole);
        if (known) known.push(record);
        else byWholeName.set(whole, [record]);
      }
    }
    return false;
  };

  const judge = (query: Query, candidates: Iterable<number>): readonly SearchHit[] =>
    [...candidates]
      .flatMap((at) => {
        const record = records[at];
        const hit = record && findHit(index, query, record);
        return hit ? { hit, rank: rankOf(hit), at } : [];
      })
      .sort(
        (one, other) =>
          one.rank - other.rank || countUnanswered(one.hit) - countUnanswered(other.hit) || one.at - other.at,
      )
      .map(({ hit }) => hit);

  const find = (text: string, limit: number): readonly SearchHit[] => {
    const query = parseQuery(text);
    const likely = [...(byWholeName.get(query.whole) ?? []), ...terms.findSure(query, CANDIDATES)];
    const sure = judge(query, new Set(likely)).filter((hit) => hit.quality !== "slip");
    const hits = sure.length > 0 ? sure : judge(query, terms.findSimilar(query, CANDIDATES));
    return mergeQuotes(hits).slice(0, limit);
  };

  indexMore(FIRST_RECORDS);
  return { find, indexMore };
}

function findHit(index: NetworkIndex, query: Query, record: SearchRecord): SearchHit | null {
  let best: SearchHit | null = null;
  for (const { field, text, language } of listTexts(index, record)) {
    const match = matchText(query, text);
    if (!match) continue;
    const target = targetOf(record);
    const quoted = record.type === "passage" ? record : null;
    const hit = { field, text, language, target, quoted, quality: match.quality, ranges: match.ranges };
    if (best === null || rankOf(hit) < rankOf(best)) best = hit;
  }
  return best;
}

function targetOf(record: SearchRecord): PassageOwner {
  if (record.type === "actor") return { type: "actor", id: record.actor.id };
  if (record.type === "relationship") return { type: "relationship", id: record.relationship.id };
  const [owner] = record.owners;
  if (!owner) throw new Error(`The passage “${record.passage.exact}” is listed but proves nothing.`);
  return owner;
}

/**
 * Where a slip is forgiven, how much of the text the query does not answer: “Canda” means Canada before it means an
 * agreement with Canada in its name. Else 0, since a typed beginning says nothing about what follows it.
 */
function countUnanswered({ quality, text, ranges }: SearchHit): number {
  if (quality !== "slip") return 0;
  return ranges.reduce((rest, { start, end }) => rest - (end - start), text.length);
}

/** Smaller is better. Where a quote or a sentence begins says nothing, so it counts as having the words. */
function rankOf({ field, quality }: Pick<SearchHit, "field" | "quality">): number {
  const isName = field === "name" || field === "alias";
  const effective = isName || quality === "slip" ? quality : "words";
  return QUALITIES.indexOf(effective) * SEARCH_FIELDS.length + SEARCH_FIELDS.indexOf(field);
}

/** Quotes of the same words cut longer or shorter are one hit, the best of them, with all that they prove. */
function mergeQuotes(hits: readonly SearchHit[]): readonly SearchHit[] {
  const merged: SearchHit[] = [];
  for (const hit of hits) {
    const { quoted } = hit;
    const at = quoted ? merged.findIndex((other) => other.quoted && overlap(quoted, other.quoted)) : -1;
    const known = merged[at];
    if (!quoted || !known?.quoted) {
      merged.push(hit);
      continue;
    }
    const { owners } = known.quoted;
    const others = quoted.owners.filter((owner) => owners.every((each) => each.id !== owner.id));
    merged[at] = { ...known, quoted: { ...known.quoted, owners: [...owners, ...others] } };
  }
  return merged;
}

function overlap({ passage: one }: QuotedRecord, { passage: other }: QuotedRecord): boolean {
  return one.source === other.source && one.start < other.end && other.start < one.end;
}
