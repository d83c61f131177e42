// The layout engine as a contestant of a benchmark of layout engines: one object for each quality, "entente" being the usual one.
import { createLayoutEngine } from "../../../src/layout/engine/create-layout-engine";
import type { LayoutQuality } from "../../../src/layout/layout-protocol";

interface BenchGraph {
  readonly n: number;
  readonly source: readonly number[];
  readonly target: readonly number[];
}

const SLICE_MS = 50;

function createContestant(id: string, quality: LayoutQuality) {
  return {
    id,
    create({ n, source, target }: BenchGraph) {
      const engine = createLayoutEngine(
        {
          count: n,
          sources: Int32Array.from(source),
          targets: Int32Array.from(target),
          radii: new Float64Array(n),
          groups: new Int32Array(n).fill(-1),
          positions: new Float64Array(2 * n).fill(Number.NaN),
          pinned: new Uint8Array(n),
        },
        { quality, seed: 1, heat: 1, now: () => performance.now() },
      );
      return {
        step: () => engine.advance(SLICE_MS),
        pos: () => ({
          x: engine.positions.filter((_, k) => k % 2 === 0),
          y: engine.positions.filter((_, k) => k % 2 === 1),
        }),
        dispose() {},
      };
    },
  };
}

/** The engine in its three qualities. */
export const contestants = [
  createContestant("entente-fast", "fast"),
  createContestant("entente", "balanced"),
  createContestant("entente-best", "best"),
];
