import { localize, type LocalizedText } from "../model/localized-text";
import { useMessages } from "./use-messages";

/**
 * A text of the network in the reader's language. Where the network has it in another language only, that one is
 * shown with its `lang`, so that a screen reader pronounces it and a browser picks its font.
 */
export function LocalText({ text }: { readonly text: LocalizedText }) {
  const { language } = useMessages();
  const words = localize(text, language);
  if (!words.isFallback || words.language === null) return words.text;
  return <span lang={words.language}>{words.text}</span>;
}
