import { ChevronLeft, ChevronRight } from "lucide-react";

import type { Step, Story } from "../../model/network";
import { useActions } from "../app-context";
import { IconButton } from "../controls/IconButton";
import { PassageQuote } from "../evidence/PassageQuote";
import { LocalText } from "../LocalText";
import { useMessages } from "../use-messages";

/** What a step says: its text, the passages it rests on, and the way on. */
export function StepReader({
  story,
  step,
  at,
}: {
  readonly story: Story;
  readonly step: Step;
  readonly at: number;
}) {
  const { say, localized } = useMessages();
  const actions = useActions();
  const goTo = (to: number) => {
    const other = story.steps[to];
    if (other) actions.goToStep({ story: story.id, step: other.id });
  };
  return (
    <div className="step-body">
      {localized(step.body) === "" ? null : (
        <p className="step-text" dir="auto">
          <LocalText text={step.body} />
        </p>
      )}
      {step.passages.map((passage, number) => (
        // The same words may be quoted twice; their order is fixed while they are shown.
        // oxlint-disable-next-line react/no-array-index-key
        <PassageQuote key={number} passage={passage} />
      ))}
      <div className="step-ways">
        <IconButton
          label={say("stories.previous")}
          isDisabled={at === 0}
          onPress={() => {
            goTo(at - 1);
          }}
        >
          <ChevronLeft size={18} aria-hidden />
        </IconButton>
        <span>{say("stories.position", { position: at + 1, count: story.steps.length })}</span>
        <IconButton
          label={say("stories.next")}
          isDisabled={at === story.steps.length - 1}
          onPress={() => {
            goTo(at + 1);
          }}
        >
          <ChevronRight size={18} aria-hidden />
        </IconButton>
      </div>
    </div>
  );
}
