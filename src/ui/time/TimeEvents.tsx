import { useMemo } from "react";

import { buildShortSentence } from "../../model/build-sentence";
import type { Passage } from "../../model/network";
import type { TimelineYear } from "../../store/select-timeline";
import type { AppState, Target } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { NavigationProvider, type Navigation } from "../evidence/navigation";
import { PassageLine } from "../evidence/PassageLine";
import { TextLink } from "../TextLink";
import { useMessages } from "../use-messages";

const selectIndex = ({ document }: AppState) => document.index;

/** What happened in one year, each with the words that say so; a press selects it in the picture. */
export function TimeEvents({ events }: { readonly events: TimelineYear }) {
  const { say, shortName, language } = useMessages();
  const index = useApp(selectIndex);
  const actions = useActions();
  const navigation = useMemo<Navigation>(
    () => ({
      goToActor: (id) => {
        actions.select({ type: "actor", id });
      },
      goToRelationship: (id) => {
        actions.select({ type: "relationship", id });
      },
      tell: () => {},
    }),
    [actions],
  );
  const isEmpty = events.relationships.length + events.facts.length === 0;
  return (
    <NavigationProvider value={navigation}>
      <div className="time-events">
        <h2>{say("time.events", { year: String(events.year) })}</h2>
        {isEmpty ? <p>{say("time.nothing")}</p> : null}
        <ul>
          {events.facts.map(({ actor, fact }) => (
            <TimeEvent
              key={`${actor.id} ${shortName(fact.label)}`}
              target={{ type: "actor", id: actor.id }}
              words={say("time.fact", { actor: shortName(actor.label), fact: shortName(fact.label) })}
              passages={fact.evidence}
            />
          ))}
          {events.relationships.map((relationship) => (
            <TimeEvent
              key={relationship.id}
              target={{ type: "relationship", id: relationship.id }}
              words={buildShortSentence(index, relationship, language)}
              passages={relationship.evidence}
            />
          ))}
        </ul>
      </div>
    </NavigationProvider>
  );
}

function TimeEvent({
  target,
  words,
  passages,
}: {
  readonly target: Target;
  readonly words: string;
  readonly passages: readonly Passage[];
}) {
  const actions = useActions();
  return (
    <li>
      <TextLink
        className="time-event"
        onFollow={() => {
          actions.select(target);
        }}
      >
        <bdi>{words}</bdi>
      </TextLink>
      {passages.map((passage) => (
        <PassageLine key={`${passage.source} ${passage.start} ${passage.exact}`} passage={passage} />
      ))}
    </li>
  );
}
