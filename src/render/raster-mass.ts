import { bitmapSizeOf } from "./bitmap-size";
import { FADE } from "./drawing-part";
import {
  findInkTone,
  findLengthFade,
  INK_GRAIN,
  litStrengthOf,
  type InkTone,
  type LengthFade,
} from "./ink-tone";
import { DIMMED, LIT } from "./large-scene";
import { createDensityMeasure } from "./mass-density";
import type { Mass, MassScene, MassShot } from "./mass-protocol";
import { mixColours } from "./mix-colours";
import { createDotStamps, type DotStamps } from "./dot-stamps";
import { paintStamp, toPixel, type PixelField } from "./raster-dots";
import { inkLine, WHOLE_INK, type InkField } from "./raster-links";

/** What has been drawn. */
export interface RasteredMass extends PixelField {
  /** Whether every link is in it; in a hurry a fair sample stands for all. */
  readonly isWhole: boolean;
}

/** Draws masses as pixels, in plain arithmetic: the same picture with or without a screen. */
export interface MassRaster {
  /** Draws into `spare` if that is as large as the picture, into new pixels if not. */
  readonly draw: (mass: Mass, shot: MassShot, spare?: Uint32Array<ArrayBuffer>) => RasteredMass;
}

/** Pixels of link that are drawn at most: in a hurry, and when there is time. */
const HURRIED_INK = 1_300_000;
const MOST_INK = 30_000_000;
const INK_STEPS = 2048;

/** Creates a raster that keeps its arrays from drawing to drawing. */
export function createMassRaster(): MassRaster {
  let field: InkField | null = null;
  let x = new Float32Array();
  let y = new Float32Array();
  const density = createDensityMeasure();
  const stamps = createDotStamps();

  const take = (width: number, height: number) => {
    if (field?.width !== width || field.height !== height) {
      field = {
        width,
        height,
        // One row and a pixel more, so that the last row's ink needs no check.
        ink: new Uint32Array((height + 1) * width + 1),
      };
    }
    return field;
  };
  const project = ({ scene, positions }: Mass, { camera, size, marginPx, ratio }: MassShot) => {
    if (x.length !== scene.nodeCount) {
      x = new Float32Array(scene.nodeCount);
      y = new Float32Array(scene.nodeCount);
    }
    const scale = camera.zoom * ratio;
    const shiftX = (size.width / 2 + marginPx) * ratio - camera.x * scale;
    const shiftY = (size.height / 2 + marginPx) * ratio - camera.y * scale;
    const { actorOf } = scene;
    for (let place = 0; place < actorOf.length; place++) {
      const actor = actorOf[place] ?? 0;
      x[place] = (positions[2 * actor] ?? NaN) * scale + shiftX;
      y[place] = (positions[2 * actor + 1] ?? NaN) * scale + shiftY;
    }
  };

  return {
    draw: (mass, shot, spare) => {
      const { scene } = mass;
      const { width, height } = bitmapSizeOf(shot);
      const pixels = spare?.length === width * height ? spare : new Uint32Array(width * height);
      const into = { ...take(width, height), pixels };
      project(mass, shot);
      const crowd = density(mass, shot.camera.zoom);
      const fade = findLengthFade(crowd, shot.camera.zoom * shot.ratio);
      const isWhole = inkLinks(into, mass, shot, { x, y, ...fade });
      washInk(into, scene, findInkTone(crowd.coverage));
      if (!shot.isLitElsewhere) drawLitLinks(into, mass, shot, x, y);
      drawNodes(into, stamps, mass, shot, x, y);
      return { ...into, isWhole };
    },
  };
}

