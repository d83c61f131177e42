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

function listPlaces(count: number): Int32Array {
  const places = new Int32Array(count);
  for (let place = 0; place < count; place++) places[place] = place;
  return places;
}

/** The most connected first, by counting: no degree is above `most`. */
function sortByDegree(degree: Int32Array, most: number): Int32Array {
  const next = new Int32Array(most + 2);
  for (const each of degree) next[most - each + 1] = (next[most - each + 1] ?? 0) + 1;
  for (let rank = 0; rank <= most; rank++) next[rank + 1] = (next[rank + 1] ?? 0) + (next[rank] ?? 0);
  const places = new Int32Array(degree.length);
  for (let place = 0; place < degree.length; place++) {
    const rank = most - (degree[place] ?? 0);
    const at = next[rank] ?? 0;
    next[rank] = at + 1;
    places[at] = place;
  }
  return places;
}

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
  let busiest = BUSY;
  for (const each of degree) busiest = Math.max(busiest, each);
  const everyone = listPlaces(count);
  const allLinks = listPlaces(linkCount);
  const colourOf = new Uint16Array(count);
  const radiusPx = new Float32Array(count);
  for (let place = 0; place < count; place++) {
    colourOf[place] = (groups[place] ?? 0) % COLOURS.length;
    radiusPx[place] = radiusOfShare((degree[place] ?? 0) / busiest);
  }
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
    colourOf,
    secondColourOf: new Uint16Array(count).fill(NO_COLOUR),
    colours: COLOURS,
    radiusPx,
    drawnDegree: degree,
    bends: once(() => buildLinkBends(ends)),
    groups: once(() => buildSceneGroups(count, ends)),
    byDegree: once(() => sortByDegree(degree, busiest)),
  };
}
