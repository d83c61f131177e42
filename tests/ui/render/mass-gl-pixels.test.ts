import { beforeAll, describe, expect, it, vi } from "vitest";
import { openHardwareGl } from "../../../src/render/gl/open-gl";
import { DIMMED, LIT } from "../../../src/render/large-scene";
import type { Mass, MassShot } from "../../../src/render/mass-protocol";
import { SECTOR_COLOURS, type Theme } from "../../../src/render/palette";
import { NO_COLOUR } from "../../../src/render/scene-columns";
import { buildTestMass, buildTestShot } from "../../unit/render/build-test-mass";
import { comparePictures, createGlPainter, createPlainPainter } from "./mass-pictures";
import { openAnyGl } from "./open-any-gl";

const SIZE = { width: 600, height: 400 };

/** How far on in rows of twenty a link may lead: to the side, down, and both. */
const STEPS = [1, 20, 21, 2, 19];

/**
 * Every symbol, status, bend and loop, in the sector colours. In rows links are short: long ones are cut on a canvas, and
 * their ticks and dashes begin at the cut.
 */
function buildMass(actors: number, relationships: number, theme: Theme, stand: "rows" | "spiral"): Mass {
  const mass = buildTestMass(actors, relationships, theme);
  const colours = SECTOR_COLOURS[theme];
  const scene = {
    ...mass.scene,
    colours,
    colourOf: mass.scene.colourOf.map((_, place) => (place * 7 + (place >> 4)) % colours.length),
    secondColourOf: mass.scene.secondColourOf.map((second, place) =>
      second === NO_COLOUR ? NO_COLOUR : (place * 5 + 1) % colours.length,
    ),
  };
  if (stand === "spiral") return { ...mass, scene };
  const positions = mass.positions.map((_, at) => {
    const actor = at >> 1;
    if (at % 2 === 1) return Math.floor(actor / 20) * 70 - 700 + ((actor * 37) % 23);
    return (actor % 20) * 60 - 600 + ((actor * 53) % 19);
  });
  const targetOf = mass.scene.targetOf.map((target, link) => {
    const source = scene.sourceOf[link] ?? 0;
    return target === source ? source : (source + (STEPS[(source + target) % STEPS.length] ?? 1)) % actors;
  });
  return { ...mass, scene: { ...scene, targetOf }, positions };
}

/** The links of every so manieth actor lit, and their ends, and all else dimmed. */
function lightSome(mass: Mass, every: number): Mass {
  const { sourceOf, targetOf } = mass.scene;
  const links = mass.links.map((_, link) => ((sourceOf[link] ?? 1) % every === 0 ? LIT : DIMMED));
  const nodes = new Uint8Array(mass.nodes.length).fill(DIMMED);
  links.forEach((stress, link) => {
    if (stress === LIT) [nodes[sourceOf[link] ?? -1], nodes[targetOf[link] ?? -1]] = [LIT, LIT];
  });
  return { ...mass, nodes, links };
}

interface Case {
  readonly name: string;
  readonly mass: () => Mass;
  readonly shot: Partial<MassShot>;
  /**
   * What the two drawings may differ by, see `PictureDifference`: a third more than they do, looked at side by side. The
   * raster knows discs in steps of a quarter of a pixel, and a canvas has another way to soften edges.
   */
  readonly most: { readonly mean: number; readonly far: number; readonly block: number };
}

const farOut = (zoom: number, parts: Partial<MassShot> = {}): Partial<MassShot> => ({
  camera: { x: 0, y: 0, zoom },
  size: SIZE,
  ...parts,
});
const nearBy = (zoom: number, scale: number, parts: Partial<MassShot> = {}): Partial<MassShot> => ({
  camera: { x: -150, y: -380, zoom },
  size: SIZE,
  scale,
  isNear: true,
  ...parts,
});

