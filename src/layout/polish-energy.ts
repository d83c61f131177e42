import { ASPECT } from "./place-sectors";
import { SPACING } from "./place-roughly";
import type { SafeGraph } from "./safe-graph";

/** What a drawing's faults cost against each other; found by looking at drawings. */
const COST = {
  crossing: 3,
  /** A node that lies on a link it is no end of. */
  onLink: 3,
  /** Boxes (symbol and label) that overlap fully. */
  overlap: 8,
  /** Two nodes much nearer than the usual spacing. */
  crowd: 2,
  /** Each usual spacing of a link's length, and its square: a few long links are worse than many middling ones. */
  length: 0.15,
  longLength: 0.2,
  /** Each usual spacing, squared, away from the middle of the sector. */
  sector: 0.06,
  /** Each usual spacing outside the picture's frame, squared. */
  outside: 5,
} as const;

/** Air kept between a link and a symbol it passes, layout units. */
const LINK_CLEARANCE = 12;

/** How far a drawing is from a good one, node by node. */
export interface PolishEnergy {
  /** All that a node at its present place costs, with its links: a part of the drawing's energy. Linear in the graph. */
  readonly ofNode: (node: number) => number;
  /** Finds the middles of the sectors anew; to be called now and then while nodes move. */
  readonly updateSectors: () => void;
}

/**
 * Judges a drawing as a reader would: links that cross, links that run under symbols, crowded nodes and labels, long
 * links, scattered sectors (the criteria of Davidson and Harel, 1996, with labels and sectors added). `places` is x and y
 * by turns and may change between calls.
 */
export function createPolishEnergy(graph: SafeGraph, places: Float64Array): PolishEnergy {
  const { count, sources, targets, radii, boxes, groups, groupCount } = graph;
  const linksOf: number[][] = Array.from({ length: count }, () => []);
  sources.forEach((source, link) => {
    linksOf[source]?.push(link);
    linksOf[targets[link] ?? 0]?.push(link);
  });
  const middles = new Float64Array(2 * groupCount);
  const frame = buildFrame(count);
  const xOf = (node: number) => places[2 * node] ?? 0;
  const yOf = (node: number) => places[2 * node + 1] ?? 0;

  const costOfPair = (one: number, other: number): number => {
    const dx = Math.abs(xOf(one) - xOf(other));
    const dy = Math.abs(yOf(one) - yOf(other));
    const reach = 1.1 * SPACING;
    let cost = 0;
    if (dx < reach && dy < reach) {
      const near = 1 - Math.sqrt(dx * dx + dy * dy) / reach;
      if (near > 0) cost += COST.crowd * near * near;
    }
    const width = (boxes[2 * one] ?? 0) + (boxes[2 * other] ?? 0);
    const height = (boxes[2 * one + 1] ?? 0) + (boxes[2 * other + 1] ?? 0);
    if (dx < width && dy < height) cost += COST.overlap * (1 - dx / width) * (1 - dy / height);
    return cost;
  };

  // These two are asked millions of times, hence no arrays or objects in them.
  const costOfNodeOnLink = (node: number, link: number): number => {
    const source = sources[link] ?? 0;
    const target = targets[link] ?? 0;
    if (source === node || target === node) return 0;
    const clear = (radii[node] ?? 0) + LINK_CLEARANCE;
    const ax = xOf(source) - xOf(node);
    const bx = xOf(target) - xOf(node);
    if ((ax > clear && bx > clear) || (ax < -clear && bx < -clear)) return 0;
    const ay = yOf(source) - yOf(node);
    const by = yOf(target) - yOf(node);
    if ((ay > clear && by > clear) || (ay < -clear && by < -clear)) return 0;
    const dx = bx - ax;
    const dy = by - ay;
    const part = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
    const px = ax + part * dx;
    const py = ay + part * dy;
    const square = px * px + py * py;
    return square < clear * clear ? COST.onLink * (1 - Math.sqrt(square) / clear) : 0;
  };

  const countCrossings = (link: number): number => {
    const source = sources[link] ?? 0;
    const target = targets[link] ?? 0;
    const ax = xOf(source);
    const ay = yOf(source);
    const ex = xOf(target) - ax;
    const ey = yOf(target) - ay;
    let crossings = 0;
    for (let other = 0; other < sources.length; other++) {
      const from = sources[other] ?? 0;
      const to = targets[other] ?? 0;
      const cx = xOf(from) - ax;
      const cy = yOf(from) - ay;
      const dx = xOf(to) - ax;
      const dy = yOf(to) - ay;
      // Two links cross when the ends of each lie on different sides of the other.
      if (ex * cy - ey * cx > 0 === ex * dy - ey * dx > 0) continue;
      const fx = dx - cx;
      const fy = dy - cy;
      if (fy * cx - fx * cy > 0 === fx * (ey - cy) - fy * (ex - cx) > 0) continue;
      if (from !== source && from !== target && to !== source && to !== target) crossings += 1;
    }
    return crossings;
  };

  const costOfLink = (link: number, node: number): number => {
    const source = sources[link] ?? 0;
    const target = targets[link] ?? 0;
    const dx = xOf(source) - xOf(target);
    const dy = yOf(source) - yOf(target);
    const length = Math.sqrt(dx * dx + dy * dy) / SPACING;
    let cost =
      COST.length * length + COST.longLength * length * length + COST.crossing * countCrossings(link);
    for (let passed = 0; passed < count; passed++)
      if (passed !== node) cost += costOfNodeOnLink(passed, link);
    return cost;
  };

  const costOfPlace = (node: number): number => {
    const out = frame.outside(xOf(node), yOf(node)) / SPACING;
    const group = groups[node] ?? -1;
    if (group < 0) return COST.outside * out * out;
    const dx = (xOf(node) - (middles[2 * group] ?? 0)) / SPACING;
    const dy = (yOf(node) - (middles[2 * group + 1] ?? 0)) / SPACING;
    return COST.outside * out * out + COST.sector * (dx * dx + dy * dy);
  };

  return {
    ofNode: (node) => {
      let cost = costOfPlace(node);
      for (let other = 0; other < count; other++) if (other !== node) cost += costOfPair(node, other);
      for (let link = 0; link < sources.length; link++) cost += costOfNodeOnLink(node, link);
      for (const link of linksOf[node] ?? []) cost += costOfLink(link, node);
      return cost;
    },
    updateSectors: () => {
      const members = new Float64Array(groupCount);
      middles.fill(0);
      groups.forEach((group, node) => {
        if (group < 0) return;
        members[group] = (members[group] ?? 0) + 1;
        middles[2 * group] = (middles[2 * group] ?? 0) + xOf(node);
        middles[2 * group + 1] = (middles[2 * group + 1] ?? 0) + yOf(node);
      });
      middles.forEach((sum, at) => {
        middles[at] = sum / Math.max(1, members[at >> 1] ?? 1);
      });
    },
  };
}

/** The frame a picture of so many nodes is to fill: wide, with rounded corners, four fifths of the usual spacing for each. */
function buildFrame(count: number): { readonly outside: (x: number, y: number) => number } {
  // A rounded frame |x/a|⁴ + |y/b|⁴ = 1 has an area of about 3.7 a b.
  const across = SPACING * Math.sqrt((0.8 * count * ASPECT) / 3.7);
  const down = across / ASPECT;
  return {
    outside: (x, y) => {
      const u = (x / across) ** 2;
      const v = (y / down) ** 2;
      return Math.max(0, Math.sqrt(Math.sqrt(u * u + v * v)) - 1) * down;
    },
  };
}
