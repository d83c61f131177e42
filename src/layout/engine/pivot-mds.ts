import type { Random } from "./random";

/** Links between pivot p, which is node nodes[p], and node i at p × count + i. */
export interface PivotDistances {
  readonly nodes: Int32Array;
  readonly distances: Uint16Array;
}

/** Rounds of power iteration: enough for a picture, the stress phase does the rest. */
const rounds = 60;

/** Noise added to every coordinate, links: twins get the same place from scaling, and must be parted for what follows. */
const noise = 0.3;

/**
 * Places the nodes of a connected network by classical scaling against pivots. Returns x and y by turns, one unit per
 * link, centred on 0, 0. Brandes & Pich, "Eigensolver methods for progressive multidimensional scaling" (2007).
 */
export function buildPivotMds(
  { nodes, distances }: PivotDistances,
  count: number,
  random: Random,
): Float64Array {
  const size = nodes.length;
  const centred = centreSquares(distances, size, count);
  const gram = new Float64Array(size * size);
  for (let p = 0; p < size; p++) {
    for (let q = p; q < size; q++) {
      const sum = multiply(centred, p * count, q * count, count);
      gram[p * size + q] = sum;
      gram[q * size + p] = sum;
    }
  }
  const first = findEigenvector(gram, size, null, random);
  const second = findEigenvector(gram, size, first, random);
  const positions = new Float64Array(2 * count);
  project(centred, first, positions, 0, size, count);
  project(centred, second, positions, 1, size, count);
  const scale = findLinkScale({ nodes, distances }, positions, count);
  for (let k = 0; k < positions.length; k++)
    positions[k] = (positions[k] ?? 0) * scale + noise * (random() - 0.5);
  return positions;
}

/** The inner product of two rows of `length` numbers, which begin at `a` and `b`. Four sums at a time, as one would wait for itself. */
function multiply(rows: Float32Array, a: number, b: number, length: number): number {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  let k = 0;
  for (; k + 3 < length; k += 4) {
    first += (rows[a + k] ?? 0) * (rows[b + k] ?? 0);
    second += (rows[a + k + 1] ?? 0) * (rows[b + k + 1] ?? 0);
    third += (rows[a + k + 2] ?? 0) * (rows[b + k + 2] ?? 0);
    fourth += (rows[a + k + 3] ?? 0) * (rows[b + k + 3] ?? 0);
  }
  for (; k < length; k++) first += (rows[a + k] ?? 0) * (rows[b + k] ?? 0);
  return first + second + third + fourth;
}

/** Squared distances, doubly centred: −½ (d² − row mean − column mean + mean). */
function centreSquares(distances: Uint16Array, size: number, count: number): Float32Array {
  const centred = new Float32Array(size * count);
  const nodeMeans = new Float64Array(count);
  const pivotMeans = new Float64Array(size);
  let mean = 0;
  for (let p = 0; p < size; p++) {
    const sum = sumSquares(distances, p * count, nodeMeans, size);
    pivotMeans[p] = sum / count;
    mean += sum / count / size;
  }
  for (let p = 0; p < size; p++)
    centreRow(distances, p * count, nodeMeans, mean - (pivotMeans[p] ?? 0), centred);
  return centred;
}

// A row is a call: V8 compiles a loop within a loop by itself, and leaves that code at the end of each row.

/** The squares of a row's distances, summed; a share of each goes to its node's mean. */
function sumSquares(distances: Uint16Array, row: number, nodeMeans: Float64Array, size: number): number {
  let sum = 0;
  for (let i = 0; i < nodeMeans.length; i++) {
    const d = distances[row + i] ?? 0;
    sum += d * d;
    nodeMeans[i] = (nodeMeans[i] ?? 0) + (d * d) / size;
  }
  return sum;
}

function centreRow(
  distances: Uint16Array,
  row: number,
  nodeMeans: Float64Array,
  shift: number,
  centred: Float32Array,
): void {
  for (let i = 0; i < nodeMeans.length; i++) {
    const d = distances[row + i] ?? 0;
    centred[row + i] = -0.5 * (d * d - (nodeMeans[i] ?? 0) + shift);
  }
}

/** The eigenvector of the greatest eigenvalue, or of the next one when `apart` names the greatest's. */
function findEigenvector(
  gram: Float64Array,
  size: number,
  apart: Float64Array | null,
  random: Random,
): Float64Array {
  let vector = Float64Array.from({ length: size }, () => random() - 0.5);
  for (let round = 0; round < rounds; round++) {
    if (apart) removePart(vector, apart);
    const next = new Float64Array(size);
    for (let p = 0; p < size; p++) next[p] = multiplyRow(gram, p * size, vector);
    if (apart) removePart(next, apart);
    const length = Math.hypot(...next);
    if (!(length > 0)) return vector;
    vector = next.map((value) => value / length);
  }
  return vector;
}

function multiplyRow(matrix: Float64Array, row: number, vector: Float64Array): number {
  let sum = 0;
  for (let q = 0; q < vector.length; q++) sum += (matrix[row + q] ?? 0) * (vector[q] ?? 0);
  return sum;
}

function removePart(vector: Float64Array, unit: Float64Array): void {
  let along = 0;
  for (let p = 0; p < vector.length; p++) along += (vector[p] ?? 0) * (unit[p] ?? 0);
  for (let p = 0; p < vector.length; p++) vector[p] = (vector[p] ?? 0) - along * (unit[p] ?? 0);
}

/** Writes one coordinate, scaled so that distances come out in links. */
function project(
  centred: Float32Array,
  vector: Float64Array,
  positions: Float64Array,
  axis: 0 | 1,
  size: number,
  count: number,
): void {
  for (let p = 0; p < size; p++) addRow(centred, p * count, vector[p] ?? 0, positions, axis);
}

function addRow(
  centred: Float32Array,
  row: number,
  weight: number,
  positions: Float64Array,
  axis: 0 | 1,
): void {
  for (let k = axis, i = row; k < positions.length; k += 2, i++)
    positions[k] = (positions[k] ?? 0) + weight * (centred[i] ?? 0);
}

/** Pairs that are looked at to find a scale, about: more do not change it. */
const scaledPairs = 50_000;

/** The factor that makes the distances to the pivots come out in links, with least stress. */
function findLinkScale({ nodes, distances }: PivotDistances, positions: Float64Array, count: number): number {
  const stride = Math.max(1, Math.floor((count * nodes.length) / scaledPairs));
  const sums = new Float64Array(2);
  for (let p = 0; p < nodes.length; p++)
    addRatios(sums, distances, p * count, positions, nodes[p] ?? 0, stride);
  const [sum = 0, squares = 0] = sums;
  return squares > 0 ? sum / squares : 1;
}

/** Adds up a pivot's ratios of distance in the picture to distance in links, and their squares; its row begins at `row`. */
function addRatios(
  sums: Float64Array,
  distances: Uint16Array,
  row: number,
  positions: Float64Array,
  pivot: number,
  stride: number,
): void {
  const x = positions[2 * pivot] ?? 0;
  const y = positions[2 * pivot + 1] ?? 0;
  let sum = sums[0] ?? 0;
  let squares = sums[1] ?? 0;
  for (let i = 0; 2 * i < positions.length; i += stride) {
    const d = distances[row + i] ?? 0;
    if (d === 0) continue;
    const dx = (positions[2 * i] ?? 0) - x;
    const dy = (positions[2 * i + 1] ?? 0) - y;
    const ratio = Math.sqrt(dx * dx + dy * dy) / d;
    sum += ratio;
    squares += ratio * ratio;
  }
  sums[0] = sum;
  sums[1] = squares;
}
