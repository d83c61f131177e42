// Scene columns straight from the benchmark's columns: the network has no words, so it needs no objects.
import { buildLinkBends } from "../../../src/render/link-bends";
import { buildSceneGroups } from "../../../src/render/scene-groups";
import { NO_COLOUR, radiusOfShare, type SceneColumns } from "../../../src/render/scene-columns";
import { COLOURS } from "./bench-network";
import type { BenchColumns } from "./page-protocol";

/** Relationships that earn the largest symbol, as in the app. */
const BUSY = 16;

const once = <Value>(build: () => Value): (() => Value) => {
  let built: { readonly value: Value } | null = null;
  return () => (built ??= { value: build() }).value;
};

/** Everything shown, places being indices. */
export function buildColumns({ count, sources, targets, groups }: BenchColumns): SceneColumns {
  const linkCount = sources.length;
  const degree = new Int32Array(count);
  for (let link = 0; link < linkCount; link++) {
    const source = sources[link] ?? 0;
    const target = targets[link] ?? 0;
    degree[source] = (degree[source] ?? 0) + 1;
    if (target !== source) degree[target] = (degree[target] ?? 0) + 1;
  }
  const busiest = degree.reduce((most, each) => Math.max(most, each), BUSY);
  const everyone = Int32Array.from({ length: count }, (_, place) => place);
  const allLinks = Int32Array.from({ length: linkCount }, (_, place) => place);
  const ends = { sourceOf: sources, targetOf: targets };
  return {
    nodeCount: count,
    linkCount,
    actorOf: everyone,
    placeOf: everyone,
    relationshipOf: allLinks,
    linkPlaceOf: allLinks,
    sourceOf: sources,
    targetOf: targets,
    statusOf: new Uint8Array(linkCount),
    symbolOf: new Uint8Array(count),
    symbols: ["circle"],
    colourOf: Uint16Array.from(groups, (group) => group % COLOURS.length),
    secondColourOf: new Uint16Array(count).fill(NO_COLOUR),
    colours: COLOURS,
    radiusPx: Float32Array.from(degree, (each) => radiusOfShare(each / busiest)),
    drawnDegree: degree,
    bends: once(() => buildLinkBends(ends)),
    groups: once(() => buildSceneGroups(count, ends)),
    byDegree: once(() => everyone.slice().sort((a, b) => (degree[b] ?? 0) - (degree[a] ?? 0) || a - b)),
  };
}
