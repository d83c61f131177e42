import type { GeoProjection } from "d3";

import type { MapPlace } from "../model/locate-actors";
import { buildLinkCurve, type LinkCurve, type LinkEnd } from "./link-curve";
import { buildMapArc, type MapArc } from "./map-projection";
import { buildPictureFrame, type PictureFrame } from "./picture-frame";
import type { Scene, SceneLink } from "./scene";
import { spreadSymbols } from "./spread-symbols";
import { edgeDistance } from "./symbol-shape";

/** From where an actor is to where its symbol had to go, in the pixels of the frame. */
export interface MapLeader {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A frame of the map, and the leaders of symbols that do not stand at their place. */
export interface MapFrame {
  readonly frame: PictureFrame;
  readonly leaders: readonly MapLeader[];
}

/** Shorter than this an arc is a line between two symbols. */
const LEAST_ARC_PX = 60;
/** Air between a symbol and the arc that ends there. */
const GAP_PX = 2.5;
/** Moved less than this a symbol still stands at its place. */
const LEAST_LEADER_PX = 6;
/** How far an arc that would leave over the map's seam is bent, drawn across the map instead. */
const SEAM_BEND = 0.18;

/**
 * Creates what builds the map's frames: symbols at their places but never over one another, relationships as great arcs.
 * `places` goes by actor index.
 */
export function createMapFrames(projection: GeoProjection, places: readonly (MapPlace | null)[]) {
  const arcs = new Map<string, MapArc | null>();
  const arcOf = (from: number, to: number): MapArc | null => {
    const key = `${from} ${to}`;
    const known = arcs.get(key);
    if (known !== undefined) return known;
    const [source, target] = [places[from], places[to]];
    const arc = source && target ? buildMapArc(projection, source, target) : null;
    arcs.set(key, arc);
    return arc;
  };
  return (scene: Scene, positions: Float64Array, zoom: number): MapFrame => {
    const flat = buildPictureFrame(scene, positions, zoom);
    const nodes = spreadSymbols(flat.nodes);
    const links = scene.links.map((link): LinkCurve | null => {
      const source = nodes[link.source];
      const target = nodes[link.target];
      if (!source || !target) return null;
      const isShort = Math.hypot(source.x - target.x, source.y - target.y) < LEAST_ARC_PX;
      if (isShort) return buildLinkCurve(source, target, link.bend);
      const arc = arcOf(scene.nodes[link.source]?.index ?? -1, scene.nodes[link.target]?.index ?? -1);
      return arc ? bendAlong(source, target, link, arc, zoom) : buildLinkCurve(source, target, SEAM_BEND);
    });
    const leaders = nodes.flatMap((node, place) => {
      const from = flat.nodes[place];
      if (!node || !from || Math.hypot(node.x - from.x, node.y - from.y) < LEAST_LEADER_PX) return [];
      return [{ x0: from.x, y0: from.y, x1: node.x, y1: node.y }];
    });
    return { frame: { ...flat, nodes, links }, leaders };
  };
}

/** The curve through both points of the arc, from the edge of one symbol to that of the other; parallel ones part. */
function bendAlong(
  source: LinkEnd,
  target: LinkEnd,
  { bend }: SceneLink,
  { first, second }: MapArc,
  zoom: number,
): LinkCurve | null {
  const aside = { x: (target.y - source.y) * bend, y: (source.x - target.x) * bend };
  // A cubic through S, P, Q and T at 0, ⅓, ⅔ and 1 has these control points.
  const control = (s: number, p: number, q: number, t: number) => (-5 * s + 18 * p - 9 * q + 2 * t) / 6;
  const [px, py] = [first.x * zoom + aside.x, first.y * zoom + aside.y];
  const [qx, qy] = [second.x * zoom + aside.x, second.y * zoom + aside.y];
  const x1 = control(source.x, px, qx, target.x);
  const y1 = control(source.y, py, qy, target.y);
  const x2 = control(target.x, qx, px, source.x);
  const y2 = control(target.y, qy, py, source.y);
  const start = stepTo(source, x1, y1);
  const end = stepTo(target, x2, y2);
  return { x0: start.x, y0: start.y, x1, y1, x2, y2, x3: end.x, y3: end.y, isStraight: false };
}

function stepTo(end: LinkEnd, x: number, y: number): { readonly x: number; readonly y: number } {
  const [dx, dy] = [x - end.x, y - end.y];
  const length = Math.hypot(dx, dy) || 1;
  const distance = edgeDistance(end.symbol, end.radiusPx, dx, dy) + GAP_PX;
  return { x: end.x + (dx / length) * distance, y: end.y + (dy / length) * distance };
}
