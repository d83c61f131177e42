import { answerWays, type FoundWays } from "../analysis/answer-ways";
import { buildWayQuestion, describeWay, type Hop, type Path } from "../analysis/find-paths";
import type { ActorId } from "../model/ids";
import type { Actor, Relationship } from "../model/network";
import type { NetworkIndex } from "../model/network-index";
import type { Spotlight } from "../model/spotlight";
import { SHOWN, type VisibleNetwork } from "../model/visible-network";
import { memoizeLast } from "./memoize-last";
import { selectVisibleNetwork } from "./select-visible";
import type { AppState } from "./state";
import type { WaysWanted } from "./ways-wanted";

/** Most ways between two actors that are told. */
export const MOST_ANSWERS = 5;

/** A way between two actors, for what shows it. */
export type AnswerPath = Path;

/** How two actors are connected, by what filters and focus leave. */
export interface Answers {
  readonly from: Actor;
  readonly to: Actor;
  /** Whether ways are still being looked for. */
  readonly isPending: boolean;
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

/** From this number of relationships on, finding ways may hold the page up, and is left to a worker. */
const MANY_RELATIONSHIPS = 2000;

const want = memoizeLast(
  (index: NetworkIndex, visible: VisibleNetwork, from: ActorId, to: ActorId): WaysWanted => {
    const isPartial =
      visible.shownActors < visible.actors.length ||
      visible.shownRelationships < visible.relationships.length;
    const ask = (shown: VisibleNetwork | null) => buildWayQuestion(index, shown, from, to, MOST_ANSWERS);
    return { index, visible, from, to, question: ask(visible), unfiltered: isPartial ? ask(null) : null };
  },
);

/** The ways a worker is to find for the question that is asked; `null` for none. The same question is the same object. */
export function selectWaysWanted(state: AppState): WaysWanted | null {
  const { index } = state.document;
  const { path } = state.view;
  if (!path || index.network.relationships.length < MANY_RELATIONSHIPS) return null;
  return want(index, selectVisibleNetwork(state), path.from, path.to);
}

const findAnswers = memoizeLast(answerWays);

/** The ways that are known: found at once in a network of an article's size, else by a worker, which takes a moment. */
function selectFoundWays({ session, ...state }: AppState, wanted: WaysWanted): FoundWays | null {
  if (state.document.index.network.relationships.length < MANY_RELATIONSHIPS) return findAnswers(wanted);
  return session.ways?.wanted === wanted ? session.ways.found : null;
}

const buildAnswers = memoizeLast(
  (wanted: WaysWanted, found: FoundWays | null, answer: number): Answers | null => {
    const { index, visible } = wanted;
    const from = index.actorById.get(wanted.from);
    const to = index.actorById.get(wanted.to);
    if (!from || !to) return null;
    const paths = describeWays(wanted, found);
    const position = Math.max(0, Math.min(answer, paths.length - 1));
    const hidden = [from, to].filter(({ id }) => visible.actors[index.actorIndex.get(id) ?? -1] !== SHOWN);
    return {
      from,
      to,
      isPending: found === null,
      paths,
      position,
      shown: paths[position] ?? null,
      withoutFilters: found?.withoutFilters ?? null,
      hidden,
    };
  },
);

const describeWays = memoizeLast(
  ({ index, visible }: WaysWanted, found: FoundWays | null): readonly AnswerPath[] =>
    found?.ways.map((way) => describeWay(index, visible, way)) ?? [],
);

/** The answers to the question that is asked; `null` where none is. The same answers are the same object. */
export function selectAnswers(state: AppState): Answers | null {
  const { path } = state.view;
  if (!path) return null;
  const wanted = want(state.document.index, selectVisibleNetwork(state), path.from, path.to);
  return buildAnswers(wanted, selectFoundWays(state, wanted), path.answer);
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
