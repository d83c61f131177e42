import type { Slide } from "../../store/build-deck";
import type { Passage } from "../../model/network";
import { selectPassage } from "../../store/select-evidence-passage";
import type { AppState } from "../../store/state";
import { useApp } from "../app-context";
import { LocalText } from "../LocalText";
import { useMessages } from "../use-messages";
import { isInSentence, StageReading } from "./StageReading";
import { useFit } from "./use-fit";

const selectIsReading = ({ view }: AppState) => view.kind === "read";

/** The words of a step: its number, title and text, and the passages it rests on. */
export function StageText({
  slide,
  at,
  count,
}: {
  readonly slide: Slide;
  readonly at: number;
  readonly count: number;
}) {
  const { say, localized, number } = useMessages();
  const fit = useFit();
  const isReading = useApp(selectIsReading);
  const body = localized(slide.body);
  return (
    <div className="stage-text" ref={fit}>
      <div className="stage-words">
        <p className="stage-number">
          <span aria-hidden>{number(at + 1)}</span>
          <span className="sr-only">{say("stories.position", { position: at + 1, count })}</span>
        </p>
        <h2 className="stage-title" dir="auto">
          <LocalText text={slide.title} />
        </h2>
        {isReading ? <StageReading /> : null}
        {slide.passages.map((passage, place) => (
          // The same words may be quoted twice; their order is fixed while they are shown.
          // oxlint-disable-next-line react/no-array-index-key
          <StagePassage key={place} passage={passage} />
        ))}
        {body === "" ? null : (
          <p className="stage-body" dir="auto">
            <LocalText text={slide.body} />
          </p>
        )}
      </div>
    </div>
  );
}

/** Quoted words and the paragraph they stand in; words that stand nowhere are shown as such. */
function StagePassage({ passage }: { readonly passage: Passage }) {
  const { say } = useMessages();
  const shown = useApp((state) => selectPassage(state, passage));
  const place = shown?.places[0];
  const isRead = useApp((state) => !!shown && isInSentence(state, shown.source.id, place?.start ?? -1));
  if (isRead) return null;
  return (
    <figure className="stage-passage" data-state={shown?.state ?? "missing"}>
      <blockquote lang={shown?.source.language} dir="auto">
        {place && shown.places.length === 1 ? place.quote : <del>{passage.exact}</del>}
      </blockquote>
      <figcaption>
        {shown === null || shown.state === "missing"
          ? say("stage.missing")
          : shown.state === "ambiguous"
            ? say("stage.ambiguous", { count: shown.places.length })
            : say("evidence.passage.paragraph", { number: place?.paragraph ?? 1 })}
        {shown?.source.author === undefined ? "" : ` · ${shown.source.author}`}
      </figcaption>
    </figure>
  );
}
