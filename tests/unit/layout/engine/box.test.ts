import { describe, expect, it } from "vitest";
import { measureBox, measureWholeBox } from "../../../../src/layout/engine/box";
import { createRandom } from "../../../../src/layout/engine/random";

describe("the box of all nodes", () => {
  it("is that of each of them, however many pieces they are measured in", () => {
    const random = createRandom(7);
    for (const count of [1, 2, 31, 32, 33, 64, 65, 1000]) {
      const positions = Float64Array.from({ length: 2 * count }, () => 1000 * (random() - 0.7));
      expect(measureWholeBox(positions)).toEqual(measureBox(positions, Array(count).keys()));
    }
  });

  it("of none holds nothing", () => {
    expect(measureWholeBox(new Float64Array())).toEqual(measureBox(new Float64Array(), []));
  });
});
