import { NO_RANK, rankTexts } from "../../model/rank-texts";

/**
 * What a column sorts by. Numbers stand for themselves, `NO_RANK` for none. Texts are ranked first; `through` leads from
 * a place of the table to the text's place in the list, where many things share few texts.
 */
export type ColumnOrder =
  | { readonly type: "numbers"; readonly list: () => Int32Array }
  | { readonly type: "texts"; readonly list: () => readonly string[]; readonly through?: Int32Array };

/** So many different texts are ranked in a moment; more are ranked elsewhere, for some languages take a second. */
const MOST_AT_ONCE = 5000;

const known = new WeakMap<ColumnOrder, Int32Array>();
const slow = new WeakSet<ColumnOrder>();

/** The ranks of an order in a language by place; `null` where they take a while and are not known yet. */
export function findRanks(order: ColumnOrder, language: string): Int32Array | null {
  const found = known.get(order);
  if (found) return found;
  if (order.type === "numbers") return keep(order, order.list());
  if (slow.has(order)) return null;
  const texts = order.list();
  if (hasFewDifferent(texts)) return keepRanks(order, rankTexts(texts, language));
  slow.add(order);
  return null;
}

/** Remembers the ranks of an order's texts, from wherever they come. */
export function keepRanks(order: ColumnOrder, ranks: Int32Array): Int32Array {
  const through = order.type === "texts" ? order.through : undefined;
  return keep(order, through ? through.map((place) => ranks[place] ?? NO_RANK) : ranks);
}

function keep(order: ColumnOrder, ranks: Int32Array): Int32Array {
  known.set(order, ranks);
  return ranks;
}

function hasFewDifferent(texts: readonly string[]): boolean {
  if (texts.length <= MOST_AT_ONCE) return true;
  const different = new Set<string>();
  for (const text of texts) if (different.add(text).size > MOST_AT_ONCE) return false;
  return true;
}
