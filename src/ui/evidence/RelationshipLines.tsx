import { useLayoutEffect, useRef, useState } from "react";

import type { ActorId } from "../../model/ids";
import type { Relationship } from "../../model/network";
import { Button } from "../controls/Button";
import { useMessages } from "../use-messages";
import { RelationshipLine } from "./RelationshipLine";

/** Lines added by each press. */
const LINES_ADDED = 200;

/** Relationships one under the other, the first of many and more on demand; the focus goes to the first that is added. */
export function RelationshipLines({
  relationships,
  atFirst,
  self,
}: {
  readonly relationships: readonly Relationship[];
  /** Lines shown at first: a hub of thousands would hold the page up for seconds. */
  readonly atFirst: number;
  readonly self?: ActorId;
}) {
  const { say } = useMessages();
  const [shown, setShown] = useState(atFirst);
  const list = useRef<HTMLUListElement>(null);
  const added = useRef<number | null>(null);
  const rest = relationships.length - shown;
  useLayoutEffect(() => {
    if (added.current === null) return;
    list.current?.children[added.current]?.querySelector<HTMLElement>("[role=link]")?.focus();
    added.current = null;
  });
  return (
    <>
      <ul ref={list}>
        {relationships.slice(0, shown).map((relationship) => (
          <RelationshipLine
            key={relationship.id}
            relationship={relationship}
            {...(self === undefined ? {} : { self })}
          />
        ))}
      </ul>
      {rest <= 0 ? null : (
        <Button
          variant="link"
          onPress={() => {
            added.current = shown;
            setShown(shown + LINES_ADDED);
          }}
        >
          {say("evidence.relationship.more", { count: Math.min(LINES_ADDED, rest), rest })}
        </Button>
      )}
    </>
  );
}
