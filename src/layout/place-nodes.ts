import { ASPECT, placeSectors } from "./place-sectors";
import { FARTHEST, type SafeGraph } from "./safe-graph";

/**
 * A first place for every node, x and y by turns: the given one; else the middle of its placed neighbours, wave by wave
 * outward from what is placed; else, in a part of the graph where nothing is placed, near its sector's anchor.
 * A little chance parts nodes that would lie on each other.
 */
export function placeNodes(graph: SafeGraph, spacing: number, random: () => number): Float64Array {
  const { count, given } = graph;
  const places = given.slice();
  placeByNeighbours(graph, places, spacing, random);
  const anchors = placeSectors(graph, spacing);
  const reach = spacing * Math.sqrt(count) * 0.25;
  for (let node = 0; node < count; node++) {
    if (!Number.isNaN(places[2 * node])) continue;
    const group = graph.groups[node] ?? -1;
    const distance = reach * Math.sqrt(random());
    const angle = 2 * Math.PI * random();
    places[2 * node] = (anchors[2 * group] ?? 0) + ASPECT * distance * Math.cos(angle);
    places[2 * node + 1] = (anchors[2 * group + 1] ?? 0) + distance * Math.sin(angle);
  }
  for (let at = 0; at < places.length; at++)
    places[at] = Math.min(FARTHEST, Math.max(-FARTHEST, places[at] ?? 0));
  return places;
}

function placeByNeighbours(
  { count, sources, targets, given }: SafeGraph,
  places: Float64Array,
  spacing: number,
  random: () => number,
): void {
  const isPlaced = Uint8Array.from({ length: count }, (_, node) => (Number.isNaN(given[2 * node]) ? 0 : 1));
  // A network without any places, which may be large, has no one to be placed by, or to.
  if (!isPlaced.includes(1) || !isPlaced.includes(0)) return;
  const neighbours: number[][] = Array.from({ length: count }, () => []);
  sources.forEach((source, link) => {
    const target = targets[link] ?? 0;
    neighbours[source]?.push(target);
    neighbours[target]?.push(source);
  });
  let wave = Array.from(isPlaced.keys()).filter((node) => isPlaced[node] === 1);
  while (wave.length > 0) {
    const next = new Set(wave.flatMap((node) => neighbours[node] ?? []).filter((node) => !isPlaced[node]));
    for (const node of next) {
      const placed = (neighbours[node] ?? []).filter((neighbour) => isPlaced[neighbour]);
      const middle = (axis: 0 | 1) =>
        placed.reduce((sum, neighbour) => sum + (places[2 * neighbour + axis] ?? 0), 0) / placed.length;
      places[2 * node] = middle(0) + (random() - 0.5) * spacing;
      places[2 * node + 1] = middle(1) + (random() - 0.5) * spacing;
    }
    for (const node of next) isPlaced[node] = 1;
    wave = [...next];
  }
}
