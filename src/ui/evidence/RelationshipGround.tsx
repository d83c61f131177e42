import { localize } from "../../model/localized-text";
import type { Relationship } from "../../model/network";
import { useMessages } from "../use-messages";

/**
 * The ground a relationship stands on: that the article says it, or why the curator reads it between sentences; and
 * since when. `isBrief` leaves out what goes without saying.
 */
export function RelationshipGround({
  relationship,
  isBrief = false,
}: {
  readonly relationship: Relationship;
  readonly isBrief?: boolean;
}) {
  const { say, language } = useMessages();
  const { basis, note, since, until } = relationship;
  const reason = note === undefined ? null : localize(note, language);
  const ground =
    basis === "inferred"
      ? reason === null || reason.text === ""
        ? say("evidence.relationship.inferredBare")
        : say("evidence.relationship.inferred", { reason: reason.text })
      : isBrief
        ? ""
        : say("evidence.relationship.stated");
  const years =
    since !== undefined && until !== undefined
      ? say("evidence.relationship.span", { from: since, to: until })
      : since !== undefined
        ? say("evidence.relationship.since", { year: since })
        : until !== undefined
          ? say("evidence.relationship.until", { year: until })
          : "";
  const noteApart = basis === "stated" && reason !== null && reason.text !== "" ? reason.text : "";
  const words = [years, ground, noteApart].filter((each) => each !== "");
  if (words.length === 0) return null;
  return (
    <p className="tie-ground" data-basis={basis} dir="auto">
      {words.join(" · ")}
    </p>
  );
}
