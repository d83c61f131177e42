import "./answers.css";

import { ChevronRight } from "lucide-react";

import {
  type AnswerPath,
  listHopRelationships,
  MOST_ANSWERS,
  selectAnswers,
} from "../../store/select-answers";
import type { AppState } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { StatusMark } from "../controls/StatusMark";
import { RelationshipLine } from "../evidence/RelationshipLine";
import { useMessages } from "../use-messages";
import { NoAnswer } from "./NoAnswer";

const selectIndex = ({ document }: AppState) => document.index;

/** Every way between two actors, the one in the picture spelled out: each step a sentence with the words that prove it. */
export function AnswerPanel() {
  const { say, shortName } = useMessages();
  const answers = useApp(selectAnswers);
  if (!answers) return null;
  const { from, to, paths, position, withoutFilters } = answers;
  const names = { from: shortName(from.label), to: shortName(to.label) };
  return (
    <article className="evidence-thing">
      <header className="evidence-head">
        <h2 tabIndex={-1} data-panel-heading="" dir="auto">
          {say("answers.question", names)}
        </h2>
      </header>
      {paths.length === 0 ? (
        <NoAnswer answers={answers} />
      ) : (
        <section>
          <h3>{say("answers.ways")}</h3>
          <ol className="ways">
            {paths.map((path, at) => (
              <Way key={path.actors.join("\n")} path={path} at={at} isShown={at === position} />
            ))}
          </ol>
          {withoutFilters === null || withoutFilters <= paths.length ? null : (
            <p className="evidence-note">
              {say(withoutFilters < MOST_ANSWERS ? "answers.withoutFilters" : "answers.withoutFiltersMost", {
                count: withoutFilters,
              })}
            </p>
          )}
        </section>
      )}
    </article>
  );
}

function Way({
  path,
  at,
  isShown,
}: {
  readonly path: AnswerPath;
  readonly at: number;
  readonly isShown: boolean;
}) {
  const { say, shortName } = useMessages();
  const actions = useActions();
  const { actorById } = useApp(selectIndex);
  return (
    <li className="way" data-shown={isShown ? "" : undefined}>
      <button
        type="button"
        className="way-choice"
        aria-expanded={isShown}
        onClick={() => {
          actions.showAnswer(at);
        }}
      >
        <span className="way-actors">
          {path.actors.map((id, place) => (
            <span key={id}>
              {place === 0 ? null : <ChevronRight size={14} aria-hidden className="way-arrow" />}
              <bdi>{shortName(actorById.get(id)?.label ?? id)}</bdi>
            </span>
          ))}
        </span>
        <span className="way-strength">
          {say("answers.steps", { count: path.hops.length })}
          <span>
            <StatusMark status={path.strength} /> {say(`network.status.${path.strength}`)}
          </span>
        </span>
      </button>
      {isShown ? (
        <ol className="hops">
          {path.hops.map((hop) => (
            <HopLine key={hop.from} hop={hop} />
          ))}
        </ol>
      ) : null}
    </li>
  );
}

/** One step: its strongest relationship with its passages; the others between the same two actors on demand. */
function HopLine({ hop }: { readonly hop: AnswerPath["hops"][number] }) {
  const { say, shortName } = useMessages();
  const index = useApp(selectIndex);
  const [strongest, ...others] = listHopRelationships(index, hop);
  if (!strongest) return null;
  const nameOf = (id: typeof hop.from) => shortName(index.actorById.get(id)?.label ?? id);
  return (
    <li className="hop">
      <p className="hop-status">
        <StatusMark status={strongest.status} /> {say(`network.status.${strongest.status}`)}
      </p>
      <ul>
        <RelationshipLine relationship={strongest} />
      </ul>
      {others.length === 0 ? null : (
        <details className="hop-others">
          <summary>
            {say("answers.between", { count: others.length, from: nameOf(hop.from), to: nameOf(hop.to) })}
          </summary>
          <ul>
            {others.map((relationship) => (
              <RelationshipLine key={relationship.id} relationship={relationship} />
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
