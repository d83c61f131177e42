import { useDeferredValue, useId, useMemo, useState } from "react";

import { buildSentence } from "../../model/build-sentence";
import type { ActorId } from "../../model/ids";
import type { Status } from "../../model/status";
import type { StatusGroup } from "../../store/select-evidence-relationships";
import { useApp } from "../app-context";
import { StatusMark } from "../controls/StatusMark";
import { useMessages } from "../use-messages";
import { useNavigation } from "./navigation";
import { RelationshipLines } from "./RelationshipLines";

/** From so many relationships on, they can be searched: scrolling finds nothing in thousands. */
const MANY = 100;
/** Lines of a status shown at first; fewer of a hub, whose other statuses a reader should not have to look for. */
const LINES_SHOWN = 50;
const LINES_SHOWN_OF_MANY = 10;

/** Relationships as sentences under their status. Seen from `self`, its own name is no way to anywhere. */
export function RelationshipGroups({
  groups,
  self,
}: {
  readonly groups: readonly StatusGroup[];
  readonly self?: ActorId;
}) {
  const { say } = useMessages();
  const { goToActor } = useNavigation();
  const [query, setQuery] = useState("");
  const wanted = useDeferredValue(query);
  const shown = useFound(groups, wanted);
  const all = countAll(groups);
  // Only what answers the words typed can be gone to, and only where it is one of somebody's.
  const first = self === undefined || wanted !== query || query.trim() === "" ? null : findOther(shown, self);
  return (
    <>
      {all < MANY ? null : (
        <FindAmong
          count={all}
          found={countAll(shown)}
          query={query}
          first={first}
          onQuery={setQuery}
          onGo={goToActor}
        />
      )}
      {shown.map(({ status, relationships }) => (
        <div key={status} className="tie-group">
          <h4>
            <StatusMark status={status} />
            {sayGroup(say, status, relationships.length)}
          </h4>
          <RelationshipLines
            // Other words begin at the top again.
            key={query}
            relationships={relationships}
            atFirst={all < MANY ? LINES_SHOWN : LINES_SHOWN_OF_MANY}
            {...(self === undefined ? {} : { self })}
          />
        </div>
      ))}
    </>
  );
}

const sayGroup = (say: ReturnType<typeof useMessages>["say"], status: Status, count: number) =>
  say("evidence.relationship.statusGroup", { status: say(`network.status.${status}`), count });

const countAll = (groups: readonly StatusGroup[]) =>
  groups.reduce((sum, { relationships }) => sum + relationships.length, 0);

/** Whom the first of the relationships leads to; `null` where there is none. */
function findOther(groups: readonly StatusGroup[], self: ActorId): ActorId | null {
  const first = groups[0]?.relationships[0];
  if (!first) return null;
  return first.source === self ? first.target : first.source;
}

const fold = (text: string) => text.normalize("NFKC").toLowerCase();

/** The groups with the relationships whose sentence has every word of the query; without words all of them. */
function useFound(groups: readonly StatusGroup[], query: string): readonly StatusGroup[] {
  const { language } = useMessages();
  const index = useApp((state) => state.document.index);
  return useMemo(() => {
    const words = fold(query)
      .split(/\s+/u)
      .filter((word) => word !== "");
    if (words.length === 0) return groups;
    return groups
      .map(({ status, relationships }) => ({
        status,
        relationships: relationships.filter((each) => {
          const sentence = fold(buildSentence(index, each, language));
          return words.every((word) => sentence.includes(word));
        }),
      }))
      .filter(({ relationships }) => relationships.length > 0);
  }, [groups, query, index, language]);
}

function FindAmong({
  count,
  found,
  query,
  first,
  onQuery,
  onGo,
}: {
  readonly count: number;
  readonly found: number;
  readonly query: string;
  /** Whom Enter leads to. */
  readonly first: ActorId | null;
  readonly onQuery: (query: string) => void;
  readonly onGo: (actor: ActorId) => void;
}) {
  const { say, shortName } = useMessages();
  const index = useApp((state) => state.document.index);
  const id = useId();
  const name = first === null ? "" : shortName(index.actorById.get(first)?.label ?? first);
  return (
    <p className="tie-find">
      <label htmlFor={id}>{say("evidence.relationship.find", { count })}</label>
      <input
        id={id}
        type="search"
        className="tie-search"
        value={query}
        onChange={(event) => {
          onQuery(event.target.value);
        }}
        onKeyDown={(event) => {
          // While a word is being composed, Enter ends that.
          if (event.key === "Enter" && !event.nativeEvent.isComposing && first !== null) onGo(first);
        }}
      />
      <output>
        {query === ""
          ? ""
          : [
              say("evidence.relationship.found", { count: found }),
              first === null ? "" : say("evidence.relationship.enterGoes", { name }),
            ]
              .filter((words) => words !== "")
              .join(" · ")}
      </output>
    </p>
  );
}
