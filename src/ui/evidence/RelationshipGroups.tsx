import type { ActorId } from "../../model/ids";
import type { StatusGroup } from "../../store/select-evidence-relationships";
import { StatusMark } from "../controls/StatusMark";
import { useMessages } from "../use-messages";
import { RelationshipLine } from "./RelationshipLine";

/** Relationships as sentences under their status. Seen from `self`, its own name is no way to anywhere. */
export function RelationshipGroups({
  groups,
  self,
}: {
  readonly groups: readonly StatusGroup[];
  readonly self?: ActorId;
}) {
  const { say } = useMessages();
  return groups.map(({ status, relationships }) => (
    <div key={status} className="tie-group">
      <h4>
        <StatusMark status={status} />
        {say("evidence.relationship.statusGroup", {
          status: say(`network.status.${status}`),
          count: relationships.length,
        })}
      </h4>
      <ul>
        {relationships.map((relationship) => (
          <RelationshipLine
            key={relationship.id}
            relationship={relationship}
            {...(self === undefined ? {} : { self })}
          />
        ))}
      </ul>
    </div>
  ));
}
