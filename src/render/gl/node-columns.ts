import { toPixel } from "../raster-dots";
import type { MassScene } from "../mass-protocol";
import { NO_COLOUR } from "../scene-columns";
import { PLACES_PER_ROW } from "./view-shader";

/** Of each node x and y in layout units, its radius in pixels (−1: it has no place) and the number of its symbol. */
export interface PlaceTexels {
  readonly rows: number;
  /** Four numbers to a node, whole rows of `PLACES_PER_ROW`. */
  readonly values: Float32Array;
}

/** Writes what is where, by node place. */
export function buildPlaceTexels(scene: MassScene, positions: Float32Array): PlaceTexels {
  const rows = Math.max(1, Math.ceil(scene.nodeCount / PLACES_PER_ROW));
  const values = new Float32Array(rows * PLACES_PER_ROW * 4);
  for (let place = 0; place < scene.nodeCount; place++) {
    const actor = scene.actorOf[place] ?? 0;
    const x = positions[2 * actor] ?? NaN;
    const y = positions[2 * actor + 1] ?? NaN;
    const isPlaced = Number.isFinite(x) && Number.isFinite(y);
    values[4 * place] = isPlaced ? x : 0;
    values[4 * place + 1] = isPlaced ? y : 0;
    values[4 * place + 2] = isPlaced ? (scene.radiusPx[place] ?? 0) : -1;
    values[4 * place + 3] = scene.symbolOf[place] ?? 0;
  }
  return { rows, values };
}

/** Red, green, blue and opacity by node place: of the first colour, and of the second, clear where there is none. */
export function buildNodeColours({ nodeCount, colours, colourOf, secondColourOf }: MassScene): {
  readonly first: Uint8Array;
  readonly second: Uint8Array;
} {
  const pixels = colours.map(toPixel);
  const write = (numberOf: (place: number) => number) => {
    const bytes = new DataView(new ArrayBuffer(4 * nodeCount));
    for (let place = 0; place < nodeCount; place++) {
      const number = numberOf(place);
      bytes.setUint32(4 * place, number === NO_COLOUR ? 0 : (pixels[number] ?? 0xff000000), true);
    }
    return new Uint8Array(bytes.buffer);
  };
  return {
    first: write((place) => colourOf[place] ?? 0),
    second: write((place) => secondColourOf[place] ?? NO_COLOUR),
  };
}
