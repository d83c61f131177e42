import type { ReactNode } from "react";

import type { Actor } from "../../model/network";
import { selectCentre, selectProposed } from "../../store/select-lens";
import type { AppState } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { Choice } from "../controls/Choice";
import { ActorCard } from "../evidence/ActorCard";
import { RelationshipLine } from "../evidence/RelationshipLine";
import { useMessages } from "../use-messages";
import { LensHead } from "./LensHead";

const selectLens = ({ view }: AppState) => view.lens;

/** The proposed relationships switched on and off as a group, with what they would add: numbers, then lists. */
export function ProposedLens() {
  const { say, shortName, number } = useMessages();
  const actions = useActions();
  const lens = useApp(selectLens);
  const report = useApp(selectProposed);
  const centre = useApp((state) => state.document.index.actorById.get(selectCentre(state)));
  if (!report || !centre) return null;
  const name = shortName(centre.label);
  const { neighbours, approaches, added, proposed } = report;
  const mean = (value: number) => number(Math.round(value * 100) / 100);
  const rows = [
    { label: say("lenses.relationships"), change: report.relationships, write: number },
    { label: say("lenses.reached", { name }), change: report.reached, write: number },
    { label: say("lenses.components"), change: report.components, write: number },
    { label: say("lenses.meanSteps", { name }), change: report.meanSteps, write: mean },
  ];
  return (
    <article className="evidence-thing">
      <LensHead title={say("lenses.proposed")}>
        <Choice
          label={say("lenses.switch")}
          chosen={lens}
          options={[
            { value: "proposed", label: say("lenses.with") },
            { value: "without-proposed", label: say("lenses.without") },
          ]}
          onChoose={actions.setLens}
        />
        <p className="evidence-note">{say("lenses.seenFrom", { name })}</p>
      </LensHead>
      <table className="lens-numbers">
        <thead>
          <tr>
            <th scope="col">{say("lenses.measure")}</th>
            <th scope="col">{say("lenses.before")}</th>
            <th scope="col">{say("lenses.after")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, change, write }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{write(change.without)}</td>
              <td>{write(change.with)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ActorList title={say("lenses.neighbours", { count: neighbours.length, name })} actors={neighbours} />
      <ActorList
        title={say("lenses.approaches", { count: approaches.length, name })}
        actors={approaches.map(({ actor }) => actor)}
        aside={(at) => {
          const approach = approaches[at];
          if (!approach) return null;
          return approach.without === null
            ? say("lenses.reachable", { count: approach.with })
            : say("lenses.nearer", { without: approach.without, with: approach.with });
        }}
      />
      <ActorList title={say("lenses.added", { count: added.length })} actors={added} />
      <details className="lens-list">
        <summary>{say("lenses.list", { count: proposed.length })}</summary>
        <ul>
          {proposed.map((relationship) => (
            <RelationshipLine key={relationship.id} relationship={relationship} />
          ))}
        </ul>
      </details>
    </article>
  );
}

function ActorList({
  title,
  actors,
  aside,
}: {
  readonly title: string;
  readonly actors: readonly Actor[];
  readonly aside?: (at: number) => ReactNode;
}) {
  return (
    <details className="lens-list">
      <summary>{title}</summary>
      <ul className="several">
        {actors.map(({ id }, at) => (
          <li key={id}>
            <ActorCard id={id} />
            {aside ? <span className="lens-aside">{aside(at)}</span> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