interface Places extends LengthFade {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** Adds the ink of all links that are not lit; in a hurry a sample, inked the more. */
function inkLinks(field: InkField, mass: Mass, shot: MassShot, places: Places): boolean {
  const { x, y, longPx, fading } = places;
  const { scene, links } = mass;
  const { sourceOf, targetOf } = scene;
  const { width, height } = field;
  field.ink.fill(0);
  const share = Math.min(
    1,
    (shot.isMoving ? HURRIED_INK : MOST_INK) / Math.max(1, estimateInk(field, scene, x, y)),
  );
  const limit = share * 4_294_967_296;
  for (let link = 0; link < sourceOf.length; link++) {
    // Multiplicative hashing (Knuth): the same links whatever else there is.
    if (share < 1 && Math.imul(link + 1, 2_654_435_761) >>> 0 > limit) continue;
    const source = sourceOf[link] ?? 0;
    const target = targetOf[link] ?? 0;
    const stress = links[link];
    if (stress === LIT || source === shot.held || target === shot.held) continue;
    const x0 = x[source] ?? 0;
    const y0 = y[source] ?? 0;
    const x1 = x[target] ?? 0;
    const y1 = y[target] ?? 0;
    if ((x0 < 0 && x1 < 0) || (y0 < 0 && y1 < 0)) continue;
    if ((x0 > width && x1 > width) || (y0 > height && y1 > height)) continue;
    let weight = WHOLE_INK / share;
    if (stress === DIMMED) weight *= 1 - FADE;
    const dx = Math.abs(x1 - x0);
    const dy = Math.abs(y1 - y0);
    const length = dx > dy ? dx + dy * 0.4 : dy + dx * 0.4;
    if (length > longPx && fading > 0) weight *= Math.pow(longPx / length, fading);
    if (length < Infinity) inkLink(field, x0, y0, x1, y1, Math.round(weight));
  }
  return share >= 1;
}

/** Lines count pixels by their middles, places in the picture by their corners. */
function inkLink(field: InkField, x0: number, y0: number, x1: number, y1: number, weight: number): void {
  inkLine(field, x0 - 0.5, y0 - 0.5, x1 - 0.5, y1 - 0.5, weight);
}

/** Pixels all links would take, from a sample of them. */
function estimateInk(
  { width, height }: InkField,
  scene: MassScene,
  x: Float32Array,
  y: Float32Array,
): number {
  const step = Math.max(1, Math.floor(scene.linkCount / 4000));
  const within = (value: number, most: number) => Math.min(most, Math.max(0, value));
  let ink = 0;
  for (let link = 0; link < scene.linkCount; link += step) {
    const source = scene.sourceOf[link] ?? 0;
    const target = scene.targetOf[link] ?? 0;
    const dx = Math.abs(within(x[source] ?? 0, width) - within(x[target] ?? 0, width));
    const dy = Math.abs(within(y[source] ?? 0, height) - within(y[target] ?? 0, height));
    const steps = Math.max(dx, dy);
    // A link costs something even where it is a point.
    if (Number.isFinite(steps)) ink += (steps + 4) * step;
  }
  return ink;
}

/** Turns ink into colour. */
function washInk(
  { ink, pixels }: InkField & PixelField,
  { palette }: MassScene,
  { most, bend }: InkTone,
): void {
  const shift = Math.log2(WHOLE_INK * INK_GRAIN);
  const table = new Uint32Array(INK_STEPS);
  for (let step = 0; step < INK_STEPS; step++) {
    const lines = step * INK_GRAIN;
    table[step] = toPixel(mixColours(palette.ground, palette.line, most * (1 - Math.exp(-bend * lines))));
  }
  const last = INK_STEPS - 1;
  for (let at = 0; at < pixels.length; at++) {
    const step = (ink[at] ?? 0) >> shift;
    pixels[at] = table[step > last ? last : step] ?? 0;
  }
}

function drawLitLinks(
  field: InkField & PixelField,
  { scene, links }: Mass,
  { held }: MassShot,
  x: Float32Array,
  y: Float32Array,
): void {
  let count = 0;
  field.ink.fill(0);
  for (let link = 0; link < links.length; link++) {
    if (links[link] !== LIT) continue;
    const source = scene.sourceOf[link] ?? 0;
    const target = scene.targetOf[link] ?? 0;
    if (source === held || target === held || !Number.isFinite((x[source] ?? 0) + (x[target] ?? 0))) continue;
    count++;
    inkLink(field, x[source] ?? 0, y[source] ?? 0, x[target] ?? 0, y[target] ?? 0, WHOLE_INK);
  }
  if (count === 0) return;
  const { ink, pixels } = field;
  const colour = toPixel(scene.palette.ink);
  const strength = litStrengthOf(count);
  for (let at = 0; at < pixels.length; at++) {
    const drawn = ink[at] ?? 0;
    if (drawn > 0) pixels[at] = blend(pixels[at] ?? 0, colour, strength * Math.min(1, drawn / WHOLE_INK));
  }
}

function blend(under: number, over: number, share: number): number {
  const mix = (shift: number) => {
    const a = (under >> shift) & 255;
    return (a + (((over >> shift) & 255) - a) * share) << shift;
  };
  return 0xff000000 | (mix(16) & 0xff0000) | (mix(8) & 0xff00) | (mix(0) & 255);
}

/** Dots: the dimmed under the others, and each in the document's order. */
function drawNodes(
  field: PixelField,
  stamps: DotStamps,
  { scene, nodes }: Mass,
  { scale, ratio, held }: MassShot,
  x: Float32Array,
  y: Float32Array,
): void {
  const { radiusPx } = scene;
  stamps.use(scene, ratio);
  const hasDimmed = nodes.includes(DIMMED);
  for (let pass = hasDimmed ? 0 : 1; pass < 2; pass++) {
    const isDimmed = pass === 0;
    for (let place = 0; place < scene.nodeCount; place++) {
      if ((nodes[place] === DIMMED) !== isDimmed || place === held) continue;
      const radius = (radiusPx[place] ?? 0) * scale * ratio;
      const at = x[place] ?? NaN;
      const down = y[place] ?? NaN;
      if (!(at > -radius && at < field.width + radius && down > -radius && down < field.height + radius))
        continue;
      const column = Math.floor(at);
      const row = Math.floor(down);
      paintStamp(field, stamps.find(place, radius, at - column, down - row, isDimmed), column, row);
    }
  }
}
