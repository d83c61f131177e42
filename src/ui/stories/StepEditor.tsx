import type { Language } from "../../i18n/create-i18n";
import type { Step } from "../../model/network";
import type { StepText } from "../../store/change-steps";
import { isAtView, selectStepView } from "../../store/select-stories";
import type { StepPlace } from "../../store/state";
import { useActions, useApp, useAppStore } from "../app-context";
import { Button } from "../controls/Button";
import { useNavigation } from "../evidence/navigation";
import { useMessages } from "../use-messages";
import { StepPassages } from "./StepPassages";
import { TextEntry } from "./TextEntry";

const TEXTS: readonly { readonly text: StepText; readonly lines: number }[] = [
  { text: "title", lines: 1 },
  { text: "body", lines: 4 },
  { text: "notes", lines: 6 },
];

/** The ways to change what a step says, quotes and shows. Every change is kept as it is made. */
export function StepEditor({
  place,
  step,
  writing,
}: {
  readonly place: StepPlace;
  readonly step: Step;
  readonly writing: Language;
}) {
  const { say } = useMessages();
  const actions = useActions();
  return (
    <div className="step-body">
      <ViewDiffers place={place} step={step} />
      {TEXTS.map(({ text, lines }) => (
        <TextEntry
          key={text}
          label={say(`stories.${text}`)}
          {...(text === "notes" ? { hint: say("stories.notesHint") } : {})}
          text={step[text]}
          language={writing}
          lines={lines}
          onWrite={(words, gesture) => {
            actions.rewriteStep(place, text, writing, words, gesture);
          }}
        />
      ))}
      <StepPassages place={place} step={step} />
    </div>
  );
}

/** Says that the screen no longer shows the step's view, and offers both ways to mend it. */
function ViewDiffers({ place, step }: { readonly place: StepPlace; readonly step: Step }) {
  const { say, localized } = useMessages();
  const { tell } = useNavigation();
  const actions = useActions();
  const store = useAppStore();
  const isThere = useApp((state) => isAtView(state, step));
  if (isThere) return null;
  return (
    <div className="step-differs">
      <p>{say("stories.differs")}</p>
      <Button
        onPress={() => {
          actions.retakeView(place, selectStepView(store.getState()));
          tell(say("stories.told.retaken", { title: localized(step.title) }));
        }}
      >
        {say("stories.retakeShort")}
      </Button>
      <Button
        variant="quiet"
        onPress={() => {
          actions.goToStep(place);
        }}
      >
        {say("stories.back")}
      </Button>
    </div>
  );
}
