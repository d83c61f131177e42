import { useId, useRef } from "react";

import type { Language } from "../../i18n/create-i18n";
import type { LocalizedText } from "../../model/localized-text";
import { useMessages } from "../use-messages";

/**
 * A field for one text of a story in one language. It writes at every letter, so that nothing typed is ever only in the
 * field; what is typed in one stay is one step to undo.
 */
export function TextEntry({
  label,
  hint,
  text,
  language,
  lines = 1,
  onWrite,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly text: LocalizedText;
  readonly language: Language;
  readonly lines?: number;
  /** `gesture` is the same for as long as the reader stays in the field. */
  readonly onWrite: (words: string, gesture: string) => void;
}) {
  const { say } = useMessages();
  const id = useId();
  const stays = useRef(0);
  const words = readIn(text, language);
  const field = {
    id,
    value: words,
    lang: language,
    dir: "auto",
    className: "text-entry",
    placeholder: words === "" ? say("stories.missing") : "",
    "aria-describedby": hint === undefined ? undefined : `${id}-hint`,
    onFocus: () => {
      stays.current += 1;
    },
  } as const;
  const write = (written: string) => {
    onWrite(written, `${id} ${language} ${stays.current}`);
  };
  return (
    <div className="text-field">
      <label htmlFor={id}>{label}</label>
      {lines === 1 ? (
        <input
          {...field}
          type="text"
          onChange={(event) => {
            write(event.target.value);
          }}
        />
      ) : (
        <textarea
          {...field}
          rows={lines}
          onChange={(event) => {
            write(event.target.value);
          }}
        />
      )}
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="text-hint">
          {hint}
        </p>
      )}
    </div>
  );
}

/** The words in exactly this language; a text given once for all languages counts as English. */
function readIn(text: LocalizedText, language: Language): string {
  if (typeof text === "string") return language === "en" ? text : "";
  return Object.hasOwn(text, language) ? (text[language] ?? "") : "";
}
