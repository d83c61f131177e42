import { listTexts, type LocalizedText } from "../../model/localized-text";

/** An option of a filter, as far as it is looked for. */
export interface NamedOption<Id> {
  readonly id: Id;
  readonly label: LocalizedText;
}

/** Beyond so many, options can be looked for, and only the largest are shown until then. */
export const MANY_OPTIONS = 12;
/** Options of many that are shown at first. */
export const OPTIONS_AT_FIRST = 8;

const fold = (text: string) => text.normalize("NFKC").toLowerCase();

/** The options whose name, in whatever language, holds every word of the query. */
export function findOptions<Option extends NamedOption<unknown>>(
  options: readonly Option[],
  query: string,
): readonly Option[] {
  const words = fold(query)
    .split(/\s+/u)
    .filter((word) => word !== "");
  return options.filter(({ label }) => {
    const name = fold(listTexts(label).join("\n"));
    return words.every((word) => name.includes(word));
  });
}

/** Of many options the largest, in their order, and those that are chosen; `sizes` go with the options. */
export function findLargest<Option extends NamedOption<unknown>>(
  options: readonly Option[],
  sizes: Uint32Array,
  chosen: readonly Option["id"][],
): readonly Option[] {
  const bySize = Array.from(options.keys()).sort(
    (one, other) => (sizes[other] ?? 0) - (sizes[one] ?? 0) || one - other,
  );
  const largest = new Set(bySize.slice(0, OPTIONS_AT_FIRST));
  return options.filter(({ id }, at) => largest.has(at) || chosen.includes(id));
}
