import { Undo2 } from "lucide-react";

import type { MarkedPlace } from "../../store/select-article-passages";
import type { ReadingSentence } from "../../store/select-sentences";
import { useApp } from "../app-context";
import { PassageSteps } from "../article/PassageSteps";
import { UnsurePassages } from "../article/UnsurePassages";
import { Button } from "../controls/Button";
import { describeSelection } from "../shell/describe-selection";
import { useMessages } from "../use-messages";
import { describeSentence } from "./describe-sentence";

/** Above the text: the sentence that is being read and what is made of it. */
export function SentenceBar({
  sentence,
  count,
}: {
  readonly sentence: ReadingSentence;
  readonly count: number;
}) {
  const messages = useMessages();
  return (
    <p className="read-bar">
      <span>
        {messages.say("read.position", {
          number: sentence.at + 1,
          count,
          paragraph: sentence.sentence.paragraph,
        })}
      </span>
      <span data-state={sentence.state}>{describeSentence(sentence, messages)}</span>
    </p>
  );
}

/** Above the text while the reader looks aside: at what, its passages one by one, and the way back to the sentence. */
export function AsideBar({
  places,
  at,
  sentence,
  onStep,
  onBack,
}: {
  readonly places: readonly MarkedPlace[];
  readonly at: number;
  /** Number of the sentence to go back to, from 0. */
  readonly sentence: number;
  readonly onStep: (at: number) => void;
  readonly onBack: () => void;
}) {
  const { say, language } = useMessages();
  const name = useApp((state) => describeSelection(state, language));
  return (
    <div className="read-aside">
      <p className="read-aside-name">
        <span>{name === null ? say("read.asidePlace") : say("read.aside", { name })}</span>
        <Button variant="link" onPress={onBack}>
          <Undo2 size={14} aria-hidden />
          {say("read.back", { number: sentence + 1 })}
        </Button>
      </p>
      <PassageSteps places={places} at={at} onStep={onStep} />
      <UnsurePassages />
    </div>
  );
}
