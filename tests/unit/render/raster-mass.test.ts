import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { litStrengthOf } from "../../../src/render/ink-tone";
import { DIMMED, LIT, NORMAL } from "../../../src/render/large-scene";
import type { Mass, MassShot } from "../../../src/render/mass-protocol";
import { PALETTES } from "../../../src/render/palette";
import { mixPixels, toPixel, type PixelField } from "../../../src/render/raster-dots";
import { createMassRaster } from "../../../src/render/raster-mass";
import { NO_COLOUR } from "../../../src/render/scene-columns";
import { buildTestMass, buildTestShot } from "./build-test-mass";

describe("a mass far out", () => {
  it("has the middle of a link where the middles of its discs are", () => {
    const mass = buildTestMass(400, 1);
    const scene = { ...mass.scene, sourceOf: Int32Array.of(0), targetOf: Int32Array.of(1) };
    // The others are away, so that nothing but the link is near the middle.
    const positions = mass.positions.map((place) => place + 3000);
    positions.set([-100, 0.5, 100, 0.5]);
    const { pixels, width } = createMassRaster().draw({ ...mass, scene, positions }, buildTestShot());
    const ground = toPixel(scene.palette.ground);
    const inked = [148, 149, 150, 151, 152].filter((row) => pixels[row * width + 200] !== ground);
    expect(inked).toEqual([150]);
  });

  it("has lit links over the discs of others and under those that are lit, unless they are lit elsewhere", () => {
    const mass = buildTestMass(400, 1);
    const scene = {
      ...mass.scene,
      sourceOf: Int32Array.of(0),
      targetOf: Int32Array.of(1),
      radiusPx: mass.scene.radiusPx.map(() => 20),
      secondColourOf: mass.scene.secondColourOf.map(() => NO_COLOUR),
    };
    // The third is on the link's way, the others are away.
    const positions = mass.positions.map((place) => place + 3000);
    positions.set([-100, 0.5, 100, 0.5, 0, 0.5]);
    const nodes = mass.nodes.map((_, node) => (node < 2 ? LIT : NORMAL));
    const lit = { ...mass, scene, positions, nodes, links: Uint8Array.of(LIT) };
    const readMiddles = (parts: Partial<MassShot>) => {
      const { pixels, width } = createMassRaster().draw(lit, buildTestShot(parts));
      return [100, 200, 300].map((column) => pixels[150 * width + column] ?? 0);
    };
    const colours = [0, 2, 1].map((place) => toPixel(scene.colours[scene.colourOf[place] ?? 0] ?? ""));
    expect(readMiddles({ isLitElsewhere: true })).toEqual(colours);
    const [source, between = 0, target] = readMiddles({ isLitElsewhere: false });
    expect([source, target]).toEqual([colours[0], colours[2]]);
    const ink = toPixel(scene.palette.ink);
    expect(between).toBe(mixPixels(colours[1] ?? 0, ink, litStrengthOf(1)));
  });
});

/** The mean of all bytes of a picture's colours. */
function measureLight({ pixels }: PixelField): number {
  let sum = 0;
  for (const pixel of pixels) sum += (pixel & 255) + ((pixel >> 8) & 255) + ((pixel >> 16) & 255);
  return sum / pixels.length / 3;
}

