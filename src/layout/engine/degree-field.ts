import type { Adjacency } from "./adjacency";
import { LinkForce } from "./link-force";
import type { SimulationForces } from "./simulation";

/** Repulsion between two nodes of weight 1 at distance 1; only sets the scale. */
const repulsion = 1000;
/** Pull to the middle, as ForceAtlas2 infers it ("strong gravity"). */
const gravity = 0.05;

/**
 * Builds the forces whose rest state keeps neighbourhoods best: springs of rest length 0 and a repulsion by degree + 1, as in
 * ForceAtlas2 (Jacomy, Venturini, Heymann & Bastian 2014). Every node's force is divided by its own degree + 1, which
 * leaves the rest state as it is and lets all nodes settle at one pace, so that no adaptive speed is needed.
 */
export function buildDegreeField(adjacency: Adjacency): SimulationForces {
  const { count, neighbours } = adjacency;
  const links = new LinkForce(neighbours.length / 2, 0);
  const charges = new Float64Array(count);
  const most = findGreatestCharge(count);
  let filled = 0;
  for (let i = 0; i < count; i++) {
    charges[i] = -repulsion * Math.min(findWeight(adjacency, i), most);
    filled = writeSprings(adjacency, links, filled, i);
  }
  return { links, charges, pull: { strength: gravity } };
}

/** Writes the springs of a node to those before it, from a place in the list on; returns how long the list then is. */
function writeSprings(adjacency: Adjacency, links: LinkForce, start: number, i: number): number {
  const { offsets, neighbours } = adjacency;
  const mine = 1 / findWeight(adjacency, i);
  const to = offsets[i + 1] ?? 0;
  let k = start;
  for (let e = offsets[i] ?? 0; e < to; e++) {
    const j = neighbours[e] ?? 0;
    if (j > i) continue;
    const theirs = 1 / findWeight(adjacency, j);
    links.sources[k] = i;
    links.targets[k] = j;
    links.strengths[k] = mine + theirs;
    links.biases[k] = theirs / (mine + theirs);
    k++;
  }
  return k;
}

/**
 * Scales and centres the positions in place to the size at which the degree field neither swells nor shrinks them (the
 * virial of springs and gravity equals that of the repulsion), so that its ticks are spent on shape, not on size.
 */
export function scaleToDegreeField(adjacency: Adjacency, positions: Float64Array): void {
  const { count, offsets, neighbours } = adjacency;
  const most = findGreatestCharge(count);
  let total = 0;
  let charge = 0;
  let own = 0;
  let x = 0;
  let y = 0;
  for (let i = 0; i < count; i++) {
    const weight = findWeight(adjacency, i);
    total += weight;
    charge += Math.min(weight, most);
    own += weight * Math.min(weight, most);
    x += weight * (positions[2 * i] ?? 0);
    y += weight * (positions[2 * i + 1] ?? 0);
  }
  x /= total;
  y /= total;
  let inward = 0;
  for (let i = 0; i < count; i++) {
    const xi = positions[2 * i] ?? 0;
    const yi = positions[2 * i + 1] ?? 0;
    inward += gravity * findWeight(adjacency, i) * ((xi - x) ** 2 + (yi - y) ** 2);
    const to = offsets[i + 1] ?? 0;
    for (let e = offsets[i] ?? 0; e < to; e++) {
      const j = neighbours[e] ?? 0;
      if (j > i) break;
      inward += (xi - (positions[2 * j] ?? 0)) ** 2 + (yi - (positions[2 * j + 1] ?? 0)) ** 2;
    }
  }
  const scale = inward > 0 ? Math.sqrt((0.5 * repulsion * (total * charge - own)) / inward) : 1;
  for (let i = 0; i < count; i++) {
    positions[2 * i] = ((positions[2 * i] ?? 0) - x) * scale;
    positions[2 * i + 1] = ((positions[2 * i + 1] ?? 0) - y) * scale;
  }
}

/**
 * A hub that holds most of a network would push its leaves onto a ring, which wastes the disc inside it: charges end here.
 */
function findGreatestCharge(count: number): number {
  return 2 * Math.sqrt(count);
}

function findWeight({ offsets }: Adjacency, i: number): number {
  return (offsets[i + 1] ?? 0) - (offsets[i] ?? 0) + 1;
}
