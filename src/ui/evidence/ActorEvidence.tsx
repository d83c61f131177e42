import { Waypoints } from "lucide-react";

import type { ActorId } from "../../model/ids";
import { listTexts } from "../../model/localized-text";
import { selectIsActorHidden, selectRelationshipsOf } from "../../store/select-evidence-relationships";
import { useActions, useApp } from "../app-context";
import { Button } from "../controls/Button";
import { LocalText } from "../LocalText";
import { useControls } from "../use-controls";
import { useMessages } from "../use-messages";
import { HEADING_CHARACTERS, SUMMARY_CHARACTERS, useUnfolding } from "../use-unfolding";
import { FactList } from "./FactList";
import { KindTag } from "./KindTag";
import { OtherNames } from "./OtherNames";
import { PassageList } from "./PassageList";
import { RelationshipGroups } from "./RelationshipGroups";
import { SectorTags } from "./SectorTags";

/** All that the article says of one actor. */
export function ActorEvidence({ id }: { readonly id: ActorId }) {
  const { say } = useMessages();
  const actions = useActions();
  const actor = useApp((state) => state.document.index.actorById.get(id));
  const groups = useApp((state) => selectRelationshipsOf(state, id));
  const mayAsk = useControls()("search");
  const isHidden = useApp((state) => selectIsActorHidden(state, id));
  const name = useUnfolding(listTexts(actor?.label), HEADING_CHARACTERS);
  const summary = useUnfolding(listTexts(actor?.summary), SUMMARY_CHARACTERS);
  if (!actor) return null;
  return (
    <article className="evidence-thing">
      <header className="evidence-head">
        <h2 tabIndex={-1} data-panel-heading="" dir="auto">
          <LocalText text={actor.label} write={name.write} />
        </h2>
        <OtherNames text={actor.label} className="evidence-other-name" write={name.write} />
        {name.button}
        <p className="evidence-kind">
          <KindTag id={actor.kind} />
          {actor.sectors.length === 0 ? say("options.noSector") : <SectorTags ids={actor.sectors} />}
        </p>
        {actor.summary === undefined ? null : (
          <p className="evidence-summary" dir="auto">
            <LocalText text={actor.summary} write={summary.write} /> {summary.button}
          </p>
        )}
        {mayAsk ? (
          <p className="ask-connection">
            <Button
              variant="plain"
              onPress={() => {
                actions.openQuestion(id);
              }}
            >
              <Waypoints size={16} aria-hidden /> {say("answers.ask")}
            </Button>
          </p>
        ) : null}
        {isHidden ? <p className="evidence-note">{say("evidence.actor.filteredOut")}</p> : null}
      </header>
      {actor.facts.length === 0 ? null : (
        <section>
          <h3>{say("evidence.actor.facts")}</h3>
          <FactList facts={actor.facts} />
        </section>
      )}
      <section>
        <h3>{say("evidence.actor.passages")}</h3>
        <PassageList passages={actor.evidence} none={say("evidence.actor.noPassage")} />
      </section>
      <section>
        <h3>{say("evidence.actor.relationships")}</h3>
        {groups.length === 0 ? (
          <p className="evidence-note">{say("evidence.actor.noRelationships")}</p>
        ) : (
          <RelationshipGroups groups={groups} self={id} />
        )}
      </section>
    </article>
  );
}
