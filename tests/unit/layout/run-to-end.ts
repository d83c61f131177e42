import type { LayoutEngine } from "../../../src/layout/layout-engine";

/** Steps an engine until it has settled and returns its positions; throws when it never does. */
export function runToEnd(engine: LayoutEngine, count: number): Float64Array {
  for (let step = 0; !engine.isSettled; step++) {
    if (step > 5000) throw new Error("the layout has not settled in 5000 steps");
    engine.step();
  }
  return readPositions(engine, count);
}

/** An engine's positions, x and y by turns. */
export function readPositions(engine: LayoutEngine, count: number): Float64Array {
  const positions = new Float64Array(2 * count);
  engine.writePositions(positions);
  return positions;
}
