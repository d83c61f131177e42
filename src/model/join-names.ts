const formats = new Map<string, Intl.ListFormat>();

/**
 * Joins names as a sentence of a language does: “A, B, and C”. Most actors have one sector, and are spoken of before anything else is: a first
 * `Intl.ListFormat` takes a browser tens of milliseconds, so it is made where there is something to join, and once for each language.
 * @param language BCP 47, as `Intl` takes it.
 */
export function joinNames(names: readonly string[], language: string): string {
  if (names.length < 2) return names[0] ?? "";
  let format = formats.get(language);
  if (!format) formats.set(language, (format = new Intl.ListFormat(language, { type: "conjunction" })));
  return format.format(names);
}
