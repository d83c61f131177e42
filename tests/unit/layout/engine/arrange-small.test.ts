import { describe, expect, it } from "vitest";
import { buildAdjacency } from "../../../../src/layout/engine/adjacency";
import { arrangeSmall } from "../../../../src/layout/engine/arrange-small";
import { buildFullStress, measureFullStress } from "../../../../src/layout/engine/full-stress";
import { createRandom } from "../../../../src/layout/engine/random";
import { createReference, takePart } from "../../../../src/layout/engine/reference";
import { finish } from "./finish";

const count = 60;

/** Everyone tied to two of those before. */
function buildLinks(): { sources: Int32Array; targets: Int32Array } {
  const random = createRandom(5);
  const links = Array.from({ length: 2 * count - 2 }, (_, k) => {
    const source = 1 + (k >> 1);
    return { source, target: Math.floor(random() * source) };
  });
  return {
    sources: Int32Array.from(links, ({ source }) => source),
    targets: Int32Array.from(links, ({ target }) => target),
  };
}

/** The stress of the best picture of a network, alone or beside `others` that have no links. */
function measureBest(others: number): number {
  const links = buildLinks();
  const adjacency = buildAdjacency(count, links.sources, links.targets);
  const random = createRandom(1);
  const whole = createReference({ ...links, count: count + others, quality: "best", random });
  const arranging = arrangeSmall({
    adjacency,
    ...links,
    groups: new Int32Array(count).fill(-1),
    groupCount: 0,
    quality: "best",
    isPolished: true,
    reference: takePart(
      whole,
      Int32Array.from({ length: count }, (_, i) => i),
    ),
    random,
  });
  const { positions } = finish(arranging);
  return measureFullStress(buildFullStress(adjacency, createRandom(2)), positions).stress;
}

describe("the arrangement of a small network", () => {
  it("is measured against how d3-force draws it beside others, who press it together", () => {
    expect(measureBest(0)).toBeLessThan(0.98 * measureBest(90));
  });
});
