import { D3_FORCE_ENGINE } from "./d3-force-engine";
import type { LayoutEngineKind, LayoutEngineOptions } from "./layout-engine";
import type { LayoutGraph } from "./layout-protocol";
import { MULTIPOLE_ENGINE } from "./multipole-engine";
import { type LayoutEngineName, nameEngine } from "./name-engine";
import { POLISHED_ENGINE } from "./polished-engine";

/** The engines by name. */
const LAYOUT_ENGINES: Readonly<Record<LayoutEngineName, LayoutEngineKind>> = {
  polished: POLISHED_ENGINE,
  multipole: MULTIPOLE_ENGINE,
  "d3-force": D3_FORCE_ENGINE,
};

/** The engine a graph is laid out with. */
export function chooseLayoutEngine(graph: LayoutGraph, options: LayoutEngineOptions): LayoutEngineKind {
  return LAYOUT_ENGINES[nameEngine(graph, options)];
}
