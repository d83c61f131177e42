import { ChevronLeft, ChevronRight } from "lucide-react";
import { useEffect, useRef } from "react";

import type { Step, Story } from "../../model/network";
import type { Talk } from "../../model/talk";
import { Button } from "../controls/Button";
import { LocalText } from "../LocalText";
import type { OpenTalk } from "../services";
import { useStageKeys } from "../stage/use-stage-keys";
import { usePartner } from "../stage/use-talk";
import { useMessages } from "../use-messages";
import { PresenterClock } from "./PresenterClock";

const nothing = () => {};

/** Current step, notes, passages, next step, clock and the list of steps; it drives the stage as the stage does itself. */
export function PresenterView({
  story,
  current,
  talk,
  onClose,
}: {
  readonly story: Story;
  readonly current: Talk;
  readonly talk: OpenTalk;
  /** Where it stands in the page of the stage, the way back to that. */
  readonly onClose?: () => void;
}) {
  const { say, localized } = useMessages();
  const count = story.steps.length;
  const at = Math.min(count - 1, current.step);
  const step = story.steps[at];
  const next = story.steps[at + 1];
  useStageKeys({
    talk: talk.send,
    isLayerOpen: false,
    calls: {
      "full-screen": nothing,
      overview: nothing,
      presenter: onClose ?? nothing,
      spotlight: nothing,
      find: nothing,
      help: nothing,
      back: onClose ?? nothing,
    },
  });
  if (!step) return null;
  return (
    <div className="presenter">
      <h1 className="sr-only">{say("presenter.title")}</h1>
      <output className="sr-only">
        {say("stage.announce", { position: at + 1, count, title: localized(step.title) })}
      </output>
      <header className="presenter-head">
        <PresenterClock timer={current.timer} send={talk.send} />
        <StageState talk={talk} blank={current.blank} />
        {onClose ? <Button onPress={onClose}>{say("presenter.backToStage")}</Button> : null}
      </header>
      <main className="presenter-main">
        <CurrentStep step={step} at={at} count={count} />
        <section aria-label={say("stories.notes")} className="presenter-notes">
          <h2>{say("stories.notes")}</h2>
          <p dir="auto">
            {localized(step.notes) === "" ? say("presenter.noNotes") : <LocalText text={step.notes} />}
          </p>
        </section>
      </main>
      <aside className="presenter-side">
        <div className="presenter-drive">
          <Button
            isDisabled={at === 0 && current.blank === "none"}
            onPress={() => {
              talk.send({ type: "previous" });
            }}
          >
            <ChevronLeft size={20} aria-hidden />
            {say("stories.previous")}
          </Button>
          <Button
            variant="primary"
            isDisabled={!next && current.blank === "none"}
            onPress={() => {
              talk.send({ type: "next" });
            }}
          >
            {say("stories.next")}
            <ChevronRight size={20} aria-hidden />
          </Button>
          {(["black", "white"] as const).map((colour) => (
            <Button
              key={colour}
              aria-pressed={current.blank === colour}
              onPress={() => {
                talk.send({ type: "blank", colour });
              }}
            >
              {say(`presenter.${colour}`)}
            </Button>
          ))}
        </div>
        <NextStep step={next} />
        <StepChoice story={story} at={at} talk={talk} />
      </aside>
    </div>
  );
}

function CurrentStep({
  step,
  at,
  count,
}: {
  readonly step: Step;
  readonly at: number;
  readonly count: number;
}) {
  const { say } = useMessages();
  return (
    <section aria-label={say("presenter.now")} className="presenter-now">
      <p className="presenter-kicker">{say("stories.position", { position: at + 1, count })}</p>
      <h2>
        <LocalText text={step.title} />
      </h2>
      <p dir="auto">
        <LocalText text={step.body} />
      </p>
      {step.passages.map(({ exact, source }, place) => (
        // The same words may be quoted twice; their order is fixed while they are shown.
        // oxlint-disable-next-line react/no-array-index-key
        <blockquote key={place} data-source={source} dir="auto">
          {exact}
        </blockquote>
      ))}
    </section>
  );
}

function NextStep({ step }: { readonly step: Step | undefined }) {
  const { say } = useMessages();
  return (
    <section aria-label={say("presenter.next")} className="presenter-next">
      <p className="presenter-kicker">{say("presenter.next")}</p>
      <h2>{step ? <LocalText text={step.title} /> : say("presenter.last")}</h2>
      {step ? (
        <p dir="auto">
          <LocalText text={step.body} />
        </p>
      ) : null}
    </section>
  );
}

function StepChoice({
  story,
  at,
  talk,
}: {
  readonly story: Story;
  readonly at: number;
  readonly talk: OpenTalk;
}) {
  const { say } = useMessages();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return (
    <nav aria-label={say("stories.stepList")} className="presenter-steps">
      <ol ref={list}>
        {story.steps.map((step, place) => (
          <li key={step.id}>
            <button
              type="button"
              aria-current={place === at ? "step" : undefined}
              onClick={() => {
                talk.send({ type: "go", step: place });
              }}
            >
              <span>{place + 1}</span>
              <LocalText text={step.title} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Whether the stage is there, and what covers it. */
function StageState({ talk, blank }: { readonly talk: OpenTalk; readonly blank: Talk["blank"] }) {
  const { say } = useMessages();
  const partner = usePartner(talk);
  return (
    <output className="presenter-state" data-partner={partner}>
      {blank === "none" ? null : <strong>{say(`stage.blanked.${blank}`)} </strong>}
      {say(`presenter.partner.${partner}`)}
    </output>
  );
}
