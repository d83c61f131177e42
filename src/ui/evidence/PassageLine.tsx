import { useState, type SyntheticEvent } from "react";

import type { Passage } from "../../model/network";
import { selectPassage } from "../../store/select-evidence-passage";
import { useApp } from "../app-context";
import { useMessages } from "../use-messages";
import { PassageQuote } from "./PassageQuote";

/**
 * A passage in one line, its paragraph or what became of its place, and its words, which opens to the whole sentence or to
 * the places it might be.
 */
export function PassageLine({ passage }: { readonly passage: Passage }) {
  const { say } = useMessages();
  const shown = useApp((state) => selectPassage(state, passage));
  const [isOpen, setIsOpen] = useState(false);
  if (!shown) return null;
  const [place] = shown.places;
  const isPlaced = shown.state === "exact" || shown.state === "moved";
  return (
    <details
      className="passage-line"
      data-state={shown.state}
      onToggle={(event: SyntheticEvent<HTMLDetailsElement>) => {
        setIsOpen(event.currentTarget.open);
      }}
    >
      <summary>
        <span className="passage-paragraph">
          {place && isPlaced ? say("evidence.passage.paragraph", { number: place.paragraph }) : null}
          {shown.state === "exact" ? null : (
            <>
              {isPlaced ? " · " : null}
              {say(`table.anchor.${shown.state}`)}
            </>
          )}
        </span>
        <q lang={shown.source.language} dir="auto">
          {passage.exact}
        </q>
      </summary>
      {isOpen ? <PassageQuote passage={passage} /> : null}
    </details>
  );
}
