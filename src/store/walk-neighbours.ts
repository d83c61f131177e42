import { findNeighbours, type Neighbour } from "../analysis/neighbours";
import type { ActorId } from "../model/ids";
import { clearTrail, leaveTrail, shortenTrail } from "./change-session";
import { select } from "./change-view";
import { memoizeLast } from "./memoize-last";
import { selectVisibleNetwork } from "./select-visible";
import type { AppState } from "./state";

/** Where a reader is on a walk from neighbour to neighbour. */
export interface NeighbourWalk {
  /** The actor whose neighbours are stepped through: the one walked from, else the selected one. */
  readonly origin: ActorId;
  /** Neighbours of `origin` that are shown. */
  readonly neighbours: readonly Neighbour[];
  /** Place of the selected actor among them; −1 while `origin` itself is selected. */
  readonly position: number;
  /** Where going back leads, or `null` at the start of the walk. */
  readonly back: ActorId | null;
}

const find = memoizeLast(findNeighbours);

const buildWalk = memoizeLast(
  (
    origin: ActorId,
    neighbours: readonly Neighbour[],
    position: number,
    back: ActorId | null,
  ): NeighbourWalk => ({ origin, neighbours, position, back }),
);

/** The walk through the selected actor's neighbours, or `null` when no single actor is selected. */
export function selectNeighbourWalk(state: AppState): NeighbourWalk | null {
  const { actors, relationships } = state.view.selection;
  const [selected] = actors;
  if (selected === undefined || actors.length !== 1 || relationships.length > 0) return null;
  const visible = selectVisibleNetwork(state);
  const back = state.session.trail.at(-1) ?? null;
  const around = back === null ? [] : find(state.document.index, visible, back);
  const position = around.findIndex((neighbour) => neighbour.actor === selected);
  if (back !== null && position >= 0) return buildWalk(back, around, position, back);
  return buildWalk(selected, find(state.document.index, visible, selected), -1, back);
}

/** Selects a neighbour of the selected actor and remembers the way back. */
export function walkTo(state: AppState, id: ActorId): AppState {
  const [from] = state.view.selection.actors;
  if (from === id || !state.document.index.actorById.has(id)) return state;
  return {
    ...state,
    view: select(state.view, { type: "actor", id }),
    session: from === undefined ? state.session : leaveTrail(state.session, from),
  };
}

/** Goes to the next (1) or previous (−1) neighbour of the walk's origin, round and round. */
export function stepNeighbour(state: AppState, direction: 1 | -1): AppState {
  const walk = selectNeighbourWalk(state);
  if (!walk || walk.neighbours.length === 0) return state;
  const { neighbours, position } = walk;
  const count = neighbours.length;
  const start = position < 0 && direction === -1 ? 0 : position;
  const next = neighbours[(start + direction + count) % count];
  if (!next) return state;
  if (position < 0) return walkTo(state, next.actor);
  return { ...state, view: select(state.view, { type: "actor", id: next.actor }) };
}

/** Goes back to the actor the walk came from. */
export function walkBack(state: AppState): AppState {
  const back = state.session.trail.at(-1);
  if (back === undefined) return state;
  const session = shortenTrail(state.session);
  if (!state.document.index.actorById.has(back)) return { ...state, session: clearTrail(session) };
  return { ...state, session, view: select(state.view, { type: "actor", id: back }) };
}
