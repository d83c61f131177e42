/**
 * Called for every place a pattern stands at: the pattern's place in the list and the offset where it begins.
 * Answer `false` to hear no more of this pattern; searching for the others then costs no more than if it stood nowhere.
 */
export type OnMatch = (pattern: number, start: number) => boolean | void;

/** Finds all of many patterns in one pass over a text. */
export interface MultiSearch {
  /** Reports matches by where they end; of those that end together the longest comes first. */
  readonly search: (text: string, onMatch: OnMatch) => void;
}

const ROOT = 0;
const NONE = -1;
const CODE_UNITS = 0x1_00_00;

/** The transitions of all states but the root, in one open-addressed table: (state, code unit) → state. */
class Transitions {
  private readonly mask: number;
  private readonly states: Int32Array;
  private readonly codes: Uint16Array;
  private readonly targets: Int32Array;
  constructor(count: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(8, count * 2)));
    this.mask = size - 1;
    this.states = new Int32Array(size);
    this.codes = new Uint16Array(size);
    this.targets = new Int32Array(size);
  }
  private slotOf(state: number, code: number): number {
    const mixed = Math.imul(state, 0x9e_37_79_b1) ^ Math.imul(code, 0x85_eb_ca_6b);
    let slot = (mixed ^ (mixed >>> 15)) & this.mask;
    // The root is never stored here, so a slot with state 0 is free.
    while (this.states[slot] !== ROOT && (this.states[slot] !== state || this.codes[slot] !== code)) {
      slot = (slot + 1) & this.mask;
    }
    return slot;
  }
  /** The next state, or 0. */
  get(state: number, code: number): number {
    return this.targets[this.slotOf(state, code)] ?? ROOT;
  }
  set(state: number, code: number, target: number): void {
    const slot = this.slotOf(state, code);
    this.states[slot] = state;
    this.codes[slot] = code;
    this.targets[slot] = target;
  }
}

type CodeAt = (text: string, at: number) => number;

/** The patterns as a tree of states, each a beginning of some pattern; state 0 is the empty one. */
interface Trie {
  readonly states: number;
  /** The state that follows one by a code unit, or 0. */
  readonly go: (state: number, code: number) => number;
  /** Length of the beginning a state stands for. */
  readonly depth: Int32Array;
  readonly parent: Int32Array;
  /** The code unit that leads into a state. */
  readonly codeInto: Uint16Array;
  /** The last pattern that ends in a state, and for each pattern the one before it that is equal. */
  readonly patternAt: Int32Array;
  readonly nextEqual: Int32Array;
}

function buildTrie(patterns: readonly string[], codeAt: CodeAt): Trie {
  const most = patterns.reduce((sum, { length }) => sum + length, 1);
  const transitions = new Transitions(most);
  const fromRoot = new Int32Array(CODE_UNITS);
  const depth = new Int32Array(most);
  const parent = new Int32Array(most);
  const codeInto = new Uint16Array(most);
  const patternAt = new Int32Array(most).fill(NONE);
  const nextEqual = new Int32Array(patterns.length).fill(NONE);
  let states = 1;
  const go = (state: number, code: number): number =>
    state === ROOT ? (fromRoot[code] ?? ROOT) : transitions.get(state, code);
  const add = (from: number, code: number): number => {
    const state = states++;
    if (from === ROOT) fromRoot[code] = state;
    else transitions.set(from, code, state);
    depth[state] = (depth[from] ?? 0) + 1;
    parent[state] = from;
    codeInto[state] = code;
    return state;
  };
  patterns.forEach((pattern, index) => {
    if (pattern === "") return;
    let state = ROOT;
    for (let at = 0; at < pattern.length; at++) {
      const code = codeAt(pattern, at);
      const next = go(state, code);
      state = next === ROOT ? add(state, code) : next;
    }
    nextEqual[index] = patternAt[state] ?? NONE;
    patternAt[state] = index;
  });
  return { states, go, depth, parent, codeInto, patternAt, nextEqual };
}

/** Where to go on from a state when the text does not go on as any pattern does. */
interface Failures {
  /** The longest proper end of a state that is itself a state. */
  readonly fail: Int32Array;
  /** The longest proper end of a state that is a pattern, or the root. */
  readonly shorterMatch: Int32Array;
}

