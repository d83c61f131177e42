import { createLayoutEngine } from "./engine/create-layout-engine";
import type { LayoutEngine, LayoutEngineKind, LayoutEngineOptions } from "./layout-engine";
import type { LayoutGraph } from "./layout-protocol";
import { boundPlace } from "./safe-graph";

/** Usual length of a link, px, as the other engines have it: room for a symbol and a short label. */
const LINK_PX = 60;
/** A step goes on for so long: the picture on the way is written once for all of it, and messages do not wait. */
const STEP_MS = 6;

/** The engine for networks larger than an article's: a start by structure, then forces by a fast multipole method. */
export const MULTIPOLE_ENGINE: LayoutEngineKind = {
  id: "multipole",
  create: createMultipoleEngine,
};

function createMultipoleEngine(
  graph: LayoutGraph,
  { seed, quality, heat, nowMs }: LayoutEngineOptions,
): LayoutEngine {
  // A clock that stands still would never end a step, so without one a step is a single slice of the work.
  const now = nowMs ?? (() => 0);
  const budgetMs = nowMs ? STEP_MS : 0;
  const engine = createLayoutEngine(graph, { seed, quality, heat, now, linkPx: LINK_PX });
  return {
    step: () => {
      engine.advance(budgetMs);
    },
    get isSettled() {
      return engine.isSettled;
    },
    get progress() {
      return engine.progress;
    },
    writePositions: (target) => target.set(engine.positions),
    hold: (node, x, y) => {
      const { positions } = engine;
      engine.hold(node, boundPlace(x, positions[2 * node] ?? 0), boundPlace(y, positions[2 * node + 1] ?? 0));
    },
    release: (node, pinned) => engine.release(node, pinned),
  };
}
