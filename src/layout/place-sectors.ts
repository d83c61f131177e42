import type { SafeGraph } from "./safe-graph";

/**
 * How much wider than high a picture is made. The stage between two panels is about square on a laptop and twice as wide as
 * high without them; labels, which stand out sideways, take some of the width.
 */
export const ASPECT = 1.2;
const MAX_TRIED_GROUPS = 7;

/**
 * An anchor for each group, x and y by turns, on an ellipse round the middle that grows with the number of nodes. Groups
 * that share many links become neighbours: every order is tried up to seven groups (360 orders); more than that keep
 * the order they come in.
 */
export function placeSectors(graph: SafeGraph, spacing: number): Float64Array {
  const { groupCount } = graph;
  const anchors = new Float64Array(2 * groupCount);
  if (groupCount < 2) return anchors;
  const radius = spacing * Math.sqrt(graph.count) * 0.42;
  const order = findRingOrder(countLinksBetweenGroups(graph), groupCount);
  order.forEach((group, place) => {
    const angle = (2 * Math.PI * (place + 0.5)) / groupCount - Math.PI / 2;
    anchors[2 * group] = radius * Math.sqrt(ASPECT) * Math.cos(angle);
    anchors[2 * group + 1] = (radius / Math.sqrt(ASPECT)) * Math.sin(angle);
  });
  return anchors;
}

function countLinksBetweenGroups({ sources, targets, groups, groupCount }: SafeGraph): Float64Array {
  const between = new Float64Array(groupCount * groupCount);
  for (let link = 0; link < sources.length; link++) {
    const from = groups[sources[link] ?? 0] ?? -1;
    const to = groups[targets[link] ?? 0] ?? -1;
    if (from < 0 || to < 0 || from === to) continue;
    between[from * groupCount + to] = (between[from * groupCount + to] ?? 0) + 1;
    between[to * groupCount + from] = (between[to * groupCount + from] ?? 0) + 1;
  }
  return between;
}

/** The order round the ring with the smallest sum of links × steps between their groups; ties keep the first found. */
function findRingOrder(between: Float64Array, groupCount: number): readonly number[] {
  const first = Array.from({ length: groupCount }, (_, group) => group);
  if (groupCount > MAX_TRIED_GROUPS) return first;
  const costOf = (order: readonly number[]) => {
    let cost = 0;
    order.forEach((group, place) => {
      for (let later = place + 1; later < groupCount; later++) {
        const steps = Math.min(later - place, groupCount - later + place);
        cost += steps * (between[group * groupCount + (order[later] ?? 0)] ?? 0);
      }
    });
    return cost;
  };
  let best = first;
  let bestCost = costOf(first);
  // Turning the ring changes nothing, so the first group keeps its place.
  for (const rest of permute(first.slice(1))) {
    const order = [0, ...rest];
    const cost = costOf(order);
    if (cost < bestCost) {
      best = order;
      bestCost = cost;
    }
  }
  return best;
}

function permute(values: readonly number[]): readonly (readonly number[])[] {
  if (values.length < 2) return [values];
  return values.flatMap((value) => {
    const others = permute(values.filter((other) => other !== value));
    return others.map((rest) => [value].concat(rest));
  });
}
