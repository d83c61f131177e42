import { D3_FORCE_ENGINE } from "./d3-force-engine";
import type { LayoutEngineKind } from "./layout-engine";
import type { LayoutGraph } from "./layout-protocol";

/** The engines, most special first; the last one suits every graph. */
export const LAYOUT_ENGINES: readonly LayoutEngineKind[] = [D3_FORCE_ENGINE];

/** The engine a graph of this size is laid out with. */
export function chooseLayoutEngine(graph: LayoutGraph): LayoutEngineKind {
  return LAYOUT_ENGINES.find((engine) => engine.suits(graph)) ?? D3_FORCE_ENGINE;
}
