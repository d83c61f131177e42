import { Waypoints, X } from "lucide-react";

import { selectRelationshipsAmong } from "../../store/select-evidence-relationships";
import type { AppState, Target } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { Button } from "../controls/Button";
import { IconButton } from "../controls/IconButton";
import { useMessages } from "../use-messages";
import { ActorCard } from "./ActorCard";
import { RelationshipGroups } from "./RelationshipGroups";
import { RelationshipLine } from "./RelationshipLine";

const selectSelection = (state: AppState) => state.view.selection;

/** Several selected things: what they are, and the relationships that join the actors among them. */
export function SeveralSelected() {
  const { say, shortName } = useMessages();
  const actions = useActions();
  const { actors, relationships } = useApp(selectSelection);
  const [first, second] = actors;
  const isPair = first !== undefined && second !== undefined && actors.length === 2;
  const index = useApp((state) => state.document.index);
  const among = useApp(selectRelationshipsAmong);
  const chosen = relationships.flatMap((id) => index.relationshipById.get(id) ?? []);
  const remove = (target: Target, name: string) => (
    <IconButton
      label={say("evidence.several.remove", { name })}
      onPress={() => {
        actions.toggleSelected(target);
      }}
    >
      <X size={16} aria-hidden />
    </IconButton>
  );
  return (
    <div className="evidence-thing">
      <header className="evidence-head">
        <h2 tabIndex={-1} data-panel-heading="">
          {say("evidence.several.heading", { count: actors.length + relationships.length })}
        </h2>
        <p>
          {isPair ? (
            <Button
              variant="plain"
              onPress={() => {
                actions.askConnection(first, second);
              }}
            >
              <Waypoints size={16} aria-hidden /> {say("answers.askPair")}
            </Button>
          ) : null}
          <Button variant="link" onPress={actions.clearSelection}>
            {say("evidence.several.clear")}
          </Button>
        </p>
      </header>
      {actors.length === 0 ? null : (
        <section>
          <h3>{say("evidence.several.actors")}</h3>
          <ul className="several">
            {actors.map((id) => (
              <li key={id}>
                <ActorCard id={id} />
                {remove({ type: "actor", id }, shortName(index.actorById.get(id)?.label ?? id))}
              </li>
            ))}
          </ul>
        </section>
      )}
      {chosen.length === 0 ? null : (
        <section>
          <h3>{say("evidence.several.relationships")}</h3>
          <ul>
            {chosen.map((relationship) => (
              <RelationshipLine key={relationship.id} relationship={relationship} />
            ))}
          </ul>
        </section>
      )}
      {actors.length < 2 ? null : (
        <section>
          <h3>{say("evidence.several.among")}</h3>
          {among.length === 0 ? (
            <p className="evidence-note">{say("evidence.several.noneAmong")}</p>
          ) : (
            <RelationshipGroups groups={among} />
          )}
        </section>
      )}
    </div>
  );
}
