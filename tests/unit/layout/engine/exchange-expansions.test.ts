import { describe, expect, it } from "vitest";
import { exchangeExpansions } from "../../../../src/layout/engine/exchange-expansions";
import { expansionStride, MultipoleCells } from "../../../../src/layout/engine/multipole-cells";
import { addPair, PairList } from "../../../../src/layout/engine/pair-list";
import { createRandom } from "../../../../src/layout/engine/random";

type Complex = readonly [number, number];
const multiply = ([a, b]: Complex, [c, d]: Complex): Complex => [a * c - b * d, a * d + b * c];
const power = (base: Complex, exponent: number): Complex =>
  Array.from({ length: exponent }).reduce<Complex>((product) => multiply(product, base), [1, 0]);
const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);

/** The coefficients at a centre `u` = 1 / (it − the other), by the sum itself: −(−u)ˡ Σ C(k + l, l) aₖ uᵏ⁺¹. */
function sumPlainly(outer: readonly Complex[], u: Complex): Complex[] {
  return [0, 1, 2, 3].map((l) => {
    const sum = outer.reduce<Complex>(
      ([re, im], a, k) => {
        const [x, y] = multiply(a, power(u, k + 1));
        return [re + choose(k + l, l) * x, im + choose(k + l, l) * y];
      },
      [0, 0],
    );
    const [re, im] = multiply(power([-u[0], -u[1]], l), sum);
    return [-re, -im];
  });
}

/** Two small cells 40 apart, with any charges. */
function createCells() {
  const random = createRandom(2);
  const cells = new MultipoleCells(4);
  cells.discs.set([3, -4, 1, 35, 20, 1]);
  for (let k = 0; k < 2 * expansionStride; k++) cells.outer[k] = random() - 0.5;
  // The sum of charges is a real number.
  [cells.outer[1], cells.outer[expansionStride + 1]] = [0, 0];
  return cells;
}

const read = (numbers: Float64Array, cell: number): Complex[] =>
  [0, 2, 4, 6].map((k) => {
    const at = cell * expansionStride + k;
    return [numbers[at] ?? 0, numbers[at + 1] ?? 0];
  });

describe("the exchange of expansions", () => {
  it("gives each cell the other's coefficients, as the plain sum has them", () => {
    const cells = createCells();
    const pairs = new PairList();
    addPair(pairs, 0, 1);
    exchangeExpansions(cells, pairs, 0.9, new PairList());
    const square = 32 ** 2 + 24 ** 2;
    const u: Complex = [32 / square, -24 / square];
    const compare = (found: readonly Complex[], wanted: readonly Complex[]) =>
      found.flat().forEach((value, k) => {
        const want = wanted.flat()[k] ?? 0;
        expect(Math.abs(value / want - 1)).toBeLessThan(1e-12);
      });
    compare(read(cells.inner, 1), sumPlainly(read(cells.outer, 0), u));
    compare(read(cells.inner, 0), sumPlainly(read(cells.outer, 1), [-u[0], -u[1]]));
  });

  it("leaves cells alone that are not far apart, and names them", () => {
    const cells = createCells();
    const pairs = new PairList();
    const broken = new PairList();
    addPair(pairs, 0, 1);
    exchangeExpansions(cells, pairs, 0.04, broken);
    expect(cells.inner.every((value) => value === 0)).toBe(true);
    expect([...broken.pairs.subarray(0, broken.length)]).toEqual([0, 1]);
  });
});
