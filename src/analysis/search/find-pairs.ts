import type { ActorId } from "../../model/ids";
import type { Search } from "./create-search";
import type { MatchQuality } from "./match-text";

/** Two actors a query names, one after the other. */
export interface FoundPair {
  readonly from: ActorId;
  readonly to: ActorId;
}

/** Words that may stand between two names and are part of neither. */
const BETWEEN = /^(?:and|to|with|vs|versus|between|[-–—→↔&+,、，/]|和|與|与|跟|及|對|到)$/iu;
/** A question asked in words begins and ends with these. */
const ASKED =
  /^(?:how\s+(?:are|is)|between)\s+|\s*(?:connected|related)?\s*[?？]?\s*$|\s*如何(?:相連|連結|相關)\s*[?？]?\s*$/giu;
/** Signs between names that need no spaces round them. */
const TIGHT = /[→↔&+,、，/]/gu;
/** Chinese words that may stand between two Chinese names without spaces. */
const CHINESE_BETWEEN = /(?<=\p{Script=Han})[和與与跟及](?=\p{Script=Han})/u;
/** A query of more words is a sentence, not two names. */
const MOST_WORDS = 12;
const HITS = 12;
const COST: Readonly<Record<MatchQuality, number>> = { whole: 0, start: 1, words: 2, slip: 4 };

/**
 * The pairs of actors a query names (“TSMC Canada”, “台積電 加拿大”, “TSMC and Canada”, “台積電與加拿大”), best first, at
 * most `most`. Every place where the query can be cut in two is tried; both parts must be found in actors' names. A slip
 * of typing is forgiven in one of them.
 */
export function findPairs(search: Search, query: string, most: number): readonly FoundPair[] {
  const pairs = new Map<string, FoundPair & { readonly cost: number }>();
  for (const [first, second] of cutInTwo(query)) {
    // Of a sentence the longer part is nobody's name, as a rule; then the shorter one, which may begin very many, is not looked for.
    const isFirstLonger = first.length > second.length;
    const longer = findNamed(search, isFirstLonger ? first : second);
    const shorter = longer.length > 0 ? findNamed(search, isFirstLonger ? second : first) : [];
    const [from, to] = isFirstLonger ? [longer, shorter] : [shorter, longer];
    for (const one of from) {
      for (const other of to) {
        const cost = one.cost + other.cost;
        const key = JSON.stringify([one.id, other.id].sort());
        if (one.id === other.id || cost >= 2 * COST.slip) continue;
        if (cost < (pairs.get(key)?.cost ?? Infinity)) pairs.set(key, { from: one.id, to: other.id, cost });
      }
    }
  }
  return [...pairs.values()]
    .sort((one, other) => one.cost - other.cost)
    .slice(0, most)
    .map(({ from, to }) => ({ from, to }));
}

function cutInTwo(query: string): readonly (readonly [string, string])[] {
  const asked = query.trim().replaceAll(ASKED, "").replaceAll(TIGHT, " $& ");
  const chinese = asked.search(CHINESE_BETWEEN);
  const cuts: (readonly [string, string])[] =
    chinese < 0 ? [] : [[asked.slice(0, chinese), asked.slice(chinese + 1)]];
  const words = asked.split(/\s+/u).filter((word) => word !== "");
  if (words.length > MOST_WORDS) return cuts;
  for (let at = 1; at < words.length; at++) {
    const isBetween = BETWEEN.test(words[at] ?? "");
    const first = words.slice(0, at);
    const second = words.slice(isBetween ? at + 1 : at);
    if (second.length > 0 && !BETWEEN.test(first.at(-1) ?? ""))
      cuts.push([first.join(" "), second.join(" ")]);
  }
  return cuts;
}

/** The actors named best by a text: those found alike, up to three; the more words answer, the less it costs. */
function findNamed(search: Search, text: string): readonly { readonly id: ActorId; readonly cost: number }[] {
  const named = search
    .find(text, HITS)
    .flatMap(({ target, quoted, field, quality }) =>
      target.type === "actor" && quoted === null && (field === "name" || field === "alias")
        ? [{ id: target.id, cost: COST[quality] }]
        : [],
    );
  const best = Math.min(...named.map(({ cost }) => cost));
  return named.filter(({ cost }) => cost === best).slice(0, best === COST.whole ? 1 : 3);
}
