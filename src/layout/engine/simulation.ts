import { CarriedForce, type ForceRhythm } from "./carried-force";
import { applyCollideForce, createCollideGrid, type CollideGrid } from "./collide-force";
import { applyExactCharge } from "./exact-charge";
import { applyGroupForce } from "./group-force";
import { applyLinkForce, type LinkForce } from "./link-force";
import { createMultipole, type Multipole } from "./multipole";
import { pieceLength } from "./piece-length";
import type { Random } from "./random";

/**
 * Nodes up to which every pair is summed. Once compiled, the multipole solver is quicker from 160 on; but a browser that lays out for
 * the first time spends longer on compiling it than it saves: 500 nodes came to rest in a page in 0.98 s and not 1.22 (two slow cores).
 */
const exactLimit = 600;
/** Coordinates stay within ± this, layout units, so that squares stay finite. */
const farthest = 1e7;

/** Which forces act, with d3-force's meanings and defaults. A force left out does not act. */
export interface SimulationForces {
  readonly links?: LinkForce;
  /** Charge of each node; d3-force's default is −30. */
  readonly charges?: Float64Array;
  /** Pull to a place: x and y by turns in `targets` (0, 0 where left out), one strength for all or one per node. */
  readonly pull?: { readonly strength: number | Float64Array; readonly targets?: Float64Array };
  /** Draws the nodes of a sector to their common centre. −1 belongs to none. */
  readonly groups?: { readonly of: Int32Array; readonly groupCount: number; readonly strength: number };
  /** Keeps discs of these radii apart. */
  readonly collide?: { readonly radii: Float64Array; readonly strength: number };
  /** Moves the mean of all nodes to 0, 0 every tick. */
  readonly centre?: boolean;
}

/** A force simulation on typed arrays with d3-force's semantics. */
export interface Simulation {
  /** x and y by turns; may be written between ticks (then call `moved`). */
  readonly positions: Float64Array;
  readonly velocities: Float64Array;
  /** Where finite, the node is held at that place (d3-force's fx and fy); x and y by turns, NaN is free. */
  readonly held: Float64Array;
  alpha: number;
  alphaTarget: number;
  alphaDecay: number;
  /** Velocities are multiplied by this every tick: 1 − d3-force's velocityDecay. */
  damping: number;
  setForces(forces: SimulationForces): void;
  tick(): void;
  /** Says that positions were written from outside. */
  moved(): void;
}

/** How exact a simulation is. */
export interface SimulationOptions {
  /** How far apart cells must be for an expansion: see `createMultipole`. */
  readonly opening?: number;
  /** Whether charges are summed over every pair; where left out, few nodes' are. */
  readonly exact?: boolean;
  /** How often charges are summed; in each tick where left out, as d3-force does. */
  readonly chargeRhythm?: ForceRhythm;
}

