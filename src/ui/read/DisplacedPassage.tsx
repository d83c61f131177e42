import "../evidence/evidence.css";

import { buildSentence } from "../../model/build-sentence";
import type { CoverageSummary } from "../../store/select-coverage";
import type { AppState } from "../../store/state";
import { useApp } from "../app-context";
import { PassageLine } from "../evidence/PassageLine";
import { useNavigation } from "../evidence/navigation";
import { type Messages, useMessages } from "../use-messages";

type Located = CoverageSummary["displaced"][number];

const selectIndex = (state: AppState) => state.document.index;

/** A passage that is not where it was recorded: what it should prove, how it is lost, and where it might be. */
export function DisplacedPassage({ located }: { readonly located: Located }) {
  const messages = useMessages();
  const index = useApp(selectIndex);
  const { goToActor, goToRelationship } = useNavigation();
  const { owner, passage, anchor } = located;
  const name = nameOwner(located, index, messages);
  return (
    <li className="coverage-displaced">
      <p>
        <span className="coverage-state" data-state={anchor.state}>
          {messages.say(`coverage.states.${anchor.state}`)}
        </span>{" "}
        {owner.type === "step" ? (
          name
        ) : (
          <button
            type="button"
            className="coverage-pair"
            onClick={() => {
              if (owner.type === "relationship") goToRelationship(owner.relationship);
              else goToActor(owner.actor);
            }}
          >
            {name}
          </button>
        )}
      </p>
      <PassageLine passage={passage} />
    </li>
  );
}

function nameOwner(
  { owner }: Located,
  index: AppState["document"]["index"],
  { say, localized, language }: Messages,
): string {
  if (owner.type === "step") {
    const story = index.network.stories.find(({ id }) => id === owner.story);
    const step = story?.steps.find(({ id }) => id === owner.step);
    return say("coverage.step", { title: localized(step?.title ?? owner.step) });
  }
  if (owner.type === "relationship") {
    const relationship = index.relationshipById.get(owner.relationship);
    return relationship ? buildSentence(index, relationship, language) : owner.relationship;
  }
  const actor = index.actorById.get(owner.actor);
  const name = localized(actor?.label ?? owner.actor);
  const fact = owner.type === "fact" ? actor?.facts[owner.fact] : undefined;
  return fact ? say("coverage.fact", { actor: name, fact: localized(fact.label) }) : name;
}
