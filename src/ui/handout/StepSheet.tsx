import type { LocalizedText } from "../../model/localized-text";
import type { HandoutStep } from "../../store/build-handout";
import type { HandoutServices } from "../handout-services";
import { LocalText } from "../LocalText";
import { useMessages } from "../use-messages";
import { FootnoteList } from "./FootnoteList";
import { FootnoteMarks } from "./FootnoteMarks";
import { SheetHead } from "./SheetHead";
import { StepPicture } from "./StepPicture";

/** The page of a step: its words, its picture, and the passages both rest on. */
export function StepSheet({
  step,
  at,
  count,
  title,
  services,
  onDrawn,
}: {
  readonly step: HandoutStep;
  readonly at: number;
  readonly count: number;
  /** The story's title. */
  readonly title: LocalizedText;
  readonly services: HandoutServices;
  readonly onDrawn: () => void;
}) {
  const { say, localized, number } = useMessages();
  const heading = `handout-step-${at}`;
  const stepTitle = localized(step.title);
  const notes = step.speakerNotes === null ? "" : localized(step.speakerNotes);
  return (
    <article className="handout-sheet" aria-labelledby={heading}>
      <SheetHead title={title} />
      <h2 id={heading} className="handout-title" dir="auto">
        <span className="handout-number" aria-hidden>
          {number(at + 1)}
        </span>
        <span className="sr-only">{say("handout.step", { position: at + 1, count })}: </span>
        <span>{stepTitle === "" ? say("stories.untitledStep") : <LocalText text={step.title} />}</span>
      </h2>
      <p className="handout-body" dir="auto">
        <LocalText text={step.body} />
        <FootnoteMarks footnotes={step.footnotes} />
      </p>
      <StepPicture view={step.view} services={services} onDrawn={onDrawn} />
      {notes === "" || step.speakerNotes === null ? null : (
        <section className="handout-notes" aria-label={say("handout.notes")}>
          <h3>{say("handout.notes")}</h3>
          <p dir="auto">
            <LocalText text={step.speakerNotes} />
          </p>
        </section>
      )}
      <FootnoteList footnotes={step.footnotes} />
    </article>
  );
}
