import type { Mass, MassShot } from "./mass-protocol";
import { toPixel } from "./raster-dots";
import { NO_COLOUR } from "./scene-columns";

/** Where the actors of each colour are, as a small picture to be laid over the large one, stretched and soft. */
export interface RegionTint {
  readonly width: number;
  readonly height: number;
  /** As `PixelField.pixels`, but not opaque. */
  readonly pixels: Uint32Array<ArrayBuffer>;
}

/** Side of a cell, CSS pixels. */
const CELL_PX = 18;
/** How often each cell is mixed with its neighbours. */
const ROUNDS = 3;
/** How much of the picture a tint covers where a colour is at home. */
const STRONGEST = 62;

/** Finds the regions of a shot: each cell has the colour most of the actors round it have, stronger the more there are. */
export function buildRegionTint({ scene, positions }: Mass, shot: MassShot): RegionTint {
  const { camera, size, marginPx } = shot;
  const width = Math.max(1, Math.ceil((size.width + 2 * marginPx) / CELL_PX));
  const height = Math.max(1, Math.ceil((size.height + 2 * marginPx) / CELL_PX));
  const counts = scene.colours.map(() => new Float32Array(width * height));
  const add = (colour: number, cell: number, share: number) => {
    const column = counts[colour];
    if (column) column[cell] = (column[cell] ?? 0) + share;
  };
  let total = 0;
  for (let place = 0; place < scene.nodeCount; place++) {
    const actor = scene.actorOf[place] ?? 0;
    const x = ((positions[2 * actor] ?? NaN) - camera.x) * camera.zoom + size.width / 2 + marginPx;
    const y = ((positions[2 * actor + 1] ?? NaN) - camera.y) * camera.zoom + size.height / 2 + marginPx;
    const column = Math.floor(x / CELL_PX);
    const row = Math.floor(y / CELL_PX);
    if (!(column >= 0 && column < width && row >= 0 && row < height)) continue;
    total++;
    add(scene.colourOf[place] ?? 0, row * width + column, 1);
    const second = scene.secondColourOf[place] ?? NO_COLOUR;
    if (second !== NO_COLOUR) add(second, row * width + column, 0.5);
  }
  const soft = counts.map((count) => soften(count, width, height));
  const usual = Math.max(0.15, (0.7 * total) / Math.max(1, countFilled(soft)));
  const tints = scene.colours.map((colour) => toPixel(colour) & 0xffffff);
  const pixels = new Uint32Array(width * height);
  for (let cell = 0; cell < pixels.length; cell++) {
    let [best, most, second] = [0, 0, 0];
    soft.forEach((count, colour) => {
      const here = count[cell] ?? 0;
      if (here > most) [best, most, second] = [colour, here, most];
      else if (here > second) second = here;
    });
    if (most === 0) continue;
    // Where two colours share a cell, neither is at home.
    const lead = (most - second) / most;
    const alpha = Math.round(STRONGEST * Math.min(1, most / usual) * Math.min(1, 0.25 + lead));
    pixels[cell] = ((alpha << 24) | (tints[best] ?? 0)) >>> 0;
  }
  return { width, height, pixels };
}

function countFilled(columns: readonly Float32Array[]): number {
  const [first] = columns;
  if (!first) return 0;
  let filled = 0;
  for (let cell = 0; cell < first.length; cell++) {
    if (columns.some((column) => (column[cell] ?? 0) > 0.05)) filled++;
  }
  return filled;
}

/** Mixes each cell with its neighbours, across and along by turns. */
function soften(count: Float32Array, width: number, height: number): Float32Array {
  let from = count;
  for (let round = 0; round < ROUNDS; round++) {
    for (const [step, length, stride] of [
      [1, width, width],
      [width, height, 1],
    ] as const) {
      const into = new Float32Array(from.length);
      for (let line = 0; line < from.length / length; line++) {
        for (let at = 0; at < length; at++) {
          const cell = line * stride + at * step;
          const before = at > 0 ? (from[cell - step] ?? 0) : 0;
          const after = at < length - 1 ? (from[cell + step] ?? 0) : 0;
          into[cell] = (from[cell] ?? 0) * 0.5 + (before + after) * 0.25;
        }
      }
      from = into;
    }
  }
  return from;
}
