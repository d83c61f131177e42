import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import betweennessCentrality from "graphology-metrics/centrality/betweenness";
import closenessCentrality from "graphology-metrics/centrality/closeness";

/** Who is tied to whom, by actor index: what can be sent to a worker. */
export interface MeasuredGraph {
  readonly count: number;
  readonly sources: Int32Array;
  readonly targets: Int32Array;
}

/** How central actors are and which communities they form, by actor index. */
export interface NetworkMeasures {
  /** Share of the shortest ways between two others that lead over the actor, 0 … 1. */
  readonly betweenness: Float64Array;
  /** How near the actor is to all it can reach, 0 … 1, by Wasserman and Faust's measure for networks in several parts. */
  readonly closeness: Float64Array;
  /** Number of the actor's community, 0 for the largest; −1 for an actor without relationships. */
  readonly communities: Int32Array;
}

/**
 * Measures a network through graphology: betweenness (Brandes 2001), closeness (Wasserman and Faust 1994) and communities
 * (Louvain, Blondel and others 2008). Directions, parallel relationships and self loops are left out of account; for
 * communities parallel relationships weigh more. `random` gives numbers in [0, 1): the same ones, the same communities.
 * Time grows with actors × relationships.
 */
export function measureNetwork(
  { count, sources, targets }: MeasuredGraph,
  random: () => number,
): NetworkMeasures {
  if (count === 0) {
    // Graphology’s betweenness refuses a network without actors.
    return { betweenness: new Float64Array(), closeness: new Float64Array(), communities: new Int32Array() };
  }
  const graph = new UndirectedGraph<{ readonly place: number }, { weight: number }>();
  for (let actor = 0; actor < count; actor++) graph.addNode(actor, { place: actor });
  sources.forEach((source, at) => {
    const target = targets[at] ?? source;
    if (source === target) return;
    if (graph.hasEdge(source, target)) {
      graph.updateEdgeAttribute(graph.edge(source, target), "weight", (weight = 0) => weight + 1);
    } else graph.addEdge(source, target, { weight: 1 });
  });
  const toArray = (byNode: Readonly<Record<string, number>>) =>
    Float64Array.from({ length: count }, (_, actor) => byNode[String(actor)] ?? 0);
  return {
    betweenness: toArray(betweennessCentrality(graph, { getEdgeWeight: null })),
    closeness: toArray(closenessCentrality(graph, { wassermanFaust: true })),
    communities: findCommunities(graph, count, random),
  };
}

/** Communities numbered from the largest; of two of a size, that of the first actor comes first. */
function findCommunities(
  graph: UndirectedGraph<{ readonly place: number }, { weight: number }>,
  count: number,
  random: () => number,
): Int32Array {
  const numbers = new Int32Array(count).fill(-1);
  if (graph.size === 0) return numbers;
  const found = louvain(graph, { rng: random, getEdgeWeight: "weight" });
  const members = new Map<number, number[]>();
  for (let actor = 0; actor < count; actor++) {
    if (graph.degree(actor) === 0) continue;
    const community = found[String(actor)] ?? -1;
    const known = members.get(community);
    if (known) known.push(actor);
    else members.set(community, [actor]);
  }
  [...members.values()]
    .sort((one, other) => other.length - one.length || (one[0] ?? 0) - (other[0] ?? 0))
    .forEach((actors, number) => {
      for (const actor of actors) numbers[actor] = number;
    });
  return numbers;
}
