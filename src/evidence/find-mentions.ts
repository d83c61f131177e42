import type { ActorId } from "../model/ids";
import type { Actor } from "../model/network";
import type { TextRange } from "./locate-anchor";
import { createMultiSearch } from "./multi-search";
import { characterAfter, characterBefore, isJoined } from "./word-edges";

/** A place where a text names one actor, or several that share the name. */
export interface Mention extends TextRange {
  readonly actors: readonly ActorId[];
}

/** Finds the mentions of a network's actors in any text; made once for a network. */
export interface MentionFinder {
  /** Mentions in the order of the text; they never overlap. Time linear in the text, plus the names that stand in it. */
  readonly find: (text: string) => readonly Mention[];
}

const CODE_UNITS = 0x1_00_00;
const SAME: readonly (readonly [string, string])[] = [
  ["’", "'"],
  ["‘", "'"],
  ["\u02BC", "'"],
  ["\u00A0", " "],
  ["\u202F", " "],
  ["\n", " "],
  ["\u2010", "-"],
  ["\u2011", "-"],
];

let fold: Uint16Array | null = null;

/** Capitals as small letters, curly apostrophes as straight ones, and so on, each one code unit as before. */
function getFold(): Uint16Array {
  // The table is the same for every network and takes some milliseconds, which the start of the app does not have.
  fold ??= buildFold();
  return fold;
}

function buildFold(): Uint16Array {
  const table = Uint16Array.from({ length: CODE_UNITS }, (_, code) => {
    const small = String.fromCharCode(code).toLowerCase();
    return small.length === 1 ? small.charCodeAt(0) : code;
  });
  for (const [one, other] of SAME) table[one.charCodeAt(0)] = other.charCodeAt(0);
  return table;
}

const isWithinWord = (text: string, at: number) =>
  isJoined(characterBefore(text, at), characterAfter(text, at));

/** An acronym must be written as it is: “IT” is not “it”, “WHO” is not “who”. */
const isAcronym = (name: string) => name.length <= 5 && name === name.toUpperCase() && /\p{Lu}/u.test(name);

interface Name {
  readonly name: string;
  readonly actors: readonly ActorId[];
}

/** A name where it stands; `order` is its place among the names. */
interface FoundName extends Mention {
  readonly order: number;
}

function gatherNames(actors: readonly Actor[]): readonly Name[] {
  const byName = new Map<string, ActorId[]>();
  for (const { id, label, aliases } of actors) {
    const labels = typeof label === "string" ? [label] : Object.values(label);
    for (const name of new Set([...labels, ...aliases].map((each) => each.trim()))) {
      if (name === "") continue;
      const sharing = byName.get(name);
      if (sharing) sharing.push(id);
      else byName.set(name, [id]);
    }
  }
  return [...byName].map(([name, actors]) => ({ name, actors }));
}

/**
 * Prepares to find actors by their labels in every language and their aliases. Names are whole words where the script
 * parts words (“Taiwan’s” names Taiwan, “Taiwanese” does not). Capitals do not matter except in acronyms. Where names
 * overlap the one that begins first wins, then the longest.
 */
export function createMentionFinder(actors: readonly Actor[]): MentionFinder {
  const names = gatherNames(actors);
  const search = createMultiSearch(
    names.map(({ name }) => name),
    getFold(),
  );
  return {
    find(text) {
      const found: FoundName[] = [];
      search.search(text, (index, start) => {
        const entry = names[index];
        if (entry === undefined) return;
        const end = start + entry.name.length;
        const words = text.slice(start, end);
        if (isAcronym(entry.name) && words !== entry.name) return;
        if (isWithinWord(text, start) || isWithinWord(text, end)) return;
        found.push({ start, end, actors: entry.actors, order: index });
      });
      return keepLongest(found);
    },
  };
}

/** Of overlapping names the first, then the longest; names that cover the very same words are joined. */
function keepLongest(found: readonly FoundName[]): readonly Mention[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end || a.order - b.order);
  const kept: Mention[] = [];
  for (const { start, end, actors } of sorted) {
    const last = kept.at(-1);
    if (last && start === last.start && end === last.end) {
      kept[kept.length - 1] = { start, end, actors: [...new Set([...last.actors, ...actors])] };
    } else if (!last || start >= last.end) kept.push({ start, end, actors });
  }
  return kept;
}
