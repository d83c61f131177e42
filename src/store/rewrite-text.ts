import type { LanguageTag, LocalizedText } from "../model/localized-text";

/**
 * A text with its words in one language replaced. A text that was one string for every language keeps those words as
 * its English. Words that are taken away leave their language out; a text of no language at all is "".
 */
export function rewriteText(
  text: LocalizedText,
  language: LanguageTag,
  words: string,
): Record<LanguageTag, string> | string {
  const before =
    typeof text === "string" ? (text === "" ? [] : [["en", text] as const]) : Object.entries(text);
  const others = before.filter(([tag]) => tag !== language);
  const isThere = others.length < before.length;
  // Replaced in its place, so that languages keep their order in the file.
  const entries = isThere
    ? before.map(([tag, said]): [string, string] => [tag, tag === language ? words : said])
    : [...before, [language, words] as const];
  const filled = entries.filter(([, said]) => said !== "");
  return filled.length === 0 ? "" : Object.fromEntries(filled);
}
