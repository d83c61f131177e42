import type { Say } from "../../i18n/create-i18n";
import { joinWords } from "../../model/build-sentence";
import { localize } from "../../model/localized-text";
import type { Fact } from "../../model/network";

/** A whole number without a unit in these is a year, and no year is written “1,987”. */
const isYear = (value: number) => Number.isInteger(value) && value >= 1000 && value < 3000;

/** A fact as the article gives it, qualifier and unit included: “over 460,000 volunteers”, “since 1987”. */
export function buildFactWords(fact: Fact, language: string, say: Say): string {
  const number = new Intl.NumberFormat(language, {
    maximumFractionDigits: 6,
    useGrouping: fact.unit !== undefined || !isYear(fact.value),
  }).format(fact.value);
  const unit = fact.unit === undefined ? "" : localize(fact.unit, language).text;
  const value = /^[%％‰]/u.test(unit)
    ? number + unit
    : joinWords([number, unit].filter((word) => word !== ""));
  return say(`evidence.fact.${fact.qualifier}`, { value });
}
