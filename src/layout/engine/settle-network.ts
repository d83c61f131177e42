import type { LayoutGraph, LayoutQuality } from "../layout-protocol";
import { alignPositions } from "./align-positions";
import { arrangeComponent } from "./arrange-component";
import type { Adjacency } from "./adjacency";
import { packComponents } from "./pack-components";
import type { Random } from "./random";
import { createReference, takePart } from "./reference";
import { scaleArrangement } from "./scale-arrangement";
import { sliceAdjacency, splitComponents, splitLinks, type Components } from "./split-components";

/** What a layout from scratch needs. */
export interface SettleTask {
  readonly graph: LayoutGraph;
  readonly adjacency: Adjacency;
  /** 1 where the node had a place before; the new picture is turned to agree with those. */
  readonly placed: Uint8Array;
  readonly quality: LayoutQuality;
  readonly random: Random;
  readonly linkPx: number;
  readonly spacingPx: number;
  /** Where to show the picture so far: x and y by turns for all nodes. */
  readonly shown: Float64Array;
}

/** Between parts lies more than a link, so that who is near is of the same part. */
const partGap = 0.9;
/** Nodes up to which a part is compared with how d3-force draws it beside the others; in a larger network with how it draws it alone. */
const wholeLimit = 6000;
/** Parts arranged with the care asked for, largest first; the many small ones that may follow are done quickly. */
const carefulParts = 3;

/**
 * Lays a network out from scratch: every connected part by itself, parts packed round the largest, isolates last. Yields its progress
 * 0 … 1 and returns the positions. `show` on a yielded value writes the picture so far into `shown`.
 */
export function* settleNetwork(
  task: SettleTask,
): Generator<{ share: number; show(): void }, Float64Array, void> {
  const { graph, adjacency, placed, quality, random, linkPx, spacingPx, shown } = task;
  const { count } = adjacency;
  const parts = splitComponents(adjacency);
  const links = splitLinks(parts, graph.sources, graph.targets);
  const partCount = parts.starts.length - 1;
  const halves = new Float64Array(2 * partCount);
  const local = new Float64Array(2 * count);
  const places = new Int32Array(count);
  const guess = guessCentres(parts, spacingPx, partGap * linkPx);
  const whole =
    count <= wholeLimit
      ? createReference({ count, sources: graph.sources, targets: graph.targets, quality, random })
      : null;
  const groupCount = graph.groups.reduce((most, group) => Math.max(most, group + 1), 0);
  let finished = 0;
  for (let p = 0; p < partCount; p++) {
    const members = parts.nodes.subarray(parts.starts[p], parts.starts[p + 1]);
    if (members.length === 1) {
      const half = Math.max(spacingPx / 2, graph.radii[members[0] ?? 0] ?? 0);
      halves[2 * p] = half;
      halves[2 * p + 1] = half;
      continue;
    }
    const part = {
      count: members.length,
      sources: links.sources.subarray(links.starts[p], links.starts[p + 1]),
      targets: links.targets.subarray(links.starts[p], links.starts[p + 1]),
      quality: p < carefulParts ? quality : "fast",
      random,
    };
    const work = arrangeComponent({
      ...part,
      adjacency: sliceAdjacency(adjacency, members, places),
      groups: Int32Array.from(members, (i) => graph.groups[i] ?? 0),
      groupCount,
      isPolished: quality === "best",
      reference: whole && partCount > 1 ? takePart(whole, members) : createReference(part, partCount === 1),
    });
    let step = work.next();
    while (!step.done) {
      const { share, positions } = step.value;
      yield {
        share: (finished + share * members.length) / count,
        show: () => {
          if (positions) showPart(positions, members, guess, p, spacingPx, shown);
        },
      };
      step = work.next();
    }
    const { halfWidth, halfHeight } = scaleArrangement(step.value, linkPx, spacingPx);
    halves[2 * p] = halfWidth + spacingPx / 2;
    halves[2 * p + 1] = halfHeight + spacingPx / 2;
    members.forEach((i, k) => {
      local[2 * i] = step.value.positions[2 * k] ?? 0;
      local[2 * i + 1] = step.value.positions[2 * k + 1] ?? 0;
    });
    finished += members.length;
  }
  const centres = packComponents(halves, partGap * linkPx);
  for (let p = 0; p < partCount; p++) {
    for (let k = parts.starts[p] ?? 0; k < (parts.starts[p + 1] ?? 0); k++) {
      const i = parts.nodes[k] ?? 0;
      local[2 * i] = (local[2 * i] ?? 0) + (centres[2 * p] ?? 0);
      local[2 * i + 1] = (local[2 * i + 1] ?? 0) + (centres[2 * p + 1] ?? 0);
    }
  }
  const hasPins = graph.pinned.some((pin) => pin === 1);
  alignPositions(local, graph.positions, hasPins ? graph.pinned : placed);
  return local;
}

/** Where parts will lie, judged by their size alone. */
function guessCentres(parts: Components, spacingPx: number, gapPx: number): Float64Array {
  const partCount = parts.starts.length - 1;
  const halves = new Float64Array(2 * partCount);
  for (let p = 0; p < partCount; p++) {
    const half = spacingPx * Math.sqrt(((parts.starts[p + 1] ?? 0) - (parts.starts[p] ?? 0)) / 2);
    halves[2 * p] = half;
    halves[2 * p + 1] = half;
  }
  return packComponents(halves, gapPx);
}

function showPart(
  positions: Float64Array,
  members: Int32Array,
  guess: Float64Array,
  p: number,
  spacingPx: number,
  shown: Float64Array,
): void {
  const copy = { positions: positions.slice(), unit: Infinity };
  scaleArrangement(copy, 1, spacingPx);
  members.forEach((i, k) => {
    shown[2 * i] = (copy.positions[2 * k] ?? 0) + (guess[2 * p] ?? 0);
    shown[2 * i + 1] = (copy.positions[2 * k + 1] ?? 0) + (guess[2 * p + 1] ?? 0);
  });
}