const CASES: readonly Case[] = [
  {
    name: "a sparse picture far out",
    mass: () => buildMass(500, 400, "light", "spiral"),
    shot: farOut(0.3),
    most: { mean: 2.1, far: 0.015, block: 5.2 },
  },
  {
    name: "a crowded picture far out, in the dark",
    mass: () => buildMass(4000, 12_000, "dark", "spiral"),
    shot: farOut(0.07, { scale: 0.22 }),
    most: { mean: 5.6, far: 0.023, block: 4.4 },
  },
  {
    name: "a picture far out where some is lit and all else is dimmed",
    mass: () => lightSome(buildMass(1500, 4000, "light", "spiral"), 40),
    shot: farOut(0.12, { isLitElsewhere: false, scale: 0.3 }),
    most: { mean: 1.7, far: 0.004, block: 3.4 },
  },
  {
    name: "regions, and an actor in hand, on a fine screen",
    mass: () => buildMass(1500, 3000, "dark", "spiral"),
    shot: farOut(0.15, { hasRegions: true, held: 7, ratio: 2, scale: 0.35 }),
    most: { mean: 2.1, far: 0.009, block: 7 },
  },
  {
    name: "symbols and marks near by",
    mass: () => buildMass(400, 260, "light", "rows"),
    shot: nearBy(1.2, 1.1),
    most: { mean: 0.9, far: 0.006, block: 4.2 },
  },
  {
    name: "symbols and marks near by on a fine screen, in the dark, with regions",
    mass: () => buildMass(400, 260, "dark", "rows"),
    shot: nearBy(0.8, 0.9, { ratio: 2, hasRegions: true, held: 185 }),
    most: { mean: 0.7, far: 0.002, block: 3.4 },
  },
  {
    name: "symbols and marks near by where some is lit and all else is dimmed",
    mass: () => lightSome(buildMass(400, 260, "light", "rows"), 9),
    shot: nearBy(0.9, 0.95),
    most: { mean: 0.4, far: 0.0005, block: 1.2 },
  },
  {
    name: "bends and loops very near",
    mass: () => buildMass(400, 500, "light", "rows"),
    shot: nearBy(2.5, 1.6),
    most: { mean: 0.9, far: 0.008, block: 6 },
  },
  {
    name: "symbols so many and so small that they hardly are any",
    mass: () => buildMass(2000, 1000, "dark", "spiral"),
    shot: { ...nearBy(0.33, 0.62), camera: { x: 300, y: 200, zoom: 0.33 } },
    most: { mean: 8.5, far: 0.036, block: 7 },
  },
];

describe("a mass drawn with WebGL", () => {
  const plain = createPlainPainter();
  let accelerated: Awaited<ReturnType<typeof createGlPainter>>;
  const draws = vi.fn<() => void>();
  beforeAll(async () => {
    accelerated = await createGlPainter((canvas) => {
      const gl = openAnyGl(canvas);
      if (gl) {
        const draw = gl.drawArraysInstanced.bind(gl);
        gl.drawArraysInstanced = (...given) => {
          draws();
          draw(...given);
        };
      }
      return gl;
    });
  });

  it.each(CASES)("looks as without: $name", ({ mass, shot, most }) => {
    const [drawn, whole] = [mass(), buildTestShot(shot)];
    const before = draws.mock.calls.length;
    const found = comparePictures(plain.draw(drawn, whole), accelerated.draw(drawn, whole));
    expect(draws.mock.calls.length).toBeGreaterThan(before);
    expect(found.mean, JSON.stringify(found)).toBeLessThan(most.mean);
    expect(found.far, JSON.stringify(found)).toBeLessThan(most.far);
    expect(found.block, JSON.stringify(found)).toBeLessThan(most.block);
  });

  it("is not drawn with WebGL where only a processor would", () => {
    const canvas = new OffscreenCanvas(1, 1);
    const gl = openAnyGl(new OffscreenCanvas(1, 1));
    const naming = gl?.getExtension("WEBGL_debug_renderer_info");
    const name = String(naming && gl?.getParameter(naming.UNMASKED_RENDERER_WEBGL));
    // Where tests have a graphics card, there is nothing to refuse.
    expect(openHardwareGl(canvas) === null).toBe(/swiftshader|llvmpipe/i.test(name));
  });
});
