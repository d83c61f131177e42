import { useRef, useState } from "react";

import type { Story } from "../../model/network";
import { describeSelection } from "../shell/describe-selection";
import { useActions, useApp, useAppStore } from "../app-context";
import { Button } from "../controls/Button";
import { Choice } from "../controls/Choice";
import { useNavigation } from "../evidence/navigation";
import { useMessages } from "../use-messages";
import type { Language } from "../../i18n/create-i18n";
import { NEW_STEP_TITLE } from "./new-titles";
import { StepRow } from "./StepRow";
import { TextEntry } from "./TextEntry";
import { useReorder } from "./use-reorder";

/** The languages a story is written in, each by its own name. */
const WRITTEN: readonly { readonly value: Language; readonly label: string }[] = [
  { value: "en", label: "English" },
  { value: "zh-Hant", label: "繁體中文" },
];

/** The steps of a story in their order. While editing they can be dragged, moved with the keys, and written. */
export function StepList({ story, isEditing }: { readonly story: Story; readonly isEditing: boolean }) {
  const { say, language } = useMessages();
  const { tell } = useNavigation();
  const actions = useActions();
  const atStep = useApp(({ session }) => (session.atStep?.story === story.id ? session.atStep.step : null));
  const [writing, setWriting] = useState<Language>(language);
  const list = useRef<HTMLOListElement>(null);
  const { steps } = story;
  const store = useAppStore();

  const move = (from: number, to: number) => {
    const step = steps[from];
    if (!step || to < 0 || to >= steps.length || from === to) return;
    actions.moveStep({ story: story.id, step: step.id }, to);
    tell(say("stories.told.moved", { position: to + 1, count: steps.length }));
    // The row's grip moves with it; whoever moves it by key goes on from there.
    requestAnimationFrame(() => {
      list.current?.querySelectorAll<HTMLElement>("[data-grip]")[to]?.focus();
    });
  };
  const reorder = useReorder(list, move);

  const addStep = () => {
    const state = store.getState();
    const nameIn = (each: Language) => describeSelection(state, each) ?? NEW_STEP_TITLE[each];
    actions.addStepHere(story.id, { en: nameIn("en"), "zh-Hant": nameIn("zh-Hant") });
    const { document, session } = store.getState();
    const after = document.network.stories.find(({ id }) => id === story.id)?.steps ?? [];
    const position = 1 + after.findIndex(({ id }) => id === session.atStep?.step);
    tell(say("stories.told.added", { position, count: after.length }));
  };

  return (
    <>
      {isEditing ? (
        <div className="stories-writing">
          <Choice label={say("stories.language")} options={WRITTEN} chosen={writing} onChoose={setWriting} />
          <TextEntry
            label={say("stories.storyTitle")}
            text={story.title}
            language={writing}
            onWrite={(words, gesture) => {
              actions.retitleStory(story.id, writing, words, gesture);
            }}
          />
        </div>
      ) : null}
      {steps.length === 0 ? <p className="stories-note">{say("stories.noSteps")}</p> : null}
      <ol className="step-list" aria-label={say("stories.stepList")} ref={list}>
        {steps.map((step, at) => (
          <StepRow
            key={step.id}
            story={story}
            step={step}
            at={at}
            isOpen={step.id === atStep}
            isEditing={isEditing}
            writing={writing}
            dropMark={reorder.markOf(at)}
            isDragged={reorder.dragged === at}
            gripHandlers={reorder.handlersOf(at)}
            onMove={(to) => {
              move(at, to);
            }}
          />
        ))}
      </ol>
      {isEditing ? (
        <Button variant="primary" onPress={addStep}>
          {say("stories.addStep")}
        </Button>
      ) : null}
    </>
  );
}
