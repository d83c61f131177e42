import type { LayoutEngine, LayoutEngineKind } from "../../../src/layout/layout-engine";

/** An engine whose every move a test can see. */
export interface FakeEngine extends LayoutEngine {
  steps: number;
  readonly calls: string[];
}

/**
 * A kind of engine that settles after so many steps, its nodes at x = number of steps; `onStep` may throw or let time
 * pass. `made` lists the engines it has created.
 */
export function createFakeEngineKind(
  stepsToSettle: number,
  onStep: (step: number) => void = () => undefined,
): LayoutEngineKind & { readonly made: FakeEngine[] } {
  const made: FakeEngine[] = [];
  return {
    id: "fake",
    made,
    create: () => {
      const held = new Set<number>();
      const engine: FakeEngine = {
        steps: 0,
        calls: [],
        step: () => {
          engine.steps += 1;
          onStep(engine.steps);
        },
        get isSettled() {
          return held.size === 0 && engine.steps >= stepsToSettle;
        },
        get progress() {
          return engine.steps / stepsToSettle;
        },
        writePositions: (target) => {
          target.fill(engine.steps);
        },
        hold: (node, x, y) => {
          held.add(node);
          engine.calls.push(`hold ${node} ${x} ${y}`);
        },
        release: (node, pinned) => {
          held.delete(node);
          engine.calls.push(`release ${node} ${pinned}`);
        },
      };
      made.push(engine);
      return engine;
    },
  };
}
