import { describe, expect, it } from "vitest";
import { findSymbolLooks } from "../../../../src/render/gl/symbol-looks";
import { NO_COLOUR } from "../../../../src/render/scene-columns";
import { buildTestMass } from "../build-test-mass";

const { scene } = buildTestMass(3000, 6000);

describe("the looks of symbols", () => {
  it("are what each node's outline depends on", () => {
    const { looks, lookOf } = findSymbolLooks(scene);
    for (let place = 0; place < scene.nodeCount; place++) {
      expect(looks[lookOf[place] ?? -1]).toEqual({
        symbol: scene.symbols[scene.symbolOf[place] ?? -1],
        radiusPx: scene.radiusPx[place],
        hasSecond: scene.secondColourOf[place] !== NO_COLOUR,
      });
    }
  });

  it("are few, each one once, whatever the colours", () => {
    const { looks } = findSymbolLooks(scene);
    expect(looks.length).toBeLessThan(300);
    expect(new Set(looks.map((look) => JSON.stringify(look))).size).toBe(looks.length);
    const recoloured = { ...scene, colourOf: scene.colourOf.map((_, place) => place % 5) };
    expect(findSymbolLooks(recoloured).looks).toEqual(looks);
  });
});
