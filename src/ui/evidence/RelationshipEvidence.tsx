import { buildSentence } from "../../model/build-sentence";
import type { RelationshipId } from "../../model/ids";
import { LANGUAGES } from "../../i18n/create-i18n";
import { selectIsRelationshipHidden, selectObstaclesTo } from "../../store/select-evidence-relationships";
import { useApp } from "../app-context";
import { StatusMark } from "../controls/StatusMark";
import { useMessages } from "../use-messages";
import { HEADING_CHARACTERS, useUnfolding } from "../use-unfolding";
import { ActorCard } from "./ActorCard";
import { PassageList } from "./PassageList";
import { RelationshipGround } from "./RelationshipGround";
import { RelationshipLine } from "./RelationshipLine";

/** All that the article says of one relationship: both actors, the ground it stands on, and its passage. */
export function RelationshipEvidence({ id }: { readonly id: RelationshipId }) {
  const { say, language } = useMessages();
  const index = useApp((state) => state.document.index);
  const obstacles = useApp((state) => selectObstaclesTo(state, id));
  const isHidden = useApp((state) => selectIsRelationshipHidden(state, id));
  const relationship = index.relationshipById.get(id);
  const sentence = relationship ? buildSentence(index, relationship, language) : "";
  const heading = useUnfolding([sentence], HEADING_CHARACTERS);
  if (!relationship) return null;
  const hindered = relationship.hinders.flatMap((each) => index.relationshipById.get(each) ?? []);
  return (
    <article className="evidence-thing">
      <header className="evidence-head">
        <p className="evidence-kind">
          <span className="kind-tag">
            <StatusMark status={relationship.status} />
            {say(`network.status.${relationship.status}`)}
          </span>
          <span>{say(`network.basis.${relationship.basis}`)}</span>
        </p>
        <h2 tabIndex={-1} data-panel-heading="" dir="auto">
          {heading.write(sentence)}
        </h2>
        {LANGUAGES.filter((other) => other !== language)
          .map((other) => ({ other, words: buildSentence(index, relationship, other) }))
          .filter(({ words }) => words !== sentence)
          .map(({ other, words }) => (
            <p key={other} lang={other} dir="auto" className="evidence-other-name">
              {heading.write(words)}
            </p>
          ))}
        {heading.button}
        <RelationshipGround relationship={relationship} isWhole />
        {isHidden ? <p className="evidence-note">{say("evidence.relationship.filteredOut")}</p> : null}
      </header>
      <section>
        <h3>{say("evidence.relationship.passages")}</h3>
        <PassageList passages={relationship.evidence} none={say("evidence.relationship.noPassage")} />
      </section>
      <section>
        <h3>{say("evidence.relationship.ends")}</h3>
        <dl className="tie-ends">
          <dt>{say("evidence.relationship.from")}</dt>
          <dd>
            <ActorCard id={relationship.source} />
          </dd>
          <dt>{say("evidence.relationship.to")}</dt>
          <dd>
            <ActorCard id={relationship.target} />
          </dd>
        </dl>
      </section>
      {hindered.length === 0 ? null : (
        <section>
          <h3>{say("evidence.relationship.hinders")}</h3>
          <ul>
            {hindered.map((each) => (
              <RelationshipLine key={each.id} relationship={each} />
            ))}
          </ul>
        </section>
      )}
      {obstacles.length === 0 ? null : (
        <section>
          <h3>{say("evidence.relationship.hinderedBy")}</h3>
          <ul>
            {obstacles.map((each) => (
              <RelationshipLine key={each.id} relationship={each} />
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
