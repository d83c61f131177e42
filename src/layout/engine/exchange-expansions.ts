import { expansionStride } from "./multipole-cells";

/**
 * Adds the field of each of two cells' outer expansions to the other's inner one. (ur, ui) is 1 / (b − a), centre to centre.
 * With Aₖ = aₖ uᵏ⁺¹ the coefficients at b are −(−u)ˡ Σ C(k + l, l) Aₖ, sums with real weights; at a, u is −u, so that the odd
 * powers change sign and all powers serve twice.
 */
export function exchangeExpansions(
  outer: Float64Array,
  inner: Float64Array,
  a: number,
  b: number,
  ur: number,
  ui: number,
): void {
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
  const r0 = a0 * ur;
  const i0 = a0 * ui;
  const r1 = a1r * u2r - a1i * u2i;
  const i1 = a1r * u2i + a1i * u2r;
  const r2 = a2r * u3r - a2i * u3i;
  const i2 = a2r * u3i + a2i * u3r;
  const r3 = a3r * u4r - a3i * u4i;
  const i3 = a3r * u4i + a3i * u4r;
  const s1r = r0 + 2 * r1 + 3 * r2 + 4 * r3;
  const s1i = i0 + 2 * i1 + 3 * i2 + 4 * i3;
  const s2r = r0 + 3 * r1 + 6 * r2 + 10 * r3;
  const s2i = i0 + 3 * i1 + 6 * i2 + 10 * i3;
  const s3r = r0 + 4 * r1 + 10 * r2 + 20 * r3;
  const s3i = i0 + 4 * i1 + 10 * i2 + 20 * i3;
  inner[q] = (inner[q] ?? 0) - (r0 + r1 + r2 + r3);
  inner[q + 1] = (inner[q + 1] ?? 0) - (i0 + i1 + i2 + i3);
  inner[q + 2] = (inner[q + 2] ?? 0) + (ur * s1r - ui * s1i);
  inner[q + 3] = (inner[q + 3] ?? 0) + (ur * s1i + ui * s1r);
  inner[q + 4] = (inner[q + 4] ?? 0) - (u2r * s2r - u2i * s2i);
  inner[q + 5] = (inner[q + 5] ?? 0) - (u2r * s2i + u2i * s2r);
  inner[q + 6] = (inner[q + 6] ?? 0) + (u3r * s3r - u3i * s3i);
  inner[q + 7] = (inner[q + 7] ?? 0) + (u3r * s3i + u3i * s3r);
  const b0 = outer[q] ?? 0;
  const b1r = outer[q + 2] ?? 0;
  const b1i = outer[q + 3] ?? 0;
  const b2r = outer[q + 4] ?? 0;
  const b2i = outer[q + 5] ?? 0;
  const b3r = outer[q + 6] ?? 0;
  const b3i = outer[q + 7] ?? 0;
  const x0 = -b0 * ur;
  const y0 = -b0 * ui;
  const x1 = b1r * u2r - b1i * u2i;
  const y1 = b1r * u2i + b1i * u2r;
  const x2 = b2i * u3i - b2r * u3r;
  const y2 = -b2r * u3i - b2i * u3r;
  const x3 = b3r * u4r - b3i * u4i;
  const y3 = b3r * u4i + b3i * u4r;
  const t1r = x0 + 2 * x1 + 3 * x2 + 4 * x3;
  const t1i = y0 + 2 * y1 + 3 * y2 + 4 * y3;
  const t2r = x0 + 3 * x1 + 6 * x2 + 10 * x3;
  const t2i = y0 + 3 * y1 + 6 * y2 + 10 * y3;
  const t3r = x0 + 4 * x1 + 10 * x2 + 20 * x3;
  const t3i = y0 + 4 * y1 + 10 * y2 + 20 * y3;
  inner[p] = (inner[p] ?? 0) - (x0 + x1 + x2 + x3);
  inner[p + 1] = (inner[p + 1] ?? 0) - (y0 + y1 + y2 + y3);
  inner[p + 2] = (inner[p + 2] ?? 0) - (ur * t1r - ui * t1i);
  inner[p + 3] = (inner[p + 3] ?? 0) - (ur * t1i + ui * t1r);
  inner[p + 4] = (inner[p + 4] ?? 0) - (u2r * t2r - u2i * t2i);
  inner[p + 5] = (inner[p + 5] ?? 0) - (u2r * t2i + u2i * t2r);
  inner[p + 6] = (inner[p + 6] ?? 0) - (u3r * t3r - u3i * t3i);
  inner[p + 7] = (inner[p + 7] ?? 0) - (u3r * t3i + u3i * t3r);
}
