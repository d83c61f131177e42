import { describe, expect, it } from "vitest";
import { buildAdjacency } from "../../../../src/layout/engine/adjacency";
import { arrangeSmall } from "../../../../src/layout/engine/arrange-small";
import { buildFullStress, measureFullStress } from "../../../../src/layout/engine/full-stress";
import { createRandom } from "../../../../src/layout/engine/random";

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

function measureBest(isWhole: boolean): number {
  const links = buildLinks();
  const adjacency = buildAdjacency(count, links.sources, links.targets);
  const arranging = arrangeSmall({
    adjacency,
    ...links,
    groups: new Int32Array(count).fill(-1),
    groupCount: 0,
    quality: "best",
    isPolished: true,
    isWhole,
    random: createRandom(1),
  });
  let step = arranging.next();
  while (!step.done) step = arranging.next();
  return measureFullStress(buildFullStress(adjacency, createRandom(2)), step.value.positions).stress;
}

describe("the arrangement of a small network", () => {
  it("trades less stress for neighbourhoods beside other parts, where d3-force draws it otherwise", () => {
    expect(measureBest(false)).toBeLessThan(0.98 * measureBest(true));
  });
});
