// Seeded networks of many shapes for the layout benchmarks. A graph is { count, sources, targets }.

function createRandom(seed) {
  let state = seed >>> 0;
  return () => (state = (Math.imul(1664525, state) + 1013904223) >>> 0) / 4294967296;
}

/** Links the pairs once, without self links, and shuffles the node numbers, so that order tells nothing. */
function build(count, pairs) {
  const random = createRandom(count + 5);
  const numbers = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [numbers[i], numbers[j]] = [numbers[j], numbers[i]];
  }
  const seen = new Set();
  const graph = { count, sources: [], targets: [] };
  for (const [a, b] of pairs) {
    const key = Math.min(a, b) * count + Math.max(a, b);
    if (a === b || seen.has(key)) continue;
    seen.add(key);
    graph.sources.push(numbers[a]);
    graph.targets.push(numbers[b]);
  }
  return graph;
}

/** Preferential attachment within communities, about four links a node: what press and registers look like. */
export function buildScaleFree(count) {
  const random = createRandom(42 + count);
  const communities = Math.max(3, Math.round(count ** 0.45));
  const members = Array.from({ length: communities }, () => []);
  const everyone = [];
  const pairs = [];
  for (let v = 0; v < count; v++) {
    const own = members[Math.floor(random() ** 2 * communities)];
    for (let k = v > 0 ? 0 : 2; k < 2; k++) {
      const pool = own.length > 0 && random() < 0.9 ? own : everyone;
      const other = pool.length > 0 ? pool[Math.floor(random() * pool.length)] : v - 1;
      pairs.push([v, other]);
      own.push(v, other);
      everyone.push(v, other);
    }
    if (v === 0) own.push(0);
  }
  return build(count, pairs);
}

/** Numbers the nodes anyhow, where a measure that looks at every so-manieth would only ever meet those of one kind. */
function buildShuffled(count, pairs) {
  const random = createRandom(count + 4);
  const numbers = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [numbers[i], numbers[j]] = [numbers[j], numbers[i]];
  }
  return build(
    count,
    pairs.map((pair) => pair.map((node) => numbers[node])),
  );
}

const shapes = {
  star: (count) =>
    build(
      count,
      Array.from({ length: count - 1 }, (_, i) => [0, i + 1]),
    ),
  path: (count) =>
    build(
      count,
      Array.from({ length: count - 1 }, (_, i) => [i, i + 1]),
    ),
  grid: (count) => {
    const side = Math.floor(Math.sqrt(count));
    const pairs = [];
    for (let i = 0; i < side * side; i++) {
      if (i % side > 0) pairs.push([i - 1, i]);
      if (i >= side) pairs.push([i - side, i]);
    }
    return build(side * side, pairs);
  },
  tree: (count) => {
    const random = createRandom(count);
    return build(
      count,
      Array.from({ length: count - 1 }, (_, i) => [i + 1, Math.floor(random() * (i + 1))]),
    );
  },
  hubs: (count) => {
    const random = createRandom(count + 1);
    const pairs = Array.from({ length: 5 }, (_, i) => [i, (i + 1) % 5]);
    for (let i = 5; i < count; i++) {
      pairs.push([i, Math.floor(random() * 5)]);
      if (random() < 0.3) pairs.push([i, Math.floor(random() * 5)]);
    }
    return build(count, pairs);
  },
  parts: (count) => {
    const random = createRandom(count + 2);
    const pairs = [];
    for (let from = 0; from < count;) {
      const size = Math.min(count - from, 1 + Math.floor(random() ** 2 * 30));
      for (let i = 1; i < size; i++) {
        pairs.push([from + i, from + Math.floor(random() * i)]);
        if (random() < 0.4) pairs.push([from + i, from + Math.floor(random() * i)]);
      }
      from += size;
    }
    return build(count, pairs);
  },
  smallWorld: (count) => {
    const random = createRandom(count + 3);
    const pairs = [];
    for (let i = 0; i < count; i++)
      for (let k = 1; k <= 3; k++)
        pairs.push([i, random() < 0.1 ? Math.floor(random() * count) : (i + k) % count]);
    return build(count, pairs);
  },
  cliques: (count) => {
    const pairs = [];
    const rings = Math.floor(count / 8);
    for (let c = 0; c < rings; c++) {
      for (let i = 0; i < 8; i++) for (let j = 0; j < i; j++) pairs.push([8 * c + i, 8 * c + j]);
      pairs.push([8 * c, 8 * ((c + 1) % rings) + 1]);
    }
    return build(8 * rings, pairs);
  },
  "two hubs": (count) => {
    const pairs = [[0, 1]];
    for (let i = 2; i < count; i++) {
      pairs.push([i, i % 2]);
      if (i % 7 === 0) pairs.push([i, 1 - (i % 2)]);
    }
    return buildShuffled(count, pairs);
  },
  "star of stars": (count) => {
    const stars = Math.round(Math.sqrt(count));
    return buildShuffled(
      count,
      Array.from({ length: count - 1 }, (_, i) => [i + 1, i + 1 < stars ? 0 : 1 + (i % (stars - 1))]),
    );
  },
  tail: (count) => {
    const cluster = Math.min(30, count >> 1);
    const pairs = Array.from({ length: count - cluster }, (_, k) => [cluster + k - 1, cluster + k]);
    for (let i = 0; i < cluster; i++) for (let j = 0; j < i; j++) pairs.push([i, j]);
    return buildShuffled(count, pairs);
  },
  hypercube: (count) => {
    const corners = 2 ** Math.floor(Math.log2(count));
    const pairs = [];
    for (let i = 0; i < corners; i++)
      for (let bit = 1; bit < corners; bit *= 2) if (!(i & bit)) pairs.push([i, i | bit]);
    for (let i = corners; i < count; i++) pairs.push([i, i - corners]);
    return buildShuffled(count, pairs);
  },
};

/** The battery at a size; above 5,000 nodes only the scale-free network, whose reference alone takes minutes. */
export function listGraphs(size) {
  const first = [[`scale-free ${size}`, buildScaleFree(size)]];
  if (size > 5000) return first;
  return [...first, ...Object.entries(shapes).map(([name, make]) => [`${name} ${size}`, make(size)])];
}
