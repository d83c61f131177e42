import { Fragment } from "react";

import { buildShortSentence } from "../../model/build-sentence";
import type { ActorId } from "../../model/ids";
import type { Relationship } from "../../model/network";
import { selectObstaclesTo } from "../../store/select-evidence-relationships";
import { useApp } from "../app-context";
import { useLight } from "../use-light";
import { TextLink } from "../TextLink";
import { useMessages } from "../use-messages";
import { useNavigation } from "./navigation";
import { PassageLine } from "./PassageLine";
import { RelationshipGround } from "./RelationshipGround";
import { RelationshipSentence } from "./RelationshipSentence";

/** One relationship in a list: its sentence, the ground it stands on, what hinders it, and its passages. */
export function RelationshipLine({
  relationship,
  self,
  hasObstacles = true,
}: {
  readonly relationship: Relationship;
  readonly self?: ActorId;
  /** Whether what hinders it is named here; not where it is listed right below. */
  readonly hasObstacles?: boolean;
}) {
  const { say, language } = useMessages();
  const light = useLight({ type: "relationship", id: relationship.id });
  const { goToRelationship } = useNavigation();
  const index = useApp((state) => state.document.index);
  const obstacles = useApp((state) => selectObstaclesTo(state, relationship.id));
  return (
    <li className="tie" {...light}>
      <RelationshipSentence relationship={relationship} {...(self === undefined ? {} : { self })} />
      <RelationshipGround relationship={relationship} />
      {obstacles.length === 0 || !hasObstacles ? null : (
        <p className="tie-obstacles">
          {say("evidence.relationship.hinderedBy")}{" "}
          {obstacles.map((obstacle, at) => (
            <Fragment key={obstacle.id}>
              {at === 0 ? "" : " · "}
              <TextLink
                className="tie-label"
                onFollow={() => {
                  goToRelationship(obstacle.id);
                }}
              >
                <bdi>{buildShortSentence(index, obstacle, language)}</bdi>
              </TextLink>
            </Fragment>
          ))}
        </p>
      )}
      {relationship.evidence.map((passage, at) => (
        // The same words may be recorded twice; their order is fixed while they are shown.
        // oxlint-disable-next-line react/no-array-index-key
        <PassageLine key={at} passage={passage} />
      ))}
    </li>
  );
}
