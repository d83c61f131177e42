import { ASPECT } from "./place-sectors";
import { SPACING } from "./place-roughly";
import type { SafeGraph } from "./safe-graph";

/** What a drawing's faults cost against each other; found by looking at drawings. */
const COST = {
  crossing: 1.2,
  /** A node that lies on a link it is no end of. */
  onLink: 3,
  /** Boxes (symbol and label) that overlap fully. */
  overlap: 4,
  /** Two nodes much nearer than the usual spacing. */
  crowd: 1,
  /** Each usual spacing of a link's length, and its square: a few long links are worse than many middling ones. */
  length: 0.15,
  longLength: 0.06,
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
  const { count, links, radii, boxes, groups, groupCount } = graph;
  const sources = Int32Array.from(links, ({ source }) => source);
  const targets = Int32Array.from(links, ({ target }) => target);
  const linksOf: number[][] = Array.from({ length: count }, () => []);
  links.forEach(({ source, target }, link) => {
    linksOf[source]?.push(link);
    linksOf[target]?.push(link);
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

  const costOfNodeOnLink = (node: number, link: number): number => {
    const source = sources[link] ?? 0;
    const target = targets[link] ?? 0;
    if (source === node || target === node) return 0;
    const clear = (radii[node] ?? 0) + LINK_CLEARANCE;
    const [x, y] = [xOf(node), yOf(node)];
    const [ax, ay] = [xOf(source), yOf(source)];
    const [bx, by] = [xOf(target), yOf(target)];
    if (isBeyond(x, ax, bx, clear) || isBeyond(y, ay, by, clear)) return 0;
    const distance = distanceToSegment(x, y, ax, ay, bx, by);
    return distance < clear ? COST.onLink * (1 - distance / clear) : 0;
  };

  const countCrossings = (link: number): number => {
    const source = sources[link] ?? 0;
    const target = targets[link] ?? 0;
    const [ax, ay] = [xOf(source), yOf(source)];
    const [bx, by] = [xOf(target), yOf(target)];
    let crossings = 0;
    for (let other = 0; other < sources.length; other++) {
      const from = sources[other] ?? 0;
      const to = targets[other] ?? 0;
      if (from === source || from === target || to === source || to === target) continue;
      const [cx, cy] = [xOf(from), yOf(from)];
      const [dx, dy] = [xOf(to), yOf(to)];
      // The sides on which the ends of each link lie of the other.
      const sideOfC = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
      const sideOfD = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
      if (sideOfC > 0 === sideOfD > 0) continue;
      const sideOfA = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
      const sideOfB = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
      if (sideOfA > 0 !== sideOfB > 0) crossings += 1;
    }
    return crossings;
  };

  const costOfLink = (link: number, node: number): number => {
    const source = sources[link] ?? 0;
    const target = targets[link] ?? 0;
    const length = Math.hypot(xOf(source) - xOf(target), yOf(source) - yOf(target)) / SPACING;
    let cost = COST.length * length + COST.longLength * length ** 2 + COST.crossing * countCrossings(link);
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
      const [u, v] = [x / across, y / down];
      return Math.max(0, Math.sqrt(Math.sqrt(u * u * u * u + v * v * v * v)) - 1) * down;
    },
  };
}

/** Whether a coordinate is farther than `clear` from everything between two others. */
function isBeyond(at: number, one: number, other: number, clear: number): boolean {
  return one < other ? at < one - clear || at > other + clear : at < other - clear || at > one + clear;
}

function distanceToSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
  const part = Math.min(1, Math.max(0, along));
  const [px, py] = [x - ax - part * dx, y - ay - part * dy];
  return Math.sqrt(px * px + py * py);
}
