/** A BCP 47 language tag such as `en` or `zh-Hant`. */
export type LanguageTag = string;

/** Text shown to a reader: one string for every language, or a map from language tag to text. */
export type LocalizedText = string | Readonly<Record<LanguageTag, string>>;

/**
 * The text in the wanted language, else in English, else in whichever language comes first.
 * `isFallback` tells that the words are not in the wanted language, so that a view can set `lang`.
 */
export function localize(
  text: LocalizedText,
  language: LanguageTag,
): { readonly text: string; readonly language: LanguageTag | null; readonly isFallback: boolean } {
  if (typeof text === "string") return { text, language: null, isFallback: false };
  for (const candidate of [language, "en", ...Object.keys(text)]) {
    const words = Object.hasOwn(text, candidate) ? text[candidate] : undefined;
    if (words !== undefined && words !== "") {
      return { text: words, language: candidate, isFallback: candidate !== language };
    }
  }
  return { text: "", language: null, isFallback: true };
}

/** A text in all its languages; none where there is no text. */
export function listTexts(text: LocalizedText | undefined): readonly string[] {
  return text === undefined ? [] : typeof text === "string" ? [text] : Object.values(text);
}

/** The words of a text in a language, as `localize` finds them; none where there is no text. */
export function wordsOf(text: LocalizedText | undefined, language: LanguageTag): string {
  return text === undefined ? "" : localize(text, language).text;
}
