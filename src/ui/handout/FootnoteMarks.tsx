import type { MouseEvent } from "react";

import type { HandoutNote } from "../../store/build-handout";
import { useMessages } from "../use-messages";

/** The `id` of a footnote in the page. */
export const footnoteId = (number: number) => `handout-note-${number}`;

/** The raised numbers after a text. In a PDF they lead to their footnotes; on screen the address stays the view's. */
export function FootnoteMarks({ footnotes }: { readonly footnotes: readonly HandoutNote[] }) {
  const { say, number } = useMessages();
  const handleClick = (event: MouseEvent<HTMLAnchorElement>) => {
    event.preventDefault();
    document.getElementById(event.currentTarget.hash.slice(1))?.focus();
  };
  return footnotes.map((note) => (
    <sup key={note.number} className="handout-mark">
      <a
        href={`#${footnoteId(note.number)}`}
        aria-label={say("handout.note", { number: note.number })}
        onClick={handleClick}
      >
        {number(note.number)}
      </a>
    </sup>
  ));
}
