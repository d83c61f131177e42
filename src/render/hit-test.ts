import { distanceToCurve } from "./link-curve";
import type { DrawnLabel } from "./label-layer";
import type { PictureFrame } from "./picture-frame";

/** What is under a point: a place in `Scene.nodes` or in `Scene.links`. */
export type Hit =
  | { readonly type: "node"; readonly place: number }
  | { readonly type: "link"; readonly place: number };

/** How far from a thing a pointer may be and still mean it. */
export interface HitReach {
  /** From a symbol's middle, where the symbol itself is smaller: 12 makes a target of 24 pixels. */
  readonly nodePx: number;
  /** From a link's line. */
  readonly linkPx: number;
}

/**
 * What a reader means who points at (x, y), in the pixels of the frame: the nearest symbol within reach, else the label
 * there, else the nearest link within reach, else nothing. The link they point at already (`pointed`, a place) stays meant
 * within reach: its own name may just have pushed another one under the pointer.
 */
export function findHit(
  frame: PictureFrame,
  labels: readonly DrawnLabel[],
  x: number,
  y: number,
  reach: HitReach,
  pointed = -1,
): Hit | null {
  const node = findNode(frame, x, y, reach.nodePx);
  if (node >= 0) return { type: "node", place: node };
  const held = frame.links[pointed];
  const isHeld = held ? distanceToCurve(held, x, y) <= reach.linkPx : false;
  // Where two lines cross, the nearer one is meant all the same.
  if (isHeld) return { type: "link", place: findLink(frame, x, y, reach.linkPx) };
  const drawn = labels.find(({ box }) => x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1);
  const owner = drawn?.label.owner;
  if (owner?.type === "node" || owner?.type === "link") return { type: owner.type, place: owner.place };
  const link = findLink(frame, x, y, reach.linkPx);
  return link >= 0 ? { type: "link", place: link } : null;
}

function findNode(frame: PictureFrame, x: number, y: number, reachPx: number): number {
  let best = -1;
  let least = Infinity;
  frame.nodes.forEach((node, place) => {
    if (!node) return;
    const distance = Math.hypot(node.x - x, node.y - y);
    if (distance > Math.max(node.radiusPx + 2, reachPx)) return;
    // Of two symbols within reach the one whose edge is nearer is meant, and later ones lie on top.
    const beyondEdge = distance - node.radiusPx;
    if (beyondEdge <= least) [best, least] = [place, beyondEdge];
  });
  return best;
}

function findLink(frame: PictureFrame, x: number, y: number, reachPx: number): number {
  let best = -1;
  let least = reachPx;
  frame.links.forEach((curve, place) => {
    if (!curve) return;
    const { x0, x1, x2, x3, y0, y1, y2, y3 } = curve;
    if (x < Math.min(x0, x1, x2, x3) - reachPx || x > Math.max(x0, x1, x2, x3) + reachPx) return;
    if (y < Math.min(y0, y1, y2, y3) - reachPx || y > Math.max(y0, y1, y2, y3) + reachPx) return;
    const distance = distanceToCurve(curve, x, y);
    if (distance <= least) [best, least] = [place, distance];
  });
  return best;
}
