import { localize, type LocalizedText } from "../../model/localized-text";
import { shortenName } from "../../model/shorten-text";
import { useMessages } from "../use-messages";

/** The same text in the other languages the network has it in, each with its `lang`. */
export function OtherNames({
  text,
  className,
  write = shortenName,
}: {
  readonly text: LocalizedText;
  readonly className: string;
  /** How the names are put; as in one line when left out. */
  readonly write?: (words: string) => string;
}) {
  const { language } = useMessages();
  if (typeof text === "string") return null;
  const shown = localize(text, language).language;
  return Object.entries(text)
    .filter(([tag, words]) => tag !== shown && words !== "")
    .map(([tag, words]) => (
      <p key={tag} lang={tag} dir="auto" className={className}>
        {write(words)}
      </p>
    ));
}
