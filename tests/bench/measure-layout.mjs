// Quality of a layout, measured the same way for every engine. Positions hold x and y by turns.

function buildNeighbours({ count, sources, targets }) {
  const neighbours = Array.from({ length: count }, () => []);
  sources.forEach((s, e) => {
    neighbours[s].push(targets[e]);
    neighbours[targets[e]].push(s);
  });
  return neighbours;
}

function walk(neighbours, root) {
  const distances = new Int32Array(neighbours.length).fill(-1);
  const queue = [root];
  distances[root] = 0;
  for (const v of queue) {
    for (const u of neighbours[v]) {
      if (distances[u] >= 0) continue;
      distances[u] = distances[v] + 1;
      queue.push(u);
    }
  }
  return distances;
}

/** Normalised stress at the best scale, weights d⁻², from 64 evenly numbered roots: 0 … 1. */
function measureStress(neighbours, positions) {
  const count = neighbours.length;
  let sum = 0;
  let squares = 0;
  let pairs = 0;
  const rootStride = Math.max(1, Math.floor(count / 64));
  const stride = Math.max(1, Math.floor(count / 400));
  for (let s = 0; s < count; s += rootStride) {
    const distances = walk(neighbours, s);
    for (let t = 0; t < count; t += stride) {
      if (distances[t] < 1) continue;
      const ratio =
        Math.hypot(positions[2 * s] - positions[2 * t], positions[2 * s + 1] - positions[2 * t + 1]) /
        distances[t];
      sum += ratio;
      squares += ratio * ratio;
      pairs++;
    }
  }
  return squares > 0 ? 1 - (sum * sum) / (squares * pairs) : 1;
}

/** Mean Jaccard index of a node's neighbours and its as many nearest nodes, over at most 500 nodes. */
function measureNeighbourhood(neighbours, positions) {
  const count = neighbours.length;
  let sum = 0;
  let looked = 0;
  for (let v = 0; v < count; v += Math.max(1, Math.floor(count / 500))) {
    const linked = new Set(neighbours[v]);
    if (linked.size === 0) continue;
    const squares = new Float64Array(count);
    for (let u = 0; u < count; u++)
      squares[u] =
        u === v
          ? Infinity
          : (positions[2 * u] - positions[2 * v]) ** 2 + (positions[2 * u + 1] - positions[2 * v + 1]) ** 2;
    const limit = squares.slice().sort()[linked.size - 1];
    let shared = 0;
    for (const u of linked) if (squares[u] <= limit) shared++;
    sum += shared / (2 * linked.size - shared);
    looked++;
  }
  return looked > 0 ? sum / looked : 0;
}

/** Share of pairs of links without a common end that cross; every pair, or about 400,000 of them. */
function measureCrossings({ sources, targets }, positions) {
  const size = sources.length;
  const side = (p, q, r) =>
    Math.sign(
      (positions[2 * q] - positions[2 * p]) * (positions[2 * r + 1] - positions[2 * p + 1]) -
        (positions[2 * q + 1] - positions[2 * p + 1]) * (positions[2 * r] - positions[2 * p]),
    );
  let crossed = 0;
  let pairs = 0;
  const stride = Math.max(1, Math.floor((size * size) / 800_000));
  for (let k = 0; k < size * size; k += stride) {
    const a = Math.floor(k / size);
    const b = k % size;
    const [s, t, u, v] = [sources[a], targets[a], sources[b], targets[b]];
    if (a <= b || s === u || s === v || t === u || t === v) continue;
    pairs++;
    if (side(s, t, u) * side(s, t, v) < 0 && side(u, v, s) * side(u, v, t) < 0) crossed++;
  }
  return pairs > 0 ? crossed / pairs : 0;
}

/** Stress and crossings (less is better) and neighbourhood preservation (more is better), each 0 … 1. */
export function measureLayout(graph, positions) {
  const neighbours = buildNeighbours(graph);
  return {
    stress: measureStress(neighbours, positions),
    crossings: measureCrossings(graph, positions),
    neighbourhood: measureNeighbourhood(neighbours, positions),
  };
}
