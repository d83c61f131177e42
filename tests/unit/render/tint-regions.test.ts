import { describe, expect, it } from "vitest";
import type { Mass, MassShot } from "../../../src/render/mass-protocol";
import { PALETTES } from "../../../src/render/palette";
import { toPixel } from "../../../src/render/raster-dots";
import { createMassRaster } from "../../../src/render/raster-mass";
import { buildSceneColumns } from "../../../src/render/scene-columns";
import { buildRegionTint } from "../../../src/render/tint-regions";
import { buildNetworkIndex } from "../../../src/model/network-index";
import { buildNetworkOf } from "./build-network-of";
import { showAll } from "./build-test-scene";

const SHOT: MassShot = {
  camera: { x: 0, y: 0, zoom: 1 },
  size: { width: 360, height: 180 },
  marginPx: 0,
  ratio: 1,
  scale: 0.5,
  isNear: false,
  hasRegions: true,
  held: -1,
  isLitElsewhere: true,
  isMoving: false,
  isZooming: false,
};

/** Half of the actors on the left in one colour, the other half on the right in another. */
function buildMass(): Mass {
  const network = buildNetworkOf(200, 300);
  const columns = buildSceneColumns({
    index: buildNetworkIndex(network),
    visible: showAll(network),
    theme: "light",
  });
  const colourOf = new Uint16Array(200).map((_, place) => (place < 100 ? 0 : 1));
  return {
    scene: {
      ...columns,
      colourOf,
      secondColourOf: new Uint16Array(200).fill(65_535),
      colours: ["#2e3490", "#c67b2b"],
      palette: PALETTES.light,
    },
    nodes: new Uint8Array(200),
    links: new Uint8Array(columns.linkCount),
    positions: Float32Array.from({ length: 400 }, (_, at) => {
      const actor = at >> 1;
      if (at % 2 === 1) return ((actor % 10) - 5) * 6;
      return (actor < 100 ? -110 : 110) + ((actor >> 3) % 6) * 5;
    }),
  };
}

describe("the regions of a large picture", () => {
  it("have the colour of who is at home there, and leave the rest of the ground", () => {
    const { width, height, pixels } = buildRegionTint(buildMass(), SHOT);
    const row = Math.floor(height / 2);
    const at = (share: number) => pixels[row * width + Math.floor(width * share)] ?? 0;
    expect(at(0.22) & 0xffffff).toBe(toPixel("#2e3490") & 0xffffff);
    expect(at(0.82) & 0xffffff).toBe(toPixel("#c67b2b") & 0xffffff);
    expect(at(0.22) >>> 24).toBeGreaterThan(20);
    expect(at(0.5) >>> 24).toBeLessThan(8);
  });

  it("are nowhere where nobody is in view", () => {
    const { pixels } = buildRegionTint(buildMass(), { ...SHOT, camera: { x: 5000, y: 0, zoom: 1 } });
    expect(pixels.every((pixel) => pixel === 0)).toBe(true);
  });
});

describe("the raster of a large picture", () => {
  it("draws each actor's dot where it is and nothing of one that is held", () => {
    const mass = buildMass();
    // Apart from the others, so that nobody covers it.
    mass.positions.set([-160.5, 70.5]);
    const raster = createMassRaster();
    const colourAt = (held: number) => {
      const { width, pixels } = raster.draw(mass, { ...SHOT, held });
      const [x = 0, y = 0] = mass.positions.subarray(0, 2);
      return pixels[Math.floor(y + 90) * width + Math.floor(x + 180)];
    };
    expect(colourAt(-1)).toBe(toPixel("#2e3490"));
    expect(colourAt(0)).not.toBe(toPixel("#2e3490"));
  });

  it("is the ground where there is nothing, and the same picture for the same shot", () => {
    const raster = createMassRaster();
    const far = raster.draw(buildMass(), { ...SHOT, camera: { x: 9000, y: 9000, zoom: 1 } });
    expect(far.pixels.every((pixel) => pixel === toPixel(PALETTES.light.ground))).toBe(true);
    const once = raster.draw(buildMass(), SHOT).pixels.slice();
    expect(createMassRaster().draw(buildMass(), SHOT).pixels).toEqual(once);
  });
});