describe("a coarse picture of a mass", () => {
  const none = new Int32Array();
  const withoutLinks = (mass: Mass): Mass => ({
    ...mass,
    scene: { ...mass.scene, linkCount: 0, sourceOf: none, targetOf: none },
    links: new Uint8Array(),
  });
  const few = buildTestMass(300, 900);
  it.each([
    ["links", few],
    ["lit links", { ...few, links: few.links.map(() => LIT) }],
    ["links of which there is time for some only", buildTestMass(3000, 40_000)],
  ])("has as dark %s as a sharp one", (_, mass) => {
    const dotless = { ...mass, scene: { ...mass.scene, radiusPx: mass.scene.radiusPx.map(() => 0) } };
    const camera = { x: 0, y: 0, zoom: 0.2 };
    const darknessAt = (ratio: number) => {
      const shot = buildTestShot({ camera, isMoving: true, isLitElsewhere: false, ratio });
      const lightOf = (drawn: Mass) => measureLight(createMassRaster().draw(drawn, shot));
      return lightOf(withoutLinks(dotless)) - lightOf(dotless);
    };
    const sharp = darknessAt(1);
    expect(sharp).toBeGreaterThan(1);
    expect(darknessAt(0.5) / sharp).toBeGreaterThan(0.9);
    expect(darknessAt(0.5) / sharp).toBeLessThan(1.15);
  });
});

const EDGE = 2;

