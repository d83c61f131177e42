import { localize, type LocalizedText } from "../model/localized-text";
import { shortenName } from "../model/shorten-text";
import { useMessages } from "./use-messages";

const asTheyAre = (words: string) => words;

/**
 * A text of the network in the reader's language. Where the network has it in another language only, that one is
 * shown with its `lang`, so that a screen reader pronounces it and a browser picks its font.
 */
export function LocalText({
  text,
  write = asTheyAre,
}: {
  readonly text: LocalizedText;
  /** How the words are put, for where not all of them are meant. */
  readonly write?: (words: string) => string;
}) {
  const { language } = useMessages();
  const words = localize(text, language);
  const written = write(words.text);
  if (!words.isFallback || words.language === null) return written;
  return <span lang={words.language}>{written}</span>;
}

/** A name of the network where one line is meant: a very long one is cut, and told in full where it is the matter. */
export function LocalName({ text }: { readonly text: LocalizedText }) {
  return <LocalText text={text} write={shortenName} />;
}
