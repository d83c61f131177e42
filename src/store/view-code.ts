import { type KnownIds, parseView, type ViewReading } from "../model/parse-view";
import { createProblemList, type ProblemList } from "../model/problem-list";
import { DEFAULT_VIEW, type View } from "../model/view";
import { migrateLinkFields, VIEW_CODE_VERSION } from "./view-code-migrations";
import { type LinkFields, readLinkFields, writeLinkFields } from "./view-code-text";
import { type FieldCodes, FILTER_CODES, SELECTION_CODES, VIEW_CODES } from "./view-fields";

/** The longest link that is read, in characters. A view whose link is longer cannot be shared as one. */
export const LONGEST_LINK = 200_000;
/** Stands last, so that a link that was cut on its way is known by its lack. */
const VERSION_KEY = "v";

/**
 * A view as the part of an address after `#`: only what differs from a first visit, in a fixed order, so that the same
 * view always has the same link; empty for a first visit.
 */
export function writeViewCode(view: View): string {
  const fields = new Map<string, readonly string[]>([
    ...writeCodes(VIEW_CODES, view, DEFAULT_VIEW),
    ...writeCodes(FILTER_CODES, view.filters, DEFAULT_VIEW.filters),
    ...writeCodes(SELECTION_CODES, view.selection, DEFAULT_VIEW.selection),
  ]);
  if (fields.size === 0) return "";
  fields.set(VERSION_KEY, [String(VIEW_CODE_VERSION)]);
  return writeLinkFields(fields);
}

/**
 * The view that a link's part after `#` (or `?`) means. Any text gives a view that can be shown, and the problems say
 * what of the text was left out and why; links of older versions mean what they meant.
 */
export function readViewCode(code: string, known: KnownIds): ViewReading {
  const problems = createProblemList();
  const text = code.replace(/^[#?]/, "");
  if (text.length > LONGEST_LINK) {
    problems.add("link-too-long", "", { length: text.length, limit: LONGEST_LINK });
    return { view: DEFAULT_VIEW, problems: problems.toArray() };
  }
  const written = readLinkFields(text, (key, value) => problems.add("link-unreadable", key, { value }));
  if (written.size === 0) return { view: DEFAULT_VIEW, problems: problems.toArray() };
  const fields = migrateLinkFields(written, readVersion(written, problems));
  reportUnknownKeys(fields, problems);
  const input = {
    ...readCodes(VIEW_CODES, fields),
    filters: readCodes(FILTER_CODES, fields),
    selection: readCodes(SELECTION_CODES, fields),
  };
  const reading = parseView(input, known);
  return { view: reading.view, problems: [...problems.toArray(), ...reading.problems] };
}

function writeCodes<Thing extends object>(
  codes: FieldCodes<Thing>,
  thing: Thing,
  unwritten: Thing,
): [string, readonly string[]][] {
  const written: [string, readonly string[]][] = [];
  for (const name in codes) {
    const { key, write } = codes[name];
    const tokens = write(thing[name]);
    const usual = write(unwritten[name]);
    const isUsual = tokens.length === usual.length && tokens.every((token, at) => token === usual[at]);
    if (!isUsual) written.push([key, tokens]);
  }
  return written;
}

function readCodes<Thing extends object>(
  codes: FieldCodes<Thing>,
  fields: LinkFields,
): Partial<Record<keyof Thing, unknown>> {
  const read: Partial<Record<keyof Thing, unknown>> = {};
  for (const name in codes) {
    const tokens = fields.get(codes[name].key);
    if (tokens) read[name] = codes[name].read(tokens);
  }
  return read;
}

/** The version a link says it is of; one that says none is read as of the present one. */
function readVersion(fields: LinkFields, problems: ProblemList): number {
  const [token = "", ...rest] = fields.get(VERSION_KEY) ?? [];
  if (token === "") {
    problems.add("link-cut", "", { version: VIEW_CODE_VERSION });
    return VIEW_CODE_VERSION;
  }
  const version = Number(token);
  if (rest.length > 0 || !/^[1-9]\d{0,8}$/.test(token)) {
    problems.add("link-unreadable", VERSION_KEY, { value: [token, ...rest].join("~") });
    return VIEW_CODE_VERSION;
  }
  if (version > VIEW_CODE_VERSION) {
    problems.add("link-too-new", "", { version, newest: VIEW_CODE_VERSION });
  }
  return version;
}

const keysOf = (codes: Readonly<Record<string, { readonly key: string }>>) =>
  Object.values(codes).map((code) => code.key);
const KNOWN_KEYS: ReadonlySet<string> = new Set([
  VERSION_KEY,
  ...[VIEW_CODES, FILTER_CODES, SELECTION_CODES].flatMap(keysOf),
]);

function reportUnknownKeys(fields: LinkFields, problems: ProblemList): void {
  for (const key of fields.keys()) {
    if (!KNOWN_KEYS.has(key)) problems.add("unknown-key", "", { key });
  }
}
