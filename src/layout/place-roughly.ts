import type { LayoutGraph } from "./layout-protocol";
import { placeNodes } from "./place-nodes";
import { buildSafeGraph } from "./safe-graph";
import { createSeededRandom } from "./seeded-random";

/** Everyday distance between tied nodes, layout units: room for a label of two words. */
export const SPACING = 100;

/**
 * A place for every node without any layout, x and y by turns: where a layout with this seed starts from. Shown until
 * the layout's first answer, and for good where no layout can run, so that the picture is never empty. Linear in the graph.
 */
export function placeRoughly(graph: LayoutGraph, seed: number): Float64Array {
  return placeNodes(buildSafeGraph(graph), SPACING, createSeededRandom(seed));
}
