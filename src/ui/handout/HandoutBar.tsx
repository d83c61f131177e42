import { ArrowLeft, Printer } from "lucide-react";

import { LANGUAGES } from "../../i18n/create-i18n";
import { useActions } from "../app-context";
import { Button } from "../controls/Button";
import { Checkbox } from "../controls/Checkbox";
import { Choice } from "../controls/Choice";
import type { Paper } from "../handout-services";
import { useMessages } from "../use-messages";

const PAPERS = ["a4", "letter"] as const satisfies readonly Paper[];

/** What can be chosen of a handout, and the way to the printer; it is not printed. */
export function HandoutBar({
  title,
  paper,
  onPaper,
  hasSpeakerNotes,
  onSpeakerNotes,
  isReady,
  count,
  onPrint,
  onClose,
}: {
  readonly title: string;
  readonly paper: Paper;
  readonly onPaper: (paper: Paper) => void;
  readonly hasSpeakerNotes: boolean;
  readonly onSpeakerNotes: (hasSpeakerNotes: boolean) => void;
  /** Whether every picture is drawn. */
  readonly isReady: boolean;
  /** Number of steps. */
  readonly count: number;
  readonly onPrint: () => void;
  readonly onClose: () => void;
}) {
  const { say, language } = useMessages();
  const actions = useActions();
  const other = LANGUAGES.find((each) => each !== language) ?? language;
  return (
    <header className="handout-bar">
      <Button variant="quiet" onPress={onClose}>
        <ArrowLeft size={16} aria-hidden />
        {say("handout.back")}
      </Button>
      <h1 dir="auto">
        {say("handout.title")}
        <span>{title}</span>
      </h1>
      <div className="handout-choices">
        <Choice
          label={say("handout.paper")}
          options={PAPERS.map((value) => ({ value, label: say(`handout.${value}`) }))}
          chosen={paper}
          onChoose={onPaper}
        />
        <Checkbox isChecked={hasSpeakerNotes} onChange={onSpeakerNotes}>
          {say("handout.withNotes")}
        </Checkbox>
        <Button
          variant="quiet"
          onPress={() => {
            actions.setLanguage(other);
          }}
        >
          <span lang={other}>{say(`shell.language.${other}`)}</span>
        </Button>
        <Button variant="primary" isDisabled={!isReady} onPress={onPrint}>
          <Printer size={16} aria-hidden />
          {say("handout.print")}
        </Button>
      </div>
      <output className="sr-only">
        {isReady ? say("handout.ready", { count }) : say("handout.drawing")}
      </output>
    </header>
  );
}
