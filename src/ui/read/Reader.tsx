import { useCallback, useId, useRef, type KeyboardEvent } from "react";

import { selectMarkedPlaces } from "../../store/select-article-passages";
import { selectIsAside, selectPosition } from "../../store/select-reading";
import { findSentenceAt, type ReadingText } from "../../store/select-sentences";
import { selectReading } from "../../store/show-in-article";
import { useMarkedPlace } from "../article/use-marked-place";
import { useActions, useApp, useAppStore } from "../app-context";
import { useMessages } from "../use-messages";
import { findReadingCommand } from "./find-reading-command";
import { AsideBar, SentenceBar } from "./ReadBar";
import { Player } from "./Player";
import { ReadAnnouncer } from "./ReadAnnouncer";
import { ReadKey } from "./ReadKey";
import { ReadSource } from "./ReadSource";
import { usePlayback } from "./use-playback";
import { useReadingKeys } from "./use-reading-keys";
import { useFollowingText } from "./use-following-text";

/**
 * The text, sentence by sentence. The sentence that is being read is part of the view; while something is selected the
 * reader looks aside at its passages, and the way back to the sentence stays open.
 */
export function Reader({ text }: { readonly text: ReadingText }) {
  const { say } = useMessages();
  const helpId = useId();
  const actions = useActions();
  const store = useAppStore();
  const position = useApp(selectPosition);
  const isAside = useApp(selectIsAside);
  const places = useApp(selectMarkedPlaces);
  const wish = useApp(selectReading);
  const root = useRef<HTMLDivElement>(null);

  const sentenceOf = (place: (typeof places)[number]) => findSentenceAt(text, place.source, place.start);
  const here = places.findIndex((each) => sentenceOf(each) === position.sentence);
  const { at, stepTo } = useMarkedPlace(places, wish, Math.max(0, here));
  const place = isAside ? (places[at] ?? null) : null;
  const eye = (place && sentenceOf(place)) ?? position.sentence;

  const step = useCallback((by: 1 | -1) => actions.readSentence(eye + by), [actions, eye]);
  const stepPassage = useCallback(
    (by: 1 | -1) => {
      if (isAside && places.length > 1) stepTo((at + by + places.length) % places.length);
    },
    [isAside, places, at, stepTo],
  );
  const play = () => {
    const isPlaying = !store.getState().session.playback.isPlaying;
    if (isPlaying && (isAside || eye === text.sentences.length - 1))
      actions.readSentence(eye === text.sentences.length - 1 ? 0 : eye);
    actions.setPlaying(isPlaying);
  };
  const back = () => actions.readSentence(position.sentence);
  useReadingKeys({ onStep: step, onPassage: stepPassage });
  usePlayback(text, position.sentence, isAside);
  const keepStill = useFollowingText(root, { eye, place, wish });

  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!(event.target instanceof Element)) return;
    const command = findReadingCommand(event.key, event.target, {
      step,
      play,
      stepParagraph: (by) => actions.readParagraph(eye, by),
      first: () => actions.readSentence(0),
      last: () => actions.readSentence(text.sentences.length - 1),
      read: () => actions.readSentence(eye),
      back: isAside ? back : null,
    });
    if (!command) return;
    event.preventDefault();
    command();
  };
  const sentence = text.sentences[position.sentence];
  if (!sentence) return null;
  return (
    <div className="reader">
      {isAside ? (
        <AsideBar places={places} at={at} sentence={position.sentence} onStep={stepTo} onBack={back} />
      ) : (
        <SentenceBar sentence={sentence} count={text.sentences.length} />
      )}
      <p id={helpId} className="sr-only">
        {say("read.textHelp")}
      </p>
      {/* The keys and clicks are those of the sentences in it, which are text and hold links, so have no role. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <section
        className="article read-text"
        aria-label={say("read.textLabel")}
        aria-describedby={helpId}
        ref={root}
        onClick={({ target }) => {
          const clicked = findClickedSentence(target);
          if (clicked !== null) actions.readSentence(clicked);
        }}
        onKeyDown={handleKeyDown}
      >
        <ReadKey />
        {text.sources.map((read) => (
          <ReadSource
            key={read.source.id}
            read={read}
            current={isAside ? null : position.sentence}
            stop={eye}
            places={places}
            place={place}
            onMention={keepStill}
          />
        ))}
      </section>
      <Player text={text} at={eye} onStep={step} onPlay={play} />
      <ReadAnnouncer sentence={sentence} text={root} />
    </div>
  );
}

/** The number of the sentence clicked on. A mention answers for itself, and who marks words does not mean to go there. */
function findClickedSentence(target: EventTarget): number | null {
  if (!(target instanceof Element) || target.closest(".mention")) return null;
  if (!(getSelection()?.isCollapsed ?? true)) return null;
  const sentence = target.closest("[data-sentence]")?.getAttribute("data-sentence");
  return sentence === null || sentence === undefined ? null : Number(sentence);
}
