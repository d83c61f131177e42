import { symbolScale, type Box } from "./camera";
import { buildLinkCurve, pointOnCurve, type LinkCurve, type LinkEnd } from "./link-curve";
import type { Scene } from "./scene";

/**
 * Where everything of a scene is at one moment, in picture pixels: layout units times zoom, before the camera's shift,
 * so that panning changes nothing in it. Arrays go by place in `Scene.nodes` and `Scene.links`.
 */
export interface PictureFrame {
  readonly zoom: number;
  /** Size of symbols and marks against their usual size. */
  readonly scale: number;
  /** Null for a node without a place. */
  readonly nodes: readonly (LinkEnd | null)[];
  /** Null for a link that has nothing to draw. */
  readonly links: readonly (LinkCurve | null)[];
}

/** Builds the frame of a scene. `positions` holds x and y of document index `i` at `2 * i`; a pair that is not finite, or missing, has no place. */
export function buildPictureFrame(
  scene: Scene,
  positions: Float64Array,
  zoom: number,
  scale = symbolScale(zoom),
): PictureFrame {
  const nodes = scene.nodes.map((node): LinkEnd | null => {
    const x = (positions[2 * node.index] ?? NaN) * zoom;
    const y = (positions[2 * node.index + 1] ?? NaN) * zoom;
    if (!Number.isFinite(x) || !Number.isFinite(y)) return null;
    return { x, y, radiusPx: node.radiusPx * scale, symbol: node.symbol };
  });
  const links = scene.links.map((link) => {
    const source = nodes[link.source];
    const target = nodes[link.target];
    return source && target ? buildLinkCurve(source, target, link.bend) : null;
  });
  return { zoom, scale, nodes, links };
}

/** The box round the middles of the given nodes (places in the scene), or null where none has a place. */
export function frameBounds(frame: PictureFrame, places: Iterable<number>): Box | null {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const place of places) {
    const node = frame.nodes[place];
    if (!node) continue;
    x0 = Math.min(x0, node.x);
    y0 = Math.min(y0, node.y);
    x1 = Math.max(x1, node.x);
    y1 = Math.max(y1, node.y);
  }
  return x0 <= x1 ? { x0, y0, x1, y1 } : null;
}

/** Distance between two points taken of a link to see where links run. */
const SAMPLE_EVERY_PX = 10;
/** Points taken of one link at most; a link longer than the screen is known well enough. */
const MOST_SAMPLES = 120;

/** Points along all links, x and y by turns. */
export function sampleLinks(frame: PictureFrame): number[] {
  const points: number[] = [];
  for (const curve of frame.links) {
    if (!curve) continue;
    const chord = Math.hypot(curve.x3 - curve.x0, curve.y3 - curve.y0);
    const count = Math.min(MOST_SAMPLES, Math.max(2, Math.ceil(chord / SAMPLE_EVERY_PX)));
    for (let number = 0; number <= count; number++) {
      const { x, y } = pointOnCurve(curve, number / count);
      points.push(x, y);
    }
  }
  return points;
}
