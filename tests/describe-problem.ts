import { createI18n } from "../src/i18n/create-i18n";
import { ENGLISH } from "../src/i18n/english";
import { sayProblem } from "../src/i18n/say-problem";
import type { Problem } from "../src/model/problem";

const english = createI18n("en", { en: ENGLISH });

/** A problem as an English reader is told it. */
export function describeProblem(problem: Problem): string {
  return sayProblem(english, problem);
}
