import type { BenchColumns } from "./page-protocol";

/** Reads a network as the benchmark sends it, in as many parts: `{ n, source: [...], target: [...], group: [...] }`. */
export function readGraph(parts: readonly Uint8Array[]): BenchColumns {
  const decoder = new TextDecoder();
  const text = parts.map((part) => decoder.decode(part, { stream: true })).join("") + decoder.decode();
  const { n, source, target, group } = JSON.parse(text);
  return {
    count: n,
    sources: Int32Array.from(source),
    targets: Int32Array.from(target),
    groups: Int32Array.from(group),
  };
}