/** Creates a simulation of `positions.length / 2` nodes that moves `positions` in place. Alpha starts at 1. */
export function createSimulation(
  positions: Float64Array,
  held: Float64Array,
  random: Random,
  options: SimulationOptions = {},
): Simulation {
  const count = positions.length / 2;
  const velocities = new Float64Array(2 * count);
  const isExact = options.exact ?? count <= exactLimit;
  const carried = options.chargeRhythm && new CarriedForce(2 * count, options.chargeRhythm);
  let forces: SimulationForces = {};
  let multipole: Multipole | null = null;
  let grid: CollideGrid | null = null;

  function applyCharge(charges: Float64Array, alpha: number, into: Float64Array): void {
    if (isExact) applyExactCharge(positions, charges, alpha, into, random);
    else
      (multipole ??= createMultipole(count, random, options.opening)).apply(positions, charges, alpha, into);
  }

  function applyPull(
    strength: number | Float64Array,
    targets: Float64Array | undefined,
    alpha: number,
  ): void {
    for (let from = 0; from < count; from += pieceLength) {
      const to = Math.min(from + pieceLength, count);
      if (typeof strength === "number" && !targets)
        pullToMiddle(strength * alpha, positions, velocities, 2 * from, 2 * to);
      else pullPiece(strength, targets, alpha, positions, velocities, from, to);
    }
  }

  const simulation: Simulation = {
    positions,
    velocities,
    held,
    alpha: 1,
    alphaTarget: 0,
    alphaDecay: 1 - 0.001 ** (1 / 300),
    damping: 0.6,
    setForces(next) {
      forces = next;
    },
    tick() {
      const alpha = (simulation.alpha += (simulation.alphaTarget - simulation.alpha) * simulation.alphaDecay);
      const { links, charges, pull, groups, collide } = forces;
      if (links) applyLinkForce(links, positions, velocities, alpha, random);
      if (charges && carried) carried.apply(alpha, velocities, (into) => applyCharge(charges, 1, into));
      else if (charges) applyCharge(charges, alpha, velocities);
      if (pull) applyPull(pull.strength, pull.targets, alpha);
      if (groups)
        applyGroupForce(groups.of, groups.groupCount, groups.strength * alpha, positions, velocities);
      if (collide) {
        grid ??= createCollideGrid(count);
        applyCollideForce(grid, collide.radii, collide.strength, positions, velocities, random);
      }
      if (forces.centre) centrePositions(positions);
      const { damping } = simulation;
      for (let from = 0; from < positions.length; from += pieceLength)
        integrate(positions, velocities, held, damping, from, Math.min(from + pieceLength, positions.length));
    },
    moved() {
      multipole?.invalidate();
    },
  };
  return simulation;
}

/** Pulls some of the coordinates to 0, all alike. */
function pullToMiddle(
  strength: number,
  positions: Float64Array,
  velocities: Float64Array,
  first: number,
  beyond: number,
): void {
  for (let k = first; k < beyond; k++)
    velocities[k] = (velocities[k] ?? 0) + (0 - (positions[k] ?? 0)) * strength;
}

/** Pulls some of the nodes to their places, or to 0, 0. */
function pullPiece(
  strength: number | Float64Array,
  targets: Float64Array | undefined,
  alpha: number,
  positions: Float64Array,
  velocities: Float64Array,
  first: number,
  beyond: number,
): void {
  for (let i = first; i < beyond; i++) {
    const s = (typeof strength === "number" ? strength : (strength[i] ?? 0)) * alpha;
    const tx = targets ? (targets[2 * i] ?? 0) : 0;
    const ty = targets ? (targets[2 * i + 1] ?? 0) : 0;
    velocities[2 * i] = (velocities[2 * i] ?? 0) + (tx - (positions[2 * i] ?? 0)) * s;
    velocities[2 * i + 1] = (velocities[2 * i + 1] ?? 0) + (ty - (positions[2 * i + 1] ?? 0)) * s;
  }
}

function centrePositions(positions: Float64Array): void {
  let x = 0;
  let y = 0;
  for (let k = 0; k < positions.length; k += 2) {
    x += positions[k] ?? 0;
    y += positions[k + 1] ?? 0;
  }
  x /= positions.length / 2;
  y /= positions.length / 2;
  for (let k = 0; k < positions.length; k += 2) {
    positions[k] = (positions[k] ?? 0) - x;
    positions[k + 1] = (positions[k + 1] ?? 0) - y;
  }
}

/** Moves nodes by their velocities: some of the coordinates. */
function integrate(
  positions: Float64Array,
  velocities: Float64Array,
  held: Float64Array,
  damping: number,
  first: number,
  beyond: number,
): void {
  for (let k = first; k < beyond; k++) {
    const place = held[k] ?? 0;
    if (place - place === 0) {
      positions[k] = place;
      velocities[k] = 0;
      continue;
    }
    const v = (velocities[k] ?? 0) * damping;
    const next = (positions[k] ?? 0) + v;
    if (next > -farthest && next < farthest) {
      velocities[k] = v;
      positions[k] = next;
    } else {
      // An overflow somewhere upstream: stop the node where it still had a place.
      velocities[k] = 0;
      positions[k] = Math.min(farthest, Math.max(-farthest, positions[k] ?? 0)) || 0;
    }
  }
}
