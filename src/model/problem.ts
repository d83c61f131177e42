/** What a problem's sentence is filled with. */
export type ProblemParams = Readonly<Record<string, string | number>>;

/** Every sort of problem. A language has a sentence for each. */
export const PROBLEM_CODES = [
  "file-empty",
  "file-too-large",
  "not-json",
  "too-deep",
  "not-a-project",
  "node-link-only",
  "version-missing",
  "version-unknown",
  "version-too-new",
  "missing",
  "wrong-type",
  "blank",
  "empty",
  "too-long",
  "too-many",
  "too-small",
  "too-big",
  "not-finite",
  "not-whole",
  "not-one-of",
  "bad-colour",
  "bad-language",
  "bad-country",
  "duplicate-id",
  "repeated",
  "unknown-actor",
  "unknown-relationship",
  "unknown-sector",
  "unknown-kind",
  "unknown-source",
  "reversed",
  "unknown-key",
  "link-too-long",
  "link-cut",
  "link-too-new",
  "link-unreadable",
  "invalid",
  "more",
] as const;

/** What sort of problem it is; with the parameters, everything there is to say. */
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Something wrong in what was read: what, where, and what its sentence is filled with in any language. */
export interface Problem {
  readonly code: ProblemCode;
  /** Where in the file, such as `links[14].source`; empty for the file as a whole. */
  readonly path: string;
  /** What the sentence is filled with; long values are cut to 200 characters. */
  readonly params: ProblemParams;
}

const MAX_SHOWN = 200;
const shorten = (value: string | number): string | number =>
  typeof value === "string" && value.length > MAX_SHOWN ? `${value.slice(0, MAX_SHOWN)}…` : value;

/** Says what is wrong at a place. */
export function createProblem(code: ProblemCode, path: string, params: ProblemParams = {}): Problem {
  const shown = Object.fromEntries(Object.entries(params).map(([key, value]) => [key, shorten(value)]));
  return { code, path, params: shown };
}

const CODES: ReadonlySet<string> = new Set(PROBLEM_CODES);

/** Whether a text is one of the machine codes. */
export function isProblemCode(text: string): text is ProblemCode {
  return CODES.has(text);
}

/** The problem without words of any language, for errors that no reader is meant to see: `nodes[2]: missing (key: title)`. */
export function describeProblem({ code, path, params }: Problem): string {
  const filling = Object.entries(params).map(([key, value]) => `${key}: ${value}`);
  const what = filling.length === 0 ? code : `${code} (${filling.join(", ")})`;
  return path === "" ? what : `${path}: ${what}`;
}