describe("a mass that is moved about", () => {
  const shotAt = (x: number, y: number, parts: Partial<MassShot> = {}) =>
    buildTestShot({ camera: { x, y, zoom: 1 }, isMoving: true, ...parts });
  /** Where two pictures differ but for their edges, where lines are cut short that begin outside; words for all would take minutes. */
  const findDifference = (a: PixelField, b: PixelField) =>
    a.pixels.findIndex((pixel, at) => {
      const [column, row] = [at % a.width, Math.floor(at / a.width)];
      const isEdge = column < EDGE || row < EDGE || column >= a.width - EDGE || row >= a.height - EDGE;
      return !isEdge && pixel !== b.pixels[at];
    });

  it("is drawn as if it had not been drawn before, wherever it goes", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -260, max: 260 }), fc.integer({ min: -200, max: 200 })), {
          minLength: 2,
          maxLength: 8,
        }),
        fc.boolean(),
        fc.constantFrom(1, 1.5, 2),
        (moves, isLitElsewhere, ratio) => {
          const mass = buildTestMass(120, 260);
          const links = mass.links.map((_, link) => (link % 9 === 0 ? LIT : link % 5 === 0 ? DIMMED : 0));
          const nodes = mass.nodes.map((_, node) => (node % 4 === 0 ? DIMMED : 0));
          const shown = { ...mass, links, nodes };
          const raster = createMassRaster();
          let [x, y] = [0.25, -0.5];
          for (const [right, down] of moves) {
            [x, y] = [x + right / ratio, y + down / ratio];
            const shot = shotAt(x, y, { isLitElsewhere, ratio });
            expect(findDifference(raster.draw(shown, shot), createMassRaster().draw(shown, shot))).toBe(-1);
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  it("takes what was in view from the last picture", () => {
    const mass = buildTestMass(120, 260);
    const raster = createMassRaster();
    raster.draw(mass, shotAt(0, 0));
    raster.draw(mass, shotAt(5, 3));
    const before = createMassRaster().draw(mass, shotAt(9, 8));
    // What is said to be the same is not looked at again: only what comes into view looks as it would now.
    mass.nodes.fill(DIMMED);
    const after = raster.draw(mass, shotAt(9, 8));
    const differing = [...after.pixels.keys()].filter((at) => after.pixels[at] !== before.pixels[at]);
    const isInside = (at: number) => {
      const [column, row] = [at % after.width, Math.floor(at / after.width)];
      return (
        column >= EDGE && row >= EDGE && column < after.width - 4 - EDGE && row < after.height - 5 - EDGE
      );
    };
    expect(differing.length).toBeGreaterThan(0);
    expect(differing.filter(isInside)).toEqual([]);
  });

  it("is drawn anew when something in it has changed, and between two pixels", () => {
    const plain = buildTestMass(120, 260);
    const mass = { ...plain, links: plain.links.map((_, link) => (link % 9 === 0 ? LIT : 0)) };
    const changes: readonly (readonly [Mass, Partial<MassShot>])[] = [
      [{ ...mass, positions: mass.positions.map((place) => place * 0.7) }, {}],
      [{ ...mass, links: mass.links.map(() => DIMMED) }, {}],
      [{ ...mass, nodes: mass.nodes.map(() => DIMMED) }, {}],
      [{ ...mass, scene: { ...mass.scene, radiusPx: mass.scene.radiusPx.map((radius) => 2 * radius) } }, {}],
      [{ ...mass, scene: { ...mass.scene, actorOf: mass.scene.actorOf.toReversed() } }, {}],
      [{ ...mass, scene: { ...mass.scene, palette: PALETTES.dark } }, {}],
      [mass, { scale: 0.8 }],
      [mass, { held: 3 }],
      [mass, { isLitElsewhere: false }],
      [mass, { ratio: 2 }],
      [mass, { marginPx: 10 }],
      [mass, { camera: { x: 12, y: 3, zoom: 1.25 } }],
      [mass, { camera: { x: 12.4, y: 3, zoom: 1 } }],
      [mass, { size: { width: 380, height: 300 } }],
    ];
    for (const [changed, parts] of changes) {
      const raster = createMassRaster();
      for (const x of [0, 4, 8]) raster.draw(mass, shotAt(x, 3));
      const shot = shotAt(12, 3, parts);
      expect(findDifference(raster.draw(changed, shot), createMassRaster().draw(changed, shot))).toBe(-1);
    }
  });

  it("has other tones of ink from further away", () => {
    const mass = buildTestMass(300, 6000);
    const raster = createMassRaster();
    for (const zoom of [2, 1, 0.5]) {
      const shot = shotAt(0, 0, { camera: { x: 0, y: 0, zoom } });
      expect(findDifference(raster.draw(mass, shot), createMassRaster().draw(mass, shot))).toBe(-1);
    }
  });

  it("has more of its links than a picture that is soon another one", () => {
    const mass = buildTestMass(300, 60_000);
    const ground = toPixel(mass.scene.palette.ground);
    const countInked = ({ pixels }: PixelField) => pixels.filter((pixel) => pixel !== ground).length;
    const raster = createMassRaster();
    raster.draw(mass, shotAt(0, 0));
    const moved = countInked(raster.draw(mass, shotAt(4, 0)));
    expect(moved).toBeGreaterThan(1.02 * countInked(createMassRaster().draw(mass, shotAt(4, 0))));
  });

  it("does not drift by moves that are nearly whole pixels", () => {
    const mass = buildTestMass(120, 260);
    const raster = createMassRaster();
    for (let move = 0; move < 60; move++) raster.draw(mass, shotAt(1.008 * move, 0));
    const [moved, fresh] = [raster, createMassRaster()].map((each) => each.draw(mass, shotAt(1.008 * 60, 0)));
    const differing = moved?.pixels.filter((pixel, at) => pixel !== fresh?.pixels[at]).length ?? NaN;
    expect(differing / (400 * 300)).toBeLessThan(0.02);
  });

  it("has every link again once it is at rest", () => {
    const mass = buildTestMass(300, 60_000);
    const raster = createMassRaster();
    const moving = [0, 4, 8].map((x) => raster.draw(mass, shotAt(x, 0)).isWhole);
    expect(moving).toEqual([false, false, false]);
    const shot = shotAt(8, 0, { isMoving: false });
    const rest = raster.draw(mass, shot);
    expect(rest.isWhole).toBe(true);
    expect(findDifference(rest, createMassRaster().draw(mass, shot))).toBe(-1);
  });

  it("is drawn anew where there are far fewer links than it was drawn for", () => {
    const mass = buildTestMass(300, 60_000);
    const raster = createMassRaster();
    const reach = mass.positions.reduce((most, place) => Math.max(most, place), 0);
    for (const x of [0, 4]) raster.draw(mass, shotAt(x, 0));
    let picture = raster.draw(mass, shotAt(8, 0));
    for (let at = 8; at < reach + 300; at += 100) picture = raster.draw(mass, shotAt(at, at));
    expect(picture.isWhole).toBe(true);
  });
});
