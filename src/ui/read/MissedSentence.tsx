import type { ActorId } from "../../model/ids";
import type { ReadingSentence } from "../../store/select-sentences";
import type { AppState } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { useMessages } from "../use-messages";

/** Pairs shown of a sentence; how many more there are is said. */
const PAIRS_SHOWN = 8;

const selectIndex = (state: AppState) => state.document.index;

/** A sentence that may be evidence nobody took down: its words, and every two actors it names. */
export function MissedSentence({
  sentence,
  onGo,
}: {
  readonly sentence: ReadingSentence;
  readonly onGo: (sentence: number) => void;
}) {
  const { say, shortName } = useMessages();
  const actions = useActions();
  const index = useApp(selectIndex);
  const { at, source, text, unprovedPairs } = sentence;
  const nameOf = (id: ActorId) => shortName(index.actorById.get(id)?.label ?? id);
  const more = unprovedPairs.length - PAIRS_SHOWN;
  return (
    <li>
      <button
        type="button"
        className="coverage-sentence"
        onClick={() => {
          onGo(at);
        }}
      >
        <span className="coverage-place">
          {say("coverage.sentence", { number: at + 1, paragraph: sentence.sentence.paragraph })}
        </span>{" "}
        <q lang={source.language} dir="auto">
          {text}
        </q>
      </button>
      <ul className="coverage-pairs" aria-label={say("coverage.pairs")}>
        {unprovedPairs.slice(0, PAIRS_SHOWN).map(([one, other]) => (
          <li key={`${one} ${other}`}>
            <button
              type="button"
              className="coverage-pair"
              onClick={() => {
                onGo(at);
                actions.readMention(at, [one, other]);
              }}
            >
              {say("coverage.pair", { one: nameOf(one), other: nameOf(other) })}
            </button>
          </li>
        ))}
        {more > 0 ? <li>{say("coverage.morePairs", { count: more })}</li> : null}
      </ul>
    </li>
  );
}
