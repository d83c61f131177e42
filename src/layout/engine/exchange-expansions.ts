import { isFar } from "./is-far";
import { expansionStride, type MultipoleCells } from "./multipole-cells";
import { addPair, type PairList } from "./pair-list";
import { pieceLength } from "./piece-length";

/**
 * Adds the field of each of two cells' outer expansions to the other's inner one, for each pair of cells. Pairs that are not far apart
 * (any more) by `opening` are left out and appended to `broken`.
 *
 * With (ur, ui) = 1 / (b − a), centre to centre, and Aₖ = aₖ uᵏ⁺¹, the coefficients at b are −(−u)ˡ Σ C(k + l, l) Aₖ; at a, u is −u, so
 * that the odd powers change sign and all powers serve twice. The sums take additions only: the matrix of C(k + l, l) is that of C(l, k)
 * times that of C(k, l) (Pascal), and each of those adds up neighbours again and again.
 */
export function exchangeExpansions(
  cells: MultipoleCells,
  { pairs, length }: PairList,
  opening: number,
  broken: PairList,
): void {
  for (let from = 0; from < length; from += pieceLength)
    exchangePiece(cells, pairs, from, Math.min(from + pieceLength, length), opening * opening, broken);
}

function exchangePiece(
  { discs, outer, inner }: MultipoleCells,
  pairs: Int32Array,
  first: number,
  beyond: number,
  opening2: number,
  broken: PairList,
): void {
  for (let at = first; at < beyond; at += 2) {
    const a = pairs[at] ?? 0;
    const b = pairs[at + 1] ?? 0;
    const dx = (discs[3 * b] ?? 0) - (discs[3 * a] ?? 0);
    const dy = (discs[3 * b + 1] ?? 0) - (discs[3 * a + 1] ?? 0);
    const d2 = dx * dx + dy * dy;
    if (!isFar((discs[3 * a + 2] ?? 0) + (discs[3 * b + 2] ?? 0), d2, opening2)) {
      addPair(broken, a, b);
      continue;
    }
    const ur = dx / d2;
    const ui = -dy / d2;
    const p = a * expansionStride;
    const q = b * expansionStride;
    const u2r = ur * ur - ui * ui;
    const u2i = 2 * ur * ui;
    const u3r = u2r * ur - u2i * ui;
    const u3i = u2r * ui + u2i * ur;
    const u4r = u2r * u2r - u2i * u2i;
    const u4i = 2 * u2r * u2i;
    const a0 = outer[p] ?? 0;
    const a1r = outer[p + 2] ?? 0;
    const a1i = outer[p + 3] ?? 0;
    const a2r = outer[p + 4] ?? 0;
    const a2i = outer[p + 5] ?? 0;
    const a3r = outer[p + 6] ?? 0;
    const a3i = outer[p + 7] ?? 0;
    // Neighbours added up from the last, three, two and one times: Σ C(k, l) Aₖ …
    const r3 = a3r * u4r - a3i * u4i;
    const i3 = a3r * u4i + a3i * u4r;
    const r2 = a2r * u3r - a2i * u3i + r3;
    const i2 = a2r * u3i + a2i * u3r + i3;
    const r1 = a1r * u2r - a1i * u2i + r2;
    const i1 = a1r * u2i + a1i * u2r + i2;
    const s0r = a0 * ur + r1;
    const s0i = a0 * ui + i1;
    const t2r = r2 + r3;
    const t2i = i2 + i3;
    const s1r = r1 + t2r;
    const s1i = i1 + t2i;
    const s2r = t2r + r3;
    const s2i = t2i + i3;
    // … and from the first: Σ C(l, k) of those.
    const v1r = s0r + s1r;
    const v1i = s0i + s1i;
    const w2r = s1r + s2r;
    const w2i = s1i + s2i;
    const v2r = v1r + w2r;
    const v2i = v1i + w2i;
    const v3r = v2r + w2r + s2r + r3;
    const v3i = v2i + w2i + s2i + i3;
    inner[q] = (inner[q] ?? 0) - s0r;
    inner[q + 1] = (inner[q + 1] ?? 0) - s0i;
    inner[q + 2] = (inner[q + 2] ?? 0) + (ur * v1r - ui * v1i);
    inner[q + 3] = (inner[q + 3] ?? 0) + (ur * v1i + ui * v1r);
    inner[q + 4] = (inner[q + 4] ?? 0) - (u2r * v2r - u2i * v2i);
    inner[q + 5] = (inner[q + 5] ?? 0) - (u2r * v2i + u2i * v2r);
    inner[q + 6] = (inner[q + 6] ?? 0) + (u3r * v3r - u3i * v3i);
    inner[q + 7] = (inner[q + 7] ?? 0) + (u3r * v3i + u3i * v3r);
    const b0 = outer[q] ?? 0;
    const b1r = outer[q + 2] ?? 0;
    const b1i = outer[q + 3] ?? 0;
    const b2r = outer[q + 4] ?? 0;
    const b2i = outer[q + 5] ?? 0;
    const b3r = outer[q + 6] ?? 0;
    const b3i = outer[q + 7] ?? 0;
    const x3 = b3r * u4r - b3i * u4i;
    const y3 = b3r * u4i + b3i * u4r;
    const x2 = b2i * u3i - b2r * u3r + x3;
    const y2 = y3 - b2r * u3i - b2i * u3r;
    const x1 = b1r * u2r - b1i * u2i + x2;
    const y1 = b1r * u2i + b1i * u2r + y2;
    const m0r = x1 - b0 * ur;
    const m0i = y1 - b0 * ui;
    const n2r = x2 + x3;
    const n2i = y2 + y3;
    const m1r = x1 + n2r;
    const m1i = y1 + n2i;
    const m2r = n2r + x3;
    const m2i = n2i + y3;
    const c1r = m0r + m1r;
    const c1i = m0i + m1i;
    const d2r = m1r + m2r;
    const d2i = m1i + m2i;
    const c2r = c1r + d2r;
    const c2i = c1i + d2i;
    const c3r = c2r + d2r + m2r + x3;
    const c3i = c2i + d2i + m2i + y3;
    inner[p] = (inner[p] ?? 0) - m0r;
    inner[p + 1] = (inner[p + 1] ?? 0) - m0i;
    inner[p + 2] = (inner[p + 2] ?? 0) - (ur * c1r - ui * c1i);
    inner[p + 3] = (inner[p + 3] ?? 0) - (ur * c1i + ui * c1r);
    inner[p + 4] = (inner[p + 4] ?? 0) - (u2r * c2r - u2i * c2i);
    inner[p + 5] = (inner[p + 5] ?? 0) - (u2r * c2i + u2i * c2r);
    inner[p + 6] = (inner[p + 6] ?? 0) - (u3r * c3r - u3i * c3i);
    inner[p + 7] = (inner[p + 7] ?? 0) - (u3r * c3i + u3i * c3r);
  }
}
