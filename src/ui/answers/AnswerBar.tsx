import "./answers.css";

import { ChevronLeft, ChevronRight, X } from "lucide-react";
import { useEffect, useRef } from "react";

import { type Answers, selectAnswers } from "../../store/select-answers";
import { useActions, useApp, useAppStore } from "../app-context";
import { IconButton } from "../controls/IconButton";
import { StatusMark } from "../controls/StatusMark";
import { moveFocus } from "../move-focus";
import { useMessages } from "../use-messages";
import { NoAnswer } from "./NoAnswer";

/** Over the picture, while it shows how two actors are connected: which way of how many, how strong it is, and the way out. */
export function AnswerBar() {
  const answers = useApp(selectAnswers);
  if (!answers) return null;
  return <Bar key={JSON.stringify([answers.from.id, answers.to.id])} answers={answers} />;
}

function Bar({ answers }: { readonly answers: Answers }) {
  const { say, shortName } = useMessages();
  const actions = useActions();
  const bar = useFocusOnQuestion();
  const { paths, position, shown } = answers;
  const names = { from: shortName(answers.from.label), to: shortName(answers.to.label) };
  return (
    <section ref={bar} tabIndex={-1} aria-label={say("answers.label")} className="answer-bar">
      <div className="answer-said" aria-live="polite">
        <p className="answer-question">{say("answers.question", names)}</p>
        {shown ? (
          <p className="answer-strength">
            <span>{say("answers.way", { position: position + 1, count: paths.length })}</span>
            <span>{say("answers.steps", { count: shown.hops.length })}</span>
            <span>
              <StatusMark status={shown.strength} />{" "}
              {say("answers.strength", { status: say(`network.status.${shown.strength}`) })}
            </span>
          </p>
        ) : (
          <NoAnswer answers={answers} />
        )}
      </div>
      {paths.length > 1 ? (
        <>
          <IconButton
            label={say("answers.previous")}
            onPress={() => {
              actions.stepAnswer(-1);
            }}
          >
            <ChevronLeft size={18} aria-hidden />
          </IconButton>
          <IconButton
            label={say("answers.next")}
            onPress={() => {
              actions.stepAnswer(1);
            }}
          >
            <ChevronRight size={18} aria-hidden />
          </IconButton>
        </>
      ) : null}
      <IconButton label={say("answers.close")} shortcut="Esc" onPress={actions.closeAnswer}>
        <X size={18} aria-hidden />
      </IconButton>
    </section>
  );
}

/** Brings focus to a question that was just asked, and does not lose it when the bar goes with the question. */
function useFocusOnQuestion() {
  const store = useAppStore();
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    // A question that came with a link does not take the focus from the page's beginning.
    if (store.getState().session.viewBeforeAnswer === null) return undefined;
    // The closing palette gives focus back to where it was before, unless it has gone elsewhere by then.
    const timer = setTimeout(() => bar.current?.focus());
    return () => {
      clearTimeout(timer);
    };
  }, [store]);
  useEffect(() => {
    const shown = bar.current;
    return () => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && !shown?.isConnected) moveFocus("main");
      });
    };
  }, []);
  return bar;
}
