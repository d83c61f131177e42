import type { BenchColumns } from "./page-protocol";

/** Reads a network as the benchmark sends it: `{ n, source: [...], target: [...], group: [...] }`. */
export function readGraph(bytes: ArrayBuffer): BenchColumns {
  const { n, source, target, group } = JSON.parse(new TextDecoder().decode(bytes));
  return {
    count: n,
    sources: Int32Array.from(source),
    targets: Int32Array.from(target),
    groups: Int32Array.from(group),
  };
}
