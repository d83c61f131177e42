import type { i18n } from "i18next";

import { sayByName } from "./say-by-name";

/** A problem of what was read, as `model/problem` has it. */
interface SayableProblem {
  readonly code: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Parameters that are themselves names to be said, and where their words stand. */
const NAMED = { expected: "types", received: "types", reason: "reasons" } as const;

/** A problem as one line: its place, then its sentence. */
export function sayProblem(messages: i18n, { code, path, params }: SayableProblem): string {
  const filling = { ...params };
  for (const [key, group] of Object.entries(NAMED)) {
    const value = filling[key];
    const name = `problems.${group}.${value}`;
    if (value !== undefined && messages.exists(name)) filling[key] = sayByName(messages, name, {});
  }
  const sentence = sayByName(messages, `problems.sentences.${code}`, filling);
  return path === "" ? sentence : messages.t("problems.placed", { place: path, sentence });
}
