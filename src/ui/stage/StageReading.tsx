import { selectCurrentSentence } from "../../store/select-reading";
import { type ReadingSentence, selectReadingText } from "../../store/select-sentences";
import type { AppState } from "../../store/state";
import { useApp } from "../app-context";
import { useMessages } from "../use-messages";

/** The sentence that a step of the read view is at, between its neighbours in the paragraph. */
export function StageReading() {
  const { say } = useMessages();
  const current = useApp(selectCurrentSentence);
  const text = useApp(selectReadingText);
  if (!current) return null;
  const besides = (by: 1 | -1): string => {
    const other = text.sentences[current.at + by];
    return other && isSameParagraph(other, current) ? other.text : "";
  };
  const { source, sentence } = current;
  return (
    <figure className="stage-passage stage-reading">
      <blockquote lang={source.language} dir="auto">
        {besides(-1)} <mark>{current.text}</mark> {besides(1)}
      </blockquote>
      <figcaption>
        {say("evidence.passage.paragraph", { number: sentence.paragraph })}
        {source.author === undefined ? "" : ` · ${source.author}`}
      </figcaption>
    </figure>
  );
}

function isSameParagraph(one: ReadingSentence, other: ReadingSentence): boolean {
  return one.source === other.source && one.sentence.paragraph === other.sentence.paragraph;
}

/** Whether a place of the articles is in the sentence being read, and need not be quoted besides. */
export function isInSentence(state: AppState, source: string, start: number): boolean {
  const current = state.view.kind === "read" ? selectCurrentSentence(state) : null;
  return (
    current !== null &&
    current.source.id === source &&
    current.sentence.start <= start &&
    start < current.sentence.end
  );
}
