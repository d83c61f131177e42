import { compareProposed, type ProposedReport } from "../analysis/compare-proposed";
import { listObstacles, type ObstacleReport } from "../analysis/list-obstacles";
import type { ActorId } from "../model/ids";
import type { NetworkIndex } from "../model/network-index";
import type { Spotlight } from "../model/spotlight";
import { memoizeLast } from "./memoize-last";
import { selectVisibleNetwork } from "./select-visible";
import type { AppState } from "./state";

const findBusiest = ({ network, byDegree }: NetworkIndex): ActorId | null =>
  network.actors[byDegree[0] ?? -1]?.id ?? null;

// An empty network has no centre; no actor goes by an empty id.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a brand has nothing to check
const NO_ACTOR = "" as ActorId;

/** The actor that distances are counted from: the selected one, else the most connected. */
export function selectCentre({ view, document }: AppState): ActorId {
  return view.selection.actors.at(-1) ?? view.focus?.actors.at(-1) ?? findBusiest(document.index) ?? NO_ACTOR;
}

/** The actor that rings are drawn round: the one that was asked for, else the most connected. */
export function selectRingCentre({ view, document }: AppState): ActorId {
  return view.centre ?? findBusiest(document.index) ?? NO_ACTOR;
}

const obstacles = memoizeLast(listObstacles);
const proposed = memoizeLast(compareProposed);

/** What the obstacles lens tells; `null` while another lens or none is on. */
export function selectObstacles(state: AppState): ObstacleReport | null {
  if (state.view.lens !== "obstacles") return null;
  return obstacles(state.document.index, selectVisibleNetwork(state));
}

/** What the what-if lens tells; `null` while another lens or none is on. */
export function selectProposed(state: AppState): ProposedReport | null {
  const { lens } = state.view;
  if (lens !== "proposed" && lens !== "without-proposed") return null;
  return proposed(state.document.index, selectVisibleNetwork(state), selectCentre(state));
}

const lightObstacles = memoizeLast((index: NetworkIndex, { hindrances, general }: ObstacleReport) =>
  light(index, [
    ...hindrances.flatMap(({ hindered, obstacles: between }) => [hindered, ...between]),
    ...general,
  ]),
);
const leaveOutProposed = memoizeLast((index: NetworkIndex, _report: ProposedReport) =>
  light(
    index,
    index.network.relationships.filter(({ status }) => status !== "proposed"),
  ),
);
const lightProposed = memoizeLast((index: NetworkIndex, report: ProposedReport) =>
  light(index, report.proposed),
);

/**
 * What the lens puts in the light: obstacles and what they hinder; what the proposed relationships would add; or, while
 * these are left out, everything else.
 */
export function selectLensSpotlight(state: AppState): Spotlight | null {
  const { index } = state.document;
  const hindered = selectObstacles(state);
  if (hindered) return lightObstacles(index, hindered);
  const added = selectProposed(state);
  if (!added) return null;
  return state.view.lens === "proposed" ? lightProposed(index, added) : leaveOutProposed(index, added);
}

function light(index: NetworkIndex, relationships: ProposedReport["proposed"]): Spotlight {
  const places = relationships.flatMap(({ id }) => index.relationshipIndex.get(id) ?? []);
  return {
    relationships: new Set(places),
    actors: new Set(places.flatMap((at) => [index.sourceOf[at] ?? -1, index.targetOf[at] ?? -1])),
  };
}
