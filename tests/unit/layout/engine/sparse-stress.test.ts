import { describe, expect, it } from "vitest";
import { buildAdjacency } from "../../../../src/layout/engine/adjacency";
import { createRandom } from "../../../../src/layout/engine/random";
import {
  buildSparseStress,
  findGentleStep,
  measureSparseStress,
  relaxSparseStress,
  type SparseStress,
} from "../../../../src/layout/engine/sparse-stress";

const pivotCount = 5;
const unit = 1.25;
const step = 3;

/** A ring with a chord, and stress to five of its nodes. */
function buildRing(count: number): SparseStress {
  return build(count, [...Array.from({ length: count }, (_, k) => [k, (k + 1) % count]), [0, 4]]);
}

function build(count: number, links: readonly (readonly number[])[]): SparseStress {
  const sources = Int32Array.from(links, ([source = 0]) => source);
  const targets = Int32Array.from(links, ([, target = 0]) => target);
  const building = buildSparseStress(buildAdjacency(count, sources, targets), pivotCount, createRandom(3));
  let built = building.next();
  while (!built.done) built = building.next();
  return built.value;
}

function placeAnyhow(count: number): Float64Array {
  const random = createRandom(11);
  return Float64Array.from({ length: 2 * count }, () => 6 * random());
}

const findDistance = (positions: Float64Array, i: number, j: number) =>
  Math.hypot(
    (positions[2 * i] ?? 0) - (positions[2 * j] ?? 0),
    (positions[2 * i + 1] ?? 0) - (positions[2 * j + 1] ?? 0),
  );

/** What a round is, written plainly: four nodes of the order go from where they are, then the next four. */
function relaxPlainly(stress: SparseStress, positions: Float64Array): void {
  const { adjacency, pivots, distances, order } = stress;
  const at = (node: number): [number, number] => [positions[2 * node] ?? 0, positions[2 * node + 1] ?? 0];
  const approach = (from: [number, number], to: [number, number], share: number, length: number) => {
    const [dx, dy] = [from[0] - to[0], from[1] - to[1]];
    const part = 0.5 * Math.min(1, share) * (1 - length / Math.hypot(dx, dy));
    return [from[0] - part * dx, from[1] - part * dy] satisfies [number, number];
  };
  for (let k = 0; k < adjacency.count; k += 4) {
    const four = [...order.subarray(k, k + 4)];
    const moved = four.map((node) => {
      let place = at(node);
      pivots.forEach((pivot, p) => {
        const links = distances[node * pivots.length + p] ?? 0;
        if (links === 0) return;
        const weight = (step * adjacency.count) / pivots.length / links ** 2;
        place = approach(place, at(pivot), weight, unit * links);
      });
      return place;
    });
    four.forEach((node, lane) => positions.set(moved[lane] ?? [], 2 * node));
    for (const node of four) {
      const { offsets, neighbours } = adjacency;
      let place = at(node);
      for (const neighbour of neighbours.subarray(offsets[node], offsets[node + 1]))
        place = approach(place, at(neighbour), step, unit);
      positions.set(place, 2 * node);
    }
  }
}

describe("sparse stress", () => {
  it.each([9, 10, 11, 12])("moves every one of %i nodes once a round", (count) => {
    const stress = buildRing(count);
    const positions = placeAnyhow(count);
    const plain = positions.slice();
    relaxSparseStress(stress, positions, step, unit);
    relaxPlainly(stress, plain);
    positions.forEach((value, k) => expect(value).toBeCloseTo(plain[k] ?? NaN, 6));
  });

  it("is measured with the length of a link that makes it least", () => {
    const stress = buildRing(11);
    const positions = placeAnyhow(11);
    const { offsets, neighbours } = stress.adjacency;
    const measureAt = (length: number) => {
      let sum = 0;
      let pairs = 0;
      for (let i = 0; i < 11; i++) {
        for (let p = 0; p < pivotCount; p++) {
          const links = stress.distances[i * pivotCount + p] ?? 0;
          const pivot = stress.pivots[p] ?? 0;
          if (links < 2) continue;
          sum += (findDistance(positions, i, pivot) / (length * links) - 1) ** 2;
          pairs++;
        }
        for (const neighbour of neighbours.subarray(offsets[i], offsets[i + 1])) {
          sum += (pivotCount / 11) * (findDistance(positions, i, neighbour) / length - 1) ** 2;
          pairs += pivotCount / 11;
        }
      }
      return sum / pairs;
    };
    const measured = measureSparseStress(stress, positions);
    expect(measured.stress).toBeCloseTo(measureAt(measured.unit), 9);
    expect(measureAt(measured.unit)).toBeLessThan(measureAt(1.01 * measured.unit));
    expect(measureAt(measured.unit)).toBeLessThan(measureAt(0.99 * measured.unit));
  });

  it("notices a cluster that has burst though no pivot lies in it", () => {
    const cluster = 30;
    const count = 530;
    // The cluster's nodes, and after them those of a long tail, numbered from 20 on.
    const idOf = (k: number) => (k + 20) % count;
    const pairs = Array.from({ length: count - cluster }, (_, k) => [cluster + k - 1, cluster + k]);
    for (let i = 1; i < cluster; i++) for (let j = 0; j < i; j++) pairs.push([j, i]);
    const stress = build(
      count,
      pairs.map((pair) => pair.map(idOf)),
    );
    const members = Array.from({ length: cluster }, (_, k) => idOf(k));
    expect(members.filter((id) => stress.pivots.includes(id))).toEqual([]);
    const measureAt = (halfPx: number) => {
      const positions = new Float64Array(2 * count);
      for (let k = 0; k < count; k++) {
        positions[2 * idOf(k)] = Math.max(0, k - cluster + 1);
        positions[2 * idOf(k) + 1] = k < cluster ? halfPx * (k % 2 === 0 ? 1 : -1) : 0;
      }
      return measureSparseStress(stress, positions).stress;
    };
    // Of 140,000 pairs 435 are links of the cluster, half of them 200 times too long.
    expect(measureAt(0)).toBeLessThan(0.05);
    expect(measureAt(100)).toBeGreaterThan(0.9);
  });

  it("takes the average node a share of its way in a gentle round", () => {
    const stress = buildRing(12);
    const weights = [...stress.distances].reduce((sum, links) => sum + (links > 0 ? links ** -2 : 0), 0);
    expect(findGentleStep(stress, 0.2)).toBeCloseTo((0.2 * pivotCount) / weights, 9);
  });
});
