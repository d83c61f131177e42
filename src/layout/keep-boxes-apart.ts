import type { Force, SimulationNodeDatum } from "d3-force";

/** Above this many nodes the picture thins its labels out anyway, and comparing every pair would take too long. */
const MAX_COMPARED_NODES = 300;

/**
 * A force that parts the boxes (symbol and label) of nodes, as `forceCollide` parts circles: labels are many times wider
 * than high, and circles round them would leave the picture half empty. Overlapping boxes are pushed along the
 * axis on which they overlap least. Compares every pair; above 300 nodes it does nothing.
 *
 * `boxes` holds half width and half height by turns.
 */
export function keepBoxesApart<Node extends SimulationNodeDatum>(
  boxes: Float64Array,
  strength: number,
): Force<Node, undefined> {
  let nodes: readonly Node[] = [];
  const force = (alpha: number) => {
    if (nodes.length > MAX_COMPARED_NODES) return;
    for (let first = 0; first < nodes.length; first++) {
      for (let second = first + 1; second < nodes.length; second++) {
        const one = nodes[first];
        const other = nodes[second];
        if (one && other) part(one, other, first, second, alpha);
      }
    }
  };
  const part = (one: Node, other: Node, first: number, second: number, alpha: number) => {
    const dx = (other.x ?? 0) + (other.vx ?? 0) - (one.x ?? 0) - (one.vx ?? 0);
    const dy = (other.y ?? 0) + (other.vy ?? 0) - (one.y ?? 0) - (one.vy ?? 0);
    const overlapX = (boxes[2 * first] ?? 0) + (boxes[2 * second] ?? 0) - Math.abs(dx);
    if (overlapX <= 0) return;
    const overlapY = (boxes[2 * first + 1] ?? 0) + (boxes[2 * second + 1] ?? 0) - Math.abs(dy);
    if (overlapY <= 0) return;
    // Half to each; never more than the overlap itself, or boxes would jump over one another.
    const push = 0.5 * strength * Math.min(1, 0.2 + alpha);
    if (overlapX < overlapY) {
      const by = push * overlapX * (dx < 0 ? -1 : 1);
      one.vx = (one.vx ?? 0) - by;
      other.vx = (other.vx ?? 0) + by;
    } else {
      const by = push * overlapY * (dy < 0 ? -1 : 1);
      one.vy = (one.vy ?? 0) - by;
      other.vy = (other.vy ?? 0) + by;
    }
  };
  return Object.assign(force, {
    initialize: (given: readonly Node[]) => {
      nodes = given;
    },
  });
}
