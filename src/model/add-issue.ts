import type * as v from "valibot";

import { isProblemCode, type ProblemCode, type ProblemParams } from "./problem";
import type { ProblemList } from "./problem-list";

type Issue = v.BaseIssue<unknown>;

/** `links`, 14, `source` → `links[14].source`. Keys that are not plain words stand in quotes. */
export function joinPath(parent: string, key: unknown): string {
  if (typeof key === "number") return `${parent}[${key}]`;
  const name = String(key);
  if (!/^[\w-]+$/u.test(name)) return `${parent}[${JSON.stringify(name)}]`;
  return parent === "" ? name : `${parent}.${name}`;
}

/** The sort of thing a value is, as problems name it. */
export function nameOfType(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "list";
  if (typeof value === "string") return "text";
  return typeof value;
}

const shown = (value: unknown): string | number =>
  typeof value === "number" || typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** How many characters or entries a value has. */
function sizeOf(value: unknown): number {
  if (typeof value === "string" || Array.isArray(value)) return value.length;
  return value instanceof Map ? value.size : 0;
}

/** The words of a picklist's `("a" | "b")`. */
const allowedIn = (expected: string | null) =>
  (expected ?? "")
    .replace(/^\(|\)$/gu, "")
    .replaceAll(" | ", ", ")
    .replaceAll('"', "");

type Told = readonly [ProblemCode, ProblemParams];

const wrongType = (expected: string, { input }: Issue): Told => [
  "wrong-type",
  { expected, received: nameOfType(input) },
];
const beyond = (code: ProblemCode, { input, requirement }: Issue): Told => [
  code,
  { value: shown(input), limit: shown(requirement) },
];

/** What each of valibot's own issues is in our words. */
const TELLERS = new Map<string, (issue: Issue) => Told>([
  ["string", (issue) => wrongType("text", issue)],
  ["boolean", (issue) => wrongType("boolean", issue)],
  ["array", (issue) => wrongType("list", issue)],
  ["strict_object", (issue) => wrongType("object", issue)],
  // NaN is of type number, and valibot takes it for none.
  ["number", (issue) => (typeof issue.input === "number" ? ["not-finite", {}] : wrongType("number", issue))],
  ["finite", () => ["not-finite", {}]],
  ["integer", ({ input }) => ["not-whole", { value: shown(input) }]],
  ["min_value", (issue) => beyond("too-small", issue)],
  ["gt_value", (issue) => beyond("too-small", issue)],
  ["max_value", (issue) => beyond("too-big", issue)],
  [
    "max_length",
    ({ input, requirement }) =>
      typeof input === "string"
        ? ["too-long", { length: input.length, limit: shown(requirement) }]
        : ["too-many", { count: sizeOf(input), limit: shown(requirement) }],
  ],
  ["max_size", ({ input, requirement }) => ["too-many", { count: sizeOf(input), limit: shown(requirement) }]],
  [
    "picklist",
    ({ input, expected }) => ["not-one-of", { value: shown(input), allowed: allowedIn(expected) }],
  ],
]);

/** Reads the messages that our schemas give in place of words: a code, with what it needs after colons. */
function tellOwn({ message, input }: Issue): Told | null {
  const [code = "", first = "", second = ""] = message.split(":");
  if (!isProblemCode(code)) return null;
  if (code === "wrong-type") return [code, { expected: first, received: nameOfType(input) }];
  if (code !== "reversed") return [code, { value: shown(input) }];
  const ends = new Map(isObject(input) ? Object.entries(input) : []);
  const valueOf = (key: string) => shown(ends.get(key));
  return [code, { from: first, fromValue: valueOf(first), to: second, toValue: valueOf(second) }];
}

/** Adds a valibot issue in our own words; `parent` is the place of the value that was parsed. */
export function addIssue(problems: ProblemList, issue: Issue, parent: string): void {
  const path = issue.path ?? [];
  const placeOf = (items: readonly v.IssuePathItem[]) =>
    items.reduce((place, { key }) => joinPath(place, key), parent);
  const last = path.at(-1);
  if (last?.type === "object" && last.origin === "key") {
    const isUnknown = issue.expected === "never";
    problems.add(isUnknown ? "unknown-key" : "missing", placeOf(path.slice(0, -1)), { key: last.key });
    return;
  }
  const [code, params] = tellOwn(issue) ?? TELLERS.get(issue.type)?.(issue) ?? ["invalid", {}];
  problems.add(code, placeOf(path), params);
}
