import { fitCamera, fitMarginOf, type Box, type PictureSize } from "./camera";
import { createLabelLayer } from "./label-layer";
import type { Insets } from "./network-view";
import { buildPictureFrame, type PictureFrame } from "./picture-frame";
import type { Scene } from "./scene";
import type { TextMeasure } from "./text-measure";
import { writeSvg } from "./write-svg";

/** A picture to draw once, without a screen. */
export interface Still {
  readonly scene: Scene;
  /** x and y of document index `i` at `2 * i`, in layout units. */
  readonly positions: Float64Array;
  /** What is framed, as document indices; everything that has a place with `"all"`. */
  readonly framing: readonly number[] | "all";
  /** The width to fill and the height to stay within, pixels; a wide network is drawn less high. */
  readonly most: PictureSize;
  readonly leastHeight: number;
  /** CSS font family of all text, and its measure. */
  readonly family: string;
  readonly measure: TextMeasure;
  /** Builds the frame where actors do not simply stand at their positions, and what lies under them. */
  readonly buildFrame?: (
    scene: Scene,
    positions: Float64Array,
    zoom: number,
  ) => { readonly frame: PictureFrame; readonly ground: string };
}

/** Labels keep this far from the picture's edge. */
const EDGE_PX = 4;
/** Names reach further sideways than up and down. */
const NAME_INSETS: Insets = { top: 0, right: 36, bottom: 8, left: 36 };
/** A few actors fill the page no more than this, in pixels per layout unit. */
const NEAREST_FIT = 2;

/** Draws a picture fitted to its width and writes it as a stand-alone SVG document; labels never overlap. */
export function writeStill(still: Still): { readonly svg: string; readonly height: number } {
  const { scene, positions, most, leastHeight, family, measure } = still;
  const box = boundActors(still) ?? { x0: 0, y0: 0, x1: 0, y1: 0 };
  const margin = fitMarginOf(most);
  const { zoom } = fitCamera(box, most, NAME_INSETS, margin, NEAREST_FIT);
  const needed = (box.y1 - box.y0) * zoom + 2 * margin + NAME_INSETS.top + NAME_INSETS.bottom;
  const size = { width: most.width, height: Math.min(most.height, Math.max(leastHeight, needed)) };
  const camera = fitCamera(box, size, NAME_INSETS, margin, NEAREST_FIT);
  const { frame, ground } = still.buildFrame?.(scene, positions, camera.zoom) ?? {
    frame: buildPictureFrame(scene, positions, camera.zoom),
    ground: "",
  };
  const shift = {
    x: size.width / 2 - camera.x * camera.zoom,
    y: size.height / 2 - camera.y * camera.zoom,
  };
  const area: Box = {
    x0: EDGE_PX - shift.x,
    y0: EDGE_PX - shift.y,
    x1: size.width - EDGE_PX - shift.x,
    y1: size.height - EDGE_PX - shift.y,
  };
  const layer = createLabelLayer(measure);
  layer.setScene(scene);
  const labels = layer.place(frame, area, true);
  return {
    svg: writeSvg({ scene, frame, labels, size, shift, family, ground, halo: "box" }),
    height: size.height,
  };
}

function boundActors({ scene, positions, framing }: Still): Box | null {
  const wanted = framing === "all" ? null : new Set(framing);
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { index } of scene.nodes) {
    const x = positions[2 * index] ?? NaN;
    const y = positions[2 * index + 1] ?? NaN;
    if ((wanted && !wanted.has(index)) || !Number.isFinite(x) || !Number.isFinite(y)) continue;
    [x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x), Math.max(y1, y)];
  }
  return x0 <= x1 ? { x0, y0, x1, y1 } : null;
}
