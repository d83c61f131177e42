import { localize } from "../../model/localized-text";
import type { Relationship } from "../../model/network";
import { shortenText } from "../../model/shorten-text";
import { useMessages } from "../use-messages";

/** Characters of a note in a line among others. */
const GROUND_CHARACTERS = 300;

/**
 * The ground a relationship stands on where it is more than the article's plain word: why the curator reads it between
 * sentences, a note, and since when.
 */
export function RelationshipGround({
  relationship,
  isWhole = false,
}: {
  readonly relationship: Relationship;
  /** A long note is told to its end; among others it is cut. */
  readonly isWhole?: boolean;
}) {
  const { say, language } = useMessages();
  const { basis, note, since, until } = relationship;
  const reason = note === undefined ? null : localize(note, language);
  const ground =
    basis === "inferred"
      ? reason === null || reason.text === ""
        ? say("evidence.relationship.inferredBare")
        : say("evidence.relationship.inferred", { reason: reason.text })
      : (reason?.text ?? "");
  const years =
    since !== undefined && until !== undefined
      ? say("evidence.relationship.span", { from: since, to: until })
      : since !== undefined
        ? say("evidence.relationship.since", { year: since })
        : until !== undefined
          ? say("evidence.relationship.until", { year: until })
          : "";
  const words = [years, ground].filter((each) => each !== "");
  if (words.length === 0) return null;
  return (
    <p className="tie-ground" data-basis={basis} dir="auto">
      {isWhole ? words.join(" · ") : shortenText(words.join(" · "), GROUND_CHARACTERS)}
    </p>
  );
}
