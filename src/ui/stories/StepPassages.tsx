import { Plus, X } from "lucide-react";

import type { Passage, Step } from "../../model/network";
import { selectSelectedPassages } from "../../store/select-stories";
import type { StepPlace } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { IconButton } from "../controls/IconButton";
import { useNavigation } from "../evidence/navigation";
import { useMessages } from "../use-messages";

/** Characters of the quoted words in the name of a button. */
const NAME_LENGTH = 40;

const cut = (words: string) => (words.length > NAME_LENGTH ? `${words.slice(0, NAME_LENGTH)}…` : words);
const keyOf = ({ source, start, exact }: Passage) => JSON.stringify([source, start, exact]);

/** The passages a step quotes, and those of the selection that it might. */
export function StepPassages({ place, step }: { readonly place: StepPlace; readonly step: Step }) {
  const { say } = useMessages();
  const { tell } = useNavigation();
  const actions = useActions();
  const selected = useApp(selectSelectedPassages);
  const quoted = new Set(step.passages.map(keyOf));
  const offered = selected.filter((passage) => !quoted.has(keyOf(passage)));
  return (
    <section className="step-passages">
      <h4>{say("stories.passages")}</h4>
      {step.passages.length === 0 ? <p className="stories-note">{say("stories.noPassage")}</p> : null}
      <ul>
        {step.passages.map((passage, at) => (
          // The same words may be quoted twice; only their place tells them apart.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${at} ${keyOf(passage)}`}>
            <Words passage={passage} />
            <IconButton
              side="top"
              label={say("stories.detach", { quote: cut(passage.exact) })}
              onPress={() => {
                actions.detachPassage(place, at);
                tell(say("stories.told.detached"));
              }}
            >
              <X size={16} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      <h4>{say("stories.fromSelection")}</h4>
      {selected.length === 0 ? <p className="stories-note">{say("stories.selectFirst")}</p> : null}
      <ul>
        {offered.map((passage) => (
          <li key={keyOf(passage)}>
            <Words passage={passage} />
            <IconButton
              side="top"
              label={say("stories.attach", { quote: cut(passage.exact) })}
              onPress={() => {
                actions.attachPassages(place, [passage]);
                tell(say("stories.told.attached"));
              }}
            >
              <Plus size={16} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Words({ passage }: { readonly passage: Passage }) {
  const language = useApp(({ document }) => document.index.sourceById.get(passage.source)?.language);
  return (
    <q lang={language} dir="auto">
      {passage.exact}
    </q>
  );
}
