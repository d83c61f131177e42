import { buildLayoutGraph, type ScopedGraph } from "../layout/build-layout-graph";
import { isLiveNetwork } from "../model/small-network";
import { HIDDEN, type VisibleNetwork } from "../model/visible-network";
import { memoizeLast } from "../store/memoize-last";
import type { DocumentState } from "../store/state";

/** What filters leave gives a little, to close up where others have gone. */
const BREATH_HEAT = 0.3;
/** What has a place hardly gives when others come in. */
const ARRIVAL_HEAT = 0.1;

/** What the layout has to do for a state, found from the document and what is visible alone: same state, same picture. */
export type LayoutPlan =
  /** Everything stands where the document says. */
  | { readonly type: "rest" }
  /** Actors without a place get one; the outcome belongs to the document. */
  | { readonly type: "complete"; readonly scoped: ScopedGraph; readonly heat: number }
  /** What filters and focus leave draws together a little; the outcome is only looked at. */
  | { readonly type: "breathe"; readonly scoped: ScopedGraph; readonly heat: number };

/** Decides what to lay out, if anything. */
export function planLayout(document: DocumentState, visible: VisibleNetwork): LayoutPlan {
  const { positions } = document;
  const placed = countPlaced(positions);
  if (placed < positions.length) {
    const heat = placed > 0 ? ARRIVAL_HEAT : 1;
    return { type: "complete", scoped: scopeWhole(document, positions), heat };
  }
  const actors = visible.drawnActors;
  if (actors < 2 || actors === visible.actors.length || !isLiveNetwork(actors)) return { type: "rest" };
  return { type: "breathe", scoped: scopeVisible(document, visible, positions), heat: BREATH_HEAT };
}

/** How many of the coordinates are there. Positions are never written to, so that each array is looked at once. */
const countPlaced = memoizeLast((positions: Float64Array): number => {
  let count = 0;
  for (let at = 0; at < positions.length; at++) if (Number.isFinite(positions[at])) count++;
  return count;
});

/** The whole network, from the given places; from scratch where they are NaN. Pinned actors keep the document's places. */
export function scopeWhole(document: DocumentState, positions: Float64Array): ScopedGraph {
  return buildLayoutGraph(document.index, {
    hasActor: () => true,
    hasRelationship: () => true,
    positions,
    isPinned: isPinnedIn(document),
  });
}

/** What is visible, for a drag: `null` where there is too much of it to move along. */
export function scopeDrag(
  document: DocumentState,
  visible: VisibleNetwork,
  positions: Float64Array,
): ScopedGraph | null {
  const scoped = scopeVisible(document, visible, positions);
  return isLiveNetwork(scoped.graph.count) ? scoped : null;
}

function scopeVisible(
  document: DocumentState,
  visible: VisibleNetwork,
  positions: Float64Array,
): ScopedGraph {
  return buildLayoutGraph(document.index, {
    hasActor: (actor) => visible.actors[actor] !== HIDDEN,
    hasRelationship: (relationship) => visible.relationships[relationship] !== HIDDEN,
    positions,
    isPinned: isPinnedIn(document),
  });
}

function isPinnedIn({ network, pinned }: DocumentState): (actor: number) => boolean {
  return (at) => {
    const actor = network.actors[at];
    return actor !== undefined && pinned.has(actor.id);
  };
}
