import type { HandoutNote } from "../../store/build-handout";
import { selectPassage } from "../../store/select-evidence-passage";
import { useApp } from "../app-context";
import { useMessages } from "../use-messages";
import { footnoteId } from "./FootnoteMarks";

/** The passages of a page as numbered footnotes, in the language of their source. */
export function FootnoteList({ footnotes }: { readonly footnotes: readonly HandoutNote[] }) {
  const { say } = useMessages();
  if (footnotes.length === 0) return null;
  return (
    <ol className="handout-footnotes" aria-label={say("handout.passages")}>
      {footnotes.map((note) => (
        <Footnote key={note.number} note={note} />
      ))}
    </ol>
  );
}

/** Quoted words, who says them and where; words that stand nowhere are shown as such. */
function Footnote({ note: { number: at, passage } }: { readonly note: HandoutNote }) {
  const { say, number } = useMessages();
  const shown = useApp((state) => selectPassage(state, passage));
  const place = shown?.places.length === 1 ? shown.places[0] : undefined;
  return (
    <li id={footnoteId(at)} tabIndex={-1} value={at}>
      <span className="handout-note-number" aria-hidden>
        {number(at)}
      </span>
      <span>
        <q lang={shown?.source.language} dir="auto">
          {place ? place.quote : <del>{passage.exact}</del>}
        </q>
        <span className="handout-note-source">
          {shown?.source.author === undefined ? "" : `${shown.source.author}, `}
          {place
            ? say("evidence.passage.paragraph", { number: place.paragraph })
            : shown?.state === "ambiguous"
              ? say("stage.ambiguous", { count: shown.places.length })
              : say("stage.missing")}
        </span>
      </span>
    </li>
  );
}
