import { locateActors } from "../model/locate-actors";
import type { Actor, Sector } from "../model/network";
import type { NetworkIndex } from "../model/network-index";
import { HIDDEN, SHOWN, type VisibleNetwork } from "../model/visible-network";
import { memoizeLast } from "./memoize-last";
import { selectVisibleNetwork } from "./select-visible";
import type { AppState } from "./state";

/** Actors of one sector that have no place on the map; null for those without a sector. */
export interface TrayGroup {
  readonly sector: Sector | null;
  readonly actors: readonly Actor[];
}

/** What the map cannot show. */
export interface MapTray {
  readonly groups: readonly TrayGroup[];
  /** Shown actors with a place and without. */
  readonly placed: number;
  readonly unplaced: number;
  /** Shown relationships between two actors on the map, and all shown. */
  readonly drawn: number;
  readonly shown: number;
}

const build = memoizeLast((index: NetworkIndex, visible: VisibleNetwork): MapTray => {
  const { actors, sectors } = index.network;
  const places = locateActors(index);
  const kept = actors.flatMap((actor, at) => (visible.actors[at] === HIDDEN ? [] : [{ actor, at }]));
  const unplaced = kept.filter(({ at }) => !places[at]);
  const groupOf = (sector: Sector | null): TrayGroup => ({
    sector,
    actors: unplaced
      .filter(({ actor }) => (sector ? actor.sectors[0] === sector.id : actor.sectors.length === 0))
      .map(({ actor }) => actor),
  });
  let drawn = 0;
  visible.relationships.forEach((visibility, at) => {
    const isOnMap = places[index.sourceOf[at] ?? -1] && places[index.targetOf[at] ?? -1];
    if (visibility === SHOWN && isOnMap) drawn++;
  });
  return {
    groups: [...sectors, null].map(groupOf).filter((group) => group.actors.length > 0),
    placed: kept.length - unplaced.length,
    unplaced: unplaced.length,
    drawn,
    shown: visible.shownRelationships,
  };
});

/** The actors that are shown but have no place on the map, by their first sector, and how much the map does show. */
export function selectMapTray(state: AppState): MapTray {
  return build(state.document.index, selectVisibleNetwork(state));
}
