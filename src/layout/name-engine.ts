import { isSmallNetwork } from "../model/small-network";
import type { LayoutEngineOptions } from "./layout-engine";
import type { LayoutGraph } from "./layout-protocol";

/** The engines there are; what each is made of is fetched by the worker alone. */
export type LayoutEngineName = "polished" | "multipole" | "d3-force";

/** From here on d3-force is the slower engine, and too many labels are hidden for a polish by labels to pay. */
const FEWEST_MULTIPOLE_NODES = 300;

/** The engine a graph is laid out with. */
export function nameEngine(
  { count, sources }: Pick<LayoutGraph, "count" | "sources">,
  { quality, heat }: Pick<LayoutEngineOptions, "quality" | "heat">,
): LayoutEngineName {
  if (isSmallNetwork(count, sources.length) && quality === "best" && heat === 1) return "polished";
  return count >= FEWEST_MULTIPOLE_NODES ? "multipole" : "d3-force";
}

/** Whether nodes leap about on their way, so that only the outcome is worth showing. */
export function isRestless(engine: LayoutEngineName): boolean {
  return engine !== "d3-force";
}
