import { TriangleAlert } from "lucide-react";

import type { Passage } from "../../model/network";
import { selectPassage, type Excerpt, type ShownPassage } from "../../store/select-evidence-passage";
import type { AppState } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { Button } from "../controls/Button";
import { LocalText } from "../LocalText";
import { useMessages } from "../use-messages";
import { CopyPassage } from "./CopyPassage";

/** Places of an ambiguous passage that are shown; how many more there are is said. */
const PLACES_SHOWN = 4;

const selectHasSeveralSources = (state: AppState) => state.document.network.sources.length > 1;

/**
 * A passage as evidence: the quoted words marked inside their sentence, the paragraph they stand in, the way to the
 * article and ways to copy it. Words that do not stand where they were recorded are shown as such, never guessed at.
 */
export function PassageQuote({ passage }: { readonly passage: Passage }) {
  const shown = useApp((state) => selectPassage(state, passage));
  const hasSeveralSources = useApp(selectHasSeveralSources);
  if (!shown) return null;
  const { source, places } = shown;
  return (
    <figure className="passage" data-state={shown.state}>
      {places.length === 0 ? (
        <blockquote lang={source.language} dir="auto" className="passage-words">
          <del>{passage.exact}</del>
        </blockquote>
      ) : (
        places
          .slice(0, PLACES_SHOWN)
          .map((place, at) => (
            <PassagePlace
              key={place.start}
              shown={shown}
              place={place}
              position={shown.state === "ambiguous" ? at + 1 : null}
            />
          ))
      )}
      <figcaption className="passage-caption">
        <AnchorState shown={shown} />
        {hasSeveralSources ? (
          <cite>
            <bdi>
              <LocalText text={source.title} />
            </bdi>
          </cite>
        ) : null}
      </figcaption>
    </figure>
  );
}

/** The sentence at one place, and what can be done with it. */
function PassagePlace({
  shown,
  place,
  position,
}: {
  readonly shown: ShownPassage;
  readonly place: Excerpt;
  /** Its number among several places, from 1. */
  readonly position: number | null;
}) {
  const { say } = useMessages();
  const actions = useActions();
  const { source, passage } = shown;
  return (
    <>
      <blockquote lang={source.language} dir="auto" className="passage-words">
        {place.before}
        <mark>{place.quote}</mark>
        {place.after}
      </blockquote>
      <div className="passage-actions">
        {position === null ? null : (
          <span className="passage-position">{say("evidence.passage.candidate", { position })}</span>
        )}
        <Button
          variant="link"
          onPress={() => {
            actions.showInArticle({ source: source.id, start: place.start, end: place.end });
          }}
        >
          {say("evidence.passage.paragraph", { number: place.paragraph })}
          {" · "}
          {say("evidence.passage.show")}
        </Button>
        {position === null ? <CopyPassage passage={passage} /> : null}
      </div>
    </>
  );
}

/** Says in words that a passage is not where it was recorded. An exact one needs no words. */
function AnchorState({ shown }: { readonly shown: ShownPassage }) {
  const { say } = useMessages();
  if (shown.state === "exact") return null;
  const count = shown.places.length;
  const more = count - PLACES_SHOWN;
  return (
    <p className="passage-warning">
      <TriangleAlert size={16} aria-hidden />
      <span>
        {shown.state === "moved"
          ? say("evidence.passage.moved", { number: shown.places[0]?.paragraph ?? 1 })
          : shown.state === "ambiguous"
            ? say("evidence.passage.ambiguous", { count })
            : say("evidence.passage.missing")}
        {more > 0 ? ` ${say("evidence.passage.morePlaces", { count: more })}` : null}
      </span>
    </p>
  );
}
