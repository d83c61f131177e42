import { beforeAll, describe, expect, it, vi } from "vitest";
import { STATUSES } from "../../../src/model/status";
import { toShares } from "../../../src/render/gl/colour-shares";
import { openHardwareGl } from "../../../src/render/gl/open-gl";
import { litStrengthOf } from "../../../src/render/ink-tone";
import { DIMMED, LIT, NORMAL } from "../../../src/render/large-scene";
import type { Mass, MassShot } from "../../../src/render/mass-protocol";
import { mixColours } from "../../../src/model/mix-colours";
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
  // Loops come in pairs, one round the other.
  const isLoop = (link: number) => link % 10 < 2;
  const sourceOf = scene.sourceOf.map((source, link) =>
    isLoop(link) ? (scene.sourceOf[link - (link % 2)] ?? source) : source,
  );
  const targetOf = sourceOf.map((source, link) => {
    if (isLoop(link)) return source;
    if (source + 21 >= actors) return source - 20;
    const isAtEnd = source % 20 === 0 || source % 20 > 17;
    return source + (isAtEnd ? 20 : (STEPS[(source + link) % STEPS.length] ?? 1));
  });
  return { ...mass, scene: { ...scene, sourceOf, targetOf }, positions };
}

/** The links of every so manieth actor lit, and their ends, and all else dimmed if nothing else is said. */
function lightSome(mass: Mass, every: number, rest = DIMMED): Mass {
  const { sourceOf, targetOf } = mass.scene;
  const links = mass.links.map((_, link) => ((sourceOf[link] ?? 1) % every === 0 ? LIT : rest));
  const nodes = new Uint8Array(mass.nodes.length).fill(rest);
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
    name: "a crowd far out where some is lit and nothing dimmed",
    mass: () => lightSome(buildMass(4000, 12_000, "light", "spiral"), 40, NORMAL),
    shot: farOut(0.07, { isLitElsewhere: false, scale: 0.3 }),
    most: { mean: 5.7, far: 0.026, block: 4 },
  },
  {
    name: "regions, and an actor in hand, on a fine screen",
    mass: () => buildMass(1500, 3000, "dark", "spiral"),
    shot: farOut(0.15, { hasRegions: true, held: 7, ratio: 2, scale: 0.35 }),
    most: { mean: 2.1, far: 0.009, block: 7 },
  },
  {
    name: "a coarse picture of a crowd far out where some is lit",
    mass: () => lightSome(buildMass(4000, 12_000, "light", "spiral"), 40, NORMAL),
    shot: farOut(0.07, { isLitElsewhere: false, scale: 0.3, ratio: 0.5 }),
    most: { mean: 6.6, far: 0.023, block: 3.5 },
  },
  {
    name: "symbols and marks near by",
    mass: () => buildMass(400, 260, "light", "rows"),
    shot: nearBy(1.2, 1.1),
    most: { mean: 0.45, far: 0.0009, block: 3 },
  },
  {
    name: "symbols and marks near by on a fine screen, in the dark, with regions",
    mass: () => buildMass(400, 260, "dark", "rows"),
    shot: nearBy(0.8, 0.9, { ratio: 2, hasRegions: true, held: 88 }),
    most: { mean: 0.58, far: 0.001, block: 4 },
  },
  {
    name: "coarse symbols and marks near by",
    mass: () => buildMass(400, 260, "light", "rows"),
    shot: nearBy(1.2, 1.1, { ratio: 0.5 }),
    most: { mean: 0.82, far: 0.0004, block: 2.1 },
  },
  {
    name: "symbols and marks near by where some is lit and all else is dimmed",
    mass: () => lightSome(buildMass(400, 260, "light", "rows"), 9),
    shot: nearBy(0.9, 0.95),
    most: { mean: 0.22, far: 0.0002, block: 2.3 },
  },
  {
    name: "so many lit near by that each is drawn weakly",
    mass: () => lightSome(buildMass(400, 700, "light", "rows"), 1, NORMAL),
    shot: nearBy(0.9, 0.95, { isLitElsewhere: false }),
    most: { mean: 2, far: 0.009, block: 12 },
  },
  {
    name: "bends and loops very near",
    mass: () => buildMass(400, 500, "light", "rows"),
    shot: nearBy(1.8, 1.6),
    most: { mean: 0.5, far: 0.0012, block: 9.3 },
  },
  {
    name: "dashed bends and loops",
    mass: () => {
      const mass = buildMass(400, 500, "light", "rows");
      const statusOf = mass.scene.statusOf.map(() => STATUSES.indexOf("proposed"));
      return { ...mass, scene: { ...mass.scene, statusOf } };
    },
    shot: nearBy(1.5, 1.2),
    most: { mean: 0.35, far: 0.0007, block: 3.2 },
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
    const isAlike = found.mean < most.mean && found.far < most.far && found.block < most.block;
    expect({ isAlike, found }).toMatchObject({ isAlike: true });
  });

  it("has lit links near by the weaker the more there are, unless they are lit elsewhere", () => {
    const mass = buildTestMass(400, 1000);
    const away = mass.positions.map((place) => place + 3000);
    away.set([-100, 0.5, 100, 0.5]);
    const links = mass.links.map(() => LIT);
    const sourceOf = mass.scene.sourceOf.map((_, link) => (link === 0 ? 0 : 2));
    const targetOf = mass.scene.targetOf.map((_, link) => (link === 0 ? 1 : 3));
    const statusOf = mass.scene.statusOf.map(() => STATUSES.indexOf("operating"));
    const scene = { ...mass.scene, sourceOf, targetOf, statusOf };
    const readMiddle = (painter: { readonly draw: typeof plain.draw }, isLitElsewhere: boolean) => {
      const shot = buildTestShot({ isNear: true, scale: 1, ratio: 2, isLitElsewhere });
      const { data, width } = painter.draw({ ...mass, scene, positions: away, links }, shot);
      return [...data.subarray(4 * (301 * width + 400), 4 * (301 * width + 400) + 3)];
    };
    const { ink, ground } = scene.palette;
    const share = (strength: number) => toShares(mixColours(ground, ink, strength)).map((part) => 255 * part);
    for (const painter of [plain, accelerated]) {
      for (const [isLitElsewhere, strength] of [
        [true, 1],
        [false, litStrengthOf(1000)],
      ] as const) {
        const read = readMiddle(painter, isLitElsewhere);
        share(strength).forEach((part, channel) => {
          expect(Math.abs((read[channel] ?? 0) - part)).toBeLessThan(3);
        });
      }
    }
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
