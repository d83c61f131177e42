import { applyLinkForce, buildLinkForce } from "./link-force";
import { jiggle, createRandom, type Random } from "./random";
import { charge, chargeOf, createTree, plantTree, weighTree, type ReferenceTree } from "./reference-tree";

/**
 * d3-force's own simulation with its defaults (links of 30, charge −30 by a Barnes–Hut tree of θ = 0.9, pulls of 0.1 to 0, 0), to the
 * last digit: every sum is taken in the order in which d3-force takes it. On flat arrays, as d3-force's objects, of which each tick
 * makes thousands, cost a small layout more than all its arithmetic.
 */
export interface ExactReference {
  /** x and y by turns. */
  readonly positions: Float64Array;
  /** d3-force comes to rest in 300. */
  readonly tick: () => void;
}

const linkPx = 30;
const thetaSquare = 0.81;
const pullStrength = 0.1;
const velocityKept = 0.6;
const alphaDecay = 1 - 0.001 ** (1 / 300);

/** Prepares a simulation of nodes that are at `positions`, which it moves; they must be finite. */
export function createExactReference(
  positions: Float64Array,
  sources: Int32Array,
  targets: Int32Array,
): ExactReference {
  const velocities = new Float64Array(positions.length);
  const count = positions.length / 2;
  const links = buildLinkForce(count, sources, targets, linkPx);
  const tree = createTree(count);
  // d3-force's own sequence.
  const random = createRandom(1);
  let alpha = 1;
  return {
    positions,
    tick() {
      alpha += (0 - alpha) * alphaDecay;
      applyLinkForce(links, positions, velocities, alpha, random);
      plantTree(tree, positions);
      weighTree(tree, positions);
      for (let node = 0; node < count; node++) applyTree(tree, positions, velocities, alpha, node, random);
      for (let k = 0; k < positions.length; k++) {
        const place = positions[k] ?? 0;
        const pulled = (velocities[k] ?? 0) + (0 - place) * pullStrength * alpha;
        velocities[k] = pulled * velocityKept;
        positions[k] = place + (velocities[k] ?? 0);
      }
    },
  };
}

/** What the charges of all others do to a node: by cell where that is small for how far it is, else by what is in it. */
function applyTree(
  tree: ReferenceTree,
  positions: Float64Array,
  velocities: Float64Array,
  alpha: number,
  node: number,
  random: Random,
): void {
  const { children, lefts, rights, xs, ys, charges, next, pending, widths } = tree;
  const nodeX = positions[2 * node] ?? 0;
  const nodeY = positions[2 * node + 1] ?? 0;
  let vx = velocities[2 * node] ?? 0;
  let vy = velocities[2 * node + 1] ?? 0;
  let waiting = 1;
  pending[0] = tree.root;
  widths[0] = tree.right - tree.left;
  while (waiting > 0) {
    const child = pending[--waiting] ?? 0;
    const width = widths[waiting] ?? 0;
    const isCell = child > 0;
    const head = -1 - child;
    let x = (isCell ? (xs[child] ?? 0) : (positions[2 * head] ?? 0)) - nodeX;
    let y = (isCell ? (ys[child] ?? 0) : (positions[2 * head + 1] ?? 0)) - nodeY;
    let square = x * x + y * y;
    const isFar = (width * width) / thetaSquare < square;
    if (!isFar && isCell) {
      const left = lefts[child] ?? 0;
      const right = rights[child] ?? 0;
      const middle = (left + right) / 2;
      for (let quadrant = 3; quadrant >= 0; quadrant--) {
        const inside = children[4 * child + quadrant] ?? 0;
        if (inside === 0) continue;
        pending[waiting] = inside;
        widths[waiting++] = quadrant % 2 === 1 ? right - middle : middle - left;
      }
      continue;
    }
    if (isFar || head !== node || (next[head] ?? -1) >= 0) {
      if (x === 0) {
        x = jiggle(random);
        square += x * x;
      }
      if (y === 0) {
        y = jiggle(random);
        square += y * y;
      }
      if (square < 1) square = Math.sqrt(square);
    }
    if (isFar) {
      const own = isCell ? (charges[child] ?? 0) : chargeOf(next, head);
      vx += (x * own * alpha) / square;
      vy += (y * own * alpha) / square;
      continue;
    }
    for (let other = head; other >= 0; other = next[other] ?? -1) {
      if (other === node) continue;
      const weight = (charge * alpha) / square;
      vx += x * weight;
      vy += y * weight;
    }
  }
  velocities[2 * node] = vx;
  velocities[2 * node + 1] = vy;
}
