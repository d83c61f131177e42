import { useState, type ReactNode } from "react";

import { shortenText } from "../model/shorten-text";
import { Button } from "./controls/Button";
import { useMessages } from "./use-messages";

/** Characters of a heading, which may be a sentence of two names, and of a summary under one. */
export const HEADING_CHARACTERS = 320;
export const SUMMARY_CHARACTERS = 900;

/** A long text of which the beginning is shown. */
export interface Unfolding {
  /** The words as they are shown now. */
  readonly write: (words: string) => string;
  /** The button that shows the rest, and puts it away again; nothing where all is shown anyway. */
  readonly button: ReactNode;
}

/** Shows the first so many characters of texts, and all of them when the reader asks. */
export function useUnfolding(texts: readonly string[], most: number): Unfolding {
  const { say } = useMessages();
  const [isOpen, setIsOpen] = useState(false);
  const shorten = (words: string) => shortenText(words, most);
  const isLong = texts.some((words) => shorten(words) !== words);
  return {
    write: (words) => (isOpen ? words : shorten(words)),
    button: isLong ? (
      <Button
        variant="link"
        aria-expanded={isOpen}
        onPress={() => {
          setIsOpen(!isOpen);
        }}
      >
        {say(isOpen ? "evidence.showLess" : "evidence.showAll")}
      </Button>
    ) : null,
  };
}
