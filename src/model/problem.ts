/** What a problem's sentence is filled with. */
export type ProblemParams = Readonly<Record<string, string | number>>;

/** The sorts of things that can be read in a file, in words a reader knows. */
const NAMES = {
  text: "text",
  number: "a number",
  boolean: "true or false",
  list: "a list",
  object: "an object",
  null: "null",
  "localized-text": "text, or a map from language to text",
} as const;

const nameOf = (name: string | number | undefined): string =>
  Object.entries(NAMES).find(([key]) => key === name)?.[1] ?? String(name);

/**
 * The English sentence of each sort of problem. The keys are the machine codes; another language translates the
 * code with the same params. The place stands before the sentence: “links[14].source: no node “tsmcc””.
 */
const SENTENCES = {
  "file-empty": () => "the file is empty",
  "file-too-large": (p) => `the file has ${p["size"]} characters; Entente opens at most ${p["limit"]}`,
  "not-json": (p) => `not valid JSON at line ${p["line"]}, column ${p["column"]}: ${p["reason"]}`,
  "too-deep": (p) =>
    `nested more than ${p["limit"]} levels deep at line ${p["line"]}, column ${p["column"]}; no project file is`,
  "not-a-project": (p) =>
    `not an Entente project file: it must be an object with "format": "entente" and "version": ${p["version"]}`,
  "node-link-only": (p) =>
    `nodes and links alone are not a project file: add "format": "entente", "version": ${p["version"]}, a title, the ` +
    "kinds, and for each node a label and kind, for each link an id, kind, label, status and basis",
  "version-missing": (p) => `a whole number is needed here, such as "version": ${p["version"]}`,
  "version-unknown": (p) => `there is no version ${p["version"]} of the project file; the first is 1`,
  "version-too-new": (p) =>
    `the file is of version ${p["version"]}, made by a newer Entente; this one knows versions up to ${p["newest"]}`,
  missing: (p) => `“${p["key"]}” is missing`,
  "wrong-type": (p) => `${nameOf(p["expected"])} is needed, not ${nameOf(p["received"])}`,
  blank: () => "this must not be blank",
  empty: () => "at least one entry is needed",
  "too-long": (p) => `${p["length"]} characters, at most ${p["limit"]} are taken`,
  "too-many": (p) => `${p["count"]} entries, at most ${p["limit"]} are taken`,
  "too-small": (p) => `${p["value"]} is less than ${p["limit"]}`,
  "too-big": (p) => `${p["value"]} is more than ${p["limit"]}`,
  "not-finite": () => "a finite number is needed",
  "not-whole": (p) => `a whole number is needed, not ${p["value"]}`,
  "not-one-of": (p) => `“${p["value"]}” is not one of ${p["allowed"]}`,
  "bad-colour": (p) => `“${p["value"]}” is not a colour written #rrggbb`,
  "bad-language": (p) => `“${p["value"]}” is not a language tag such as en or zh-Hant`,
  "bad-country": (p) => `“${p["value"]}” is not a country code of two capital letters such as TW`,
  "duplicate-id": (p) => `the id “${p["id"]}” is taken by ${p["first"]}`,
  repeated: (p) => `“${p["id"]}” stands in this list twice`,
  "unknown-actor": (p) => `no node “${p["id"]}”`,
  "unknown-relationship": (p) => `no link “${p["id"]}”`,
  "unknown-sector": (p) => `no sector “${p["id"]}”`,
  "unknown-kind": (p) => `no kind “${p["id"]}”`,
  "unknown-source": (p) => `no source “${p["id"]}”`,
  reversed: (p) => `“${p["from"]}” (${p["fromValue"]}) is after “${p["to"]}” (${p["toValue"]})`,
  "unknown-key": (p) => `“${p["key"]}” is not known here; it may come from a newer Entente`,
  "link-too-long": (p) => `the link has ${p["length"]} characters; at most ${p["limit"]} are read`,
  "link-cut": (p) => `the link is cut short: its end, “v=${p["version"]}”, is missing`,
  "link-too-new": (p) =>
    `the link is of version ${p["version"]}, made by a newer Entente; this one knows versions up to ${p["newest"]}`,
  "link-unreadable": (p) => `“${p["value"]}” cannot be read`,
  invalid: () => "this value is not taken",
  more: (p) => `and ${p["count"]} more problems`,
} satisfies Record<string, (params: ProblemParams) => string>;

/** What sort of problem it is, for translation and for tests. */
export type ProblemCode = keyof typeof SENTENCES;

/** Something wrong in what was read: where, and what, in plain English and for a machine. */
export interface Problem {
  readonly code: ProblemCode;
  /** Where in the file, such as `links[14].source`; empty for the file as a whole. */
  readonly path: string;
  /** What the sentence is filled with; long values are cut to 200 characters. */
  readonly params: ProblemParams;
  /** One English sentence without the place. */
  readonly message: string;
}

const MAX_SHOWN = 200;
const shorten = (value: string | number): string | number =>
  typeof value === "string" && value.length > MAX_SHOWN ? `${value.slice(0, MAX_SHOWN)}…` : value;

/** Says what is wrong at a place. */
export function createProblem(code: ProblemCode, path: string, params: ProblemParams = {}): Problem {
  const shown = Object.fromEntries(Object.entries(params).map(([key, value]) => [key, shorten(value)]));
  return { code, path, params: shown, message: SENTENCES[code](shown) };
}

/** Whether a text is one of the machine codes. */
export function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(SENTENCES, text);
}

/** The problem as one line: its place, then its sentence. */
export function describeProblem(problem: Problem): string {
  return problem.path === "" ? problem.message : `${problem.path}: ${problem.message}`;
}
