import { D3_FORCE_ENGINE } from "./d3-force-engine";
import type { LayoutEngineKind, LayoutEngineOptions } from "./layout-engine";
import type { LayoutGraph } from "./layout-protocol";
import { MULTIPOLE_ENGINE } from "./multipole-engine";
import { POLISHED_ENGINE } from "./polished-engine";

/** The engines, most special first; the last one suits every graph. */
export const LAYOUT_ENGINES: readonly LayoutEngineKind[] = [
  POLISHED_ENGINE,
  MULTIPOLE_ENGINE,
  D3_FORCE_ENGINE,
];

/** The engine a graph is laid out with. */
export function chooseLayoutEngine(graph: LayoutGraph, options: LayoutEngineOptions): LayoutEngineKind {
  return LAYOUT_ENGINES.find((engine) => engine.suits(graph, options)) ?? D3_FORCE_ENGINE;
}
