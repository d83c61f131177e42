import type { Arranging, ArrangeTask } from "./arrange";
import { arrangeLarge } from "./arrange-large";
import { arrangeSmall, smallLimit } from "./arrange-small";

/** Arranges one connected network, by a way that suits its size. */
export function* arrangeComponent(task: ArrangeTask): Arranging {
  const { count } = task.adjacency;
  if (count === 1) return { positions: new Float64Array(2), unit: 1 };
  if (count === 2) return { positions: Float64Array.of(-0.5, 0, 0.5, 0), unit: 1 };
  return yield* count <= smallLimit ? arrangeSmall(task) : arrangeLarge(task);
}