function buildFailures({ states, go, depth, parent, codeInto, patternAt }: Trie): Failures {
  const fail = new Int32Array(states);
  const shorterMatch = new Int32Array(states);
  for (const state of statesByDepth(depth, states)) {
    const from = parent[state] ?? ROOT;
    if (from === ROOT) continue;
    const code = codeInto[state] ?? 0;
    let suffix = fail[from] ?? ROOT;
    while (suffix !== ROOT && go(suffix, code) === ROOT) suffix = fail[suffix] ?? ROOT;
    const target = go(suffix, code);
    fail[state] = target;
    shorterMatch[state] = patternAt[target] === NONE ? (shorterMatch[target] ?? ROOT) : target;
  }
  return { fail, shorterMatch };
}

/** The states without the root, shallow ones first: a counting sort. */
function statesByDepth(depth: Int32Array, states: number): Int32Array {
  const deepest = depth.reduce((most, each) => Math.max(most, each), 0);
  const firstOf = new Int32Array(deepest + 2);
  for (let state = 1; state < states; state++) {
    const next = (depth[state] ?? 0) + 1;
    firstOf[next] = (firstOf[next] ?? 0) + 1;
  }
  for (let at = 1; at < firstOf.length; at++) firstOf[at] = (firstOf[at] ?? 0) + (firstOf[at - 1] ?? 0);
  const sorted = new Int32Array(states - 1);
  for (let state = 1; state < states; state++) {
    const at = depth[state] ?? 0;
    const place = firstOf[at] ?? 0;
    sorted[place] = state;
    firstOf[at] = place + 1;
  }
  return sorted;
}

/** The next shorter match that is still wanted; the ones passed over are never walked from here again. */
function skipDone(state: number, shorter: Int32Array, isDone: Uint8Array): number {
  let match = shorter[state] ?? ROOT;
  while (match !== ROOT && isDone[match] === 1) match = shorter[match] ?? ROOT;
  shorter[state] = match;
  return match;
}

/** Reports matches during one search, and keeps which patterns are still wanted. */
function createReporter({ states, depth, patternAt, nextEqual }: Trie, failures: Failures, onMatch: OnMatch) {
  const shorter = failures.shorterMatch.slice();
  const isDone = new Uint8Array(states);
  const isUnwanted = new Uint8Array(nextEqual.length);
  const report = (state: number, end: number) => {
    let goesOn = false;
    for (let pattern = patternAt[state] ?? NONE; pattern !== NONE; pattern = nextEqual[pattern] ?? NONE) {
      if (isUnwanted[pattern] === 1) continue;
      if (onMatch(pattern, end - (depth[state] ?? 0)) === false) isUnwanted[pattern] = 1;
      else goesOn = true;
    }
    if (!goesOn) isDone[state] = 1;
  };
  /** Reports every pattern that ends at `end`, where the text has led to `state`. */
  return (state: number, end: number) => {
    if (patternAt[state] !== NONE && isDone[state] !== 1) report(state, end);
    for (let match = skipDone(state, shorter, isDone); match !== ROOT;) {
      report(match, end);
      match = skipDone(match, shorter, isDone);
    }
  };
}

/**
 * Prepares a search for many patterns at once (Aho and Corasick, 1975), over UTF-16 code units. Preparing takes time
 * linear in the patterns; a search takes time linear in the text, plus what is reported. Empty patterns are never
 * found; of equal patterns each is reported.
 *
 * `fold`, by code unit, says which units count as the same, such as capitals and small letters.
 */
export function createMultiSearch(patterns: readonly string[], fold?: Uint16Array): MultiSearch {
  const codeAt: CodeAt = fold
    ? (text, at) => fold[text.charCodeAt(at)] ?? 0
    : (text, at) => text.charCodeAt(at);
  const trie = buildTrie(patterns, codeAt);
  const failures = buildFailures(trie);
  const { go } = trie;
  const { fail } = failures;
  return {
    search(text, onMatch) {
      const reportAt = createReporter(trie, failures, onMatch);
      let state = ROOT;
      for (let at = 0; at < text.length; at++) {
        const code = codeAt(text, at);
        let next = go(state, code);
        while (next === ROOT && state !== ROOT) {
          state = fail[state] ?? ROOT;
          next = go(state, code);
        }
        state = next;
        if (state !== ROOT) reportAt(state, at + 1);
      }
    },
  };
}
