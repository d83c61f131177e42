import { findPaths, type Hop, type Path } from "../analysis/find-paths";
import type { ActorId } from "../model/ids";
import type { Actor, Relationship } from "../model/network";
import type { NetworkIndex } from "../model/network-index";
import type { PathQuestion } from "../model/view";
import type { Spotlight } from "../model/spotlight";
import { SHOWN, type VisibleNetwork } from "../model/visible-network";
import { memoizeLast } from "./memoize-last";
import { selectVisibleNetwork } from "./select-visible";
import type { AppState } from "./state";

/** Most ways between two actors that are told. */
export const MOST_ANSWERS = 5;

/** A way between two actors, for what shows it. */
export type AnswerPath = Path;

/** How two actors are connected, by what filters and focus leave. */
export interface Answers {
  readonly from: Actor;
  readonly to: Actor;
  /** The best ways, at most `MOST_ANSWERS`. */
  readonly paths: readonly AnswerPath[];
  /** Which of them is shown; 0 where there is none. */
  readonly position: number;
  readonly shown: AnswerPath | null;
  /** Ways there are without filters and focus, at most `MOST_ANSWERS`; `null` where these leave everything. */
  readonly withoutFilters: number | null;
  /** The two actors themselves, where filters or focus keep them out of the picture. */
  readonly hidden: readonly Actor[];
}

const findAnswers = memoizeLast(
  (index: NetworkIndex, visible: VisibleNetwork, from: ActorId, to: ActorId) => {
    const paths = findPaths(index, visible, from, to, MOST_ANSWERS);
    const isPartial =
      visible.shownActors < visible.actors.length ||
      visible.shownRelationships < visible.relationships.length;
    const withoutFilters = isPartial ? findPaths(index, null, from, to, MOST_ANSWERS).length : null;
    return { paths, withoutFilters };
  },
);

const buildAnswers = memoizeLast(
  (index: NetworkIndex, visible: VisibleNetwork, question: PathQuestion | null): Answers | null => {
    if (!question) return null;
    const from = index.actorById.get(question.from);
    const to = index.actorById.get(question.to);
    if (!from || !to) return null;
    const { paths, withoutFilters } = findAnswers(index, visible, from.id, to.id);
    const position = Math.max(0, Math.min(question.answer, paths.length - 1));
    const hidden = [from, to].filter(({ id }) => visible.actors[index.actorIndex.get(id) ?? -1] !== SHOWN);
    return { from, to, paths, position, shown: paths[position] ?? null, withoutFilters, hidden };
  },
);

/** The answers to the question that is asked; `null` where none is. The same answers are the same object. */
export function selectAnswers(state: AppState): Answers | null {
  return buildAnswers(state.document.index, selectVisibleNetwork(state), state.view.path);
}

/** A hop's relationships, for what shows them: the strongest, and the others between the same two actors. */
export function listHopRelationships(index: NetworkIndex, { relationships }: Hop): readonly Relationship[] {
  return relationships.flatMap((id) => index.relationshipById.get(id) ?? []);
}

const light = memoizeLast((index: NetworkIndex, { shown, from, to }: Answers): Spotlight => {
  const actors = shown?.actors ?? [from.id, to.id];
  return {
    actors: new Set(actors.flatMap((id) => index.actorIndex.get(id) ?? [])),
    relationships: new Set(
      (shown?.hops ?? []).flatMap(({ relationships: [first] }) => index.relationshipIndex.get(first) ?? []),
    ),
  };
});

/** What the answer that is shown puts in the light: its actors, and of each hop the strongest relationship. */
export function selectAnswerSpotlight(state: AppState): Spotlight | null {
  const answers = selectAnswers(state);
  return answers && light(state.document.index, answers);
}
