import type { Adjacency } from "./adjacency";

/**
 * Gives nodes without a place one beside their placed neighbours (the mean of them, moved out by about a link), or at the picture's
 * edge when they have none. Works outwards, so that a chain of new nodes is placed one after the other. Writes into `positions`.
 */
export function placeFreshNodes(
  adjacency: Adjacency,
  positions: Float64Array,
  placed: Uint8Array,
  linkPx: number,
): void {
  const { count, offsets, neighbours } = adjacency;
  const done = placed.slice();
  const edge = findEdge(positions, placed);
  let lonely = 0;
  const turn = Math.PI * (3 - Math.sqrt(5));
  const queue: number[] = [];
  for (let i = 0; i < count; i++) if (done[i]) queue.push(i);
  const place = (i: number) => {
    let size = 0;
    let x = 0;
    let y = 0;
    for (let e = offsets[i] ?? 0; e < (offsets[i + 1] ?? 0); e++) {
      const j = neighbours[e] ?? 0;
      if (!done[j]) continue;
      size++;
      x += positions[2 * j] ?? 0;
      y += positions[2 * j + 1] ?? 0;
    }
    const angle = i * turn;
    if (size > 0) {
      // Between several neighbours there is room already; beside a single one, a link away from the middle of the picture.
      const reach = size > 1 ? linkPx * 0.3 : linkPx;
      positions[2 * i] = x / size + reach * Math.cos(angle);
      positions[2 * i + 1] = y / size + reach * Math.sin(angle);
    } else {
      positions[2 * i] = edge.x + lonely * linkPx;
      positions[2 * i + 1] = edge.y;
      lonely++;
    }
    done[i] = 1;
    queue.push(i);
  };
  for (let start = 0; start <= count; start++) {
    for (let head = 0; head < queue.length; head++) {
      const v = queue[head] ?? 0;
      for (let e = offsets[v] ?? 0; e < (offsets[v + 1] ?? 0); e++) {
        const u = neighbours[e] ?? 0;
        if (!done[u]) place(u);
      }
    }
    queue.length = 0;
    if (start < count && !done[start]) place(start);
  }
}

/** The lower left corner of the placed nodes' box, a little below it; 0, 0 when nothing is placed. */
function findEdge(positions: Float64Array, placed: Uint8Array): { x: number; y: number } {
  let x = Infinity;
  let y = -Infinity;
  for (let i = 0; i < placed.length; i++) {
    if (!placed[i]) continue;
    x = Math.min(x, positions[2 * i] ?? 0);
    y = Math.max(y, positions[2 * i + 1] ?? 0);
  }
  return Number.isFinite(x) ? { x, y: y + 40 } : { x: 0, y: 0 };
}
