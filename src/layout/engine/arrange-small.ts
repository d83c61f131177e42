import type { Arranging, ArrangeProgress, ArrangeTask } from "./arrange";
import { createCrossingCounter } from "./count-crossings";
import { buildFullStress, measureFullStress, relaxFullStress, type FullStress } from "./full-stress";
import { buildLinkForce } from "./link-force";
import { measureNeighbourhood } from "./measure-neighbourhood";
import { buildPivotMds } from "./pivot-mds";
import { choosePivots } from "./pivots";
import { runDegreeField } from "./run-degree-field";
import { selectCandidate, type Candidate } from "./select-candidate";
import { createSimulation } from "./simulation";
import { buildPhyllotaxis } from "./start-phyllotaxis";

/** Nodes up to which every pair's distance is kept and many arrangements are tried. */
export const smallLimit = 600;

/** Forces, each from the heat and for the ticks given, tried one after the other on one arrangement. */
const heats = [
  { alpha: 0.1, ticks: 25 },
  { alpha: 0.2, ticks: 30 },
  { alpha: 0.6, ticks: 160 },
];
/** Gentle stress rounds tried after the forces; each costs neighbourhoods a little and gains stress. */
const gentleRounds = 8;
const gentleStep = 0.012;

/**
 * Arranges a connected network of at most `smallLimit` nodes: there is time to try several arrangements between least stress and
 * best neighbourhoods, measure each, and keep the one that beats d3-force's own picture of the network in all respects.
 */
export function* arrangeSmall(task: ArrangeTask): Arranging {
  const { adjacency, random, quality } = task;
  const { count } = adjacency;
  const stress = buildFullStress(adjacency, random);
  const countCrossings = createCrossingCounter(adjacency);
  const assess = (positions: Float64Array): Candidate => ({
    positions: positions.slice(),
    ...measureFullStress(stress, positions),
    crossings: countCrossings(positions),
    neighbourhood: measureNeighbourhood(adjacency, positions),
  });
  const candidates: Candidate[] = [];
  const starts =
    quality === "fast" ? 1 : quality === "balanced" ? (count > 200 ? 1 : 2) : count > 200 ? 2 : 6;
  for (let start = 0; start < starts; start++) {
    const from = start / starts;
    const positions = yield* relaxFromMds(task, stress, from);
    candidates.push(assess(positions));
    for (const heat of quality === "fast" ? heats.slice(1, 2) : heats) {
      yield* runDegreeField(task, positions, { ...heat, from, to: from });
      candidates.push(assess(positions));
      yield { share: from + 0.5 / starts, positions };
    }
    const rounds = quality === "fast" ? 1 : gentleRounds;
    for (let round = 0; round < rounds; round++) {
      relaxFullStress(stress, positions, gentleStep, measureFullStress(stress, positions).unit);
      candidates.push(assess(positions));
      yield { share: from + 0.6 / starts, positions };
    }
  }
  if (quality === "fast") return candidates.at(-1) ?? assess(new Float64Array(2 * count));
  const reference = yield* runReference(task);
  const measured = assess(reference);
  for (let round = 0; round < 3; round++) {
    relaxFullStress(stress, reference, gentleStep, measureFullStress(stress, reference).unit);
    candidates.push(assess(reference));
  }
  return selectCandidate(candidates, measured, quality);
}

/** Least stress from a pivot MDS start. */
function* relaxFromMds(
  { adjacency, random }: ArrangeTask,
  stress: FullStress,
  share: number,
): Generator<ArrangeProgress, Float64Array, void> {
  const { count } = adjacency;
  const choosing = choosePivots(adjacency, 30, random);
  let chosen = choosing.next();
  while (!chosen.done) chosen = choosing.next();
  const positions = buildPivotMds(chosen.value, count, random);
  for (let k = 0; k < positions.length; k++) positions[k] = (positions[k] ?? 0) + 0.1 * (random() - 0.5);
  const rounds = count > 200 ? 15 : 30;
  const first = stress.diameter ** 2;
  for (let round = 0; round < rounds; round++) {
    relaxFullStress(stress, positions, first * (0.05 / first) ** (round / (rounds - 1)), 1);
    yield { share, positions };
  }
  return positions;
}

/** The picture d3-force makes of the network: the mark that must not be missed. */
function* runReference({ adjacency, random }: ArrangeTask): Generator<ArrangeProgress, Float64Array, void> {
  const { count, offsets, neighbours } = adjacency;
  const sources: number[] = [];
  const targets: number[] = [];
  for (let i = 0; i < count; i++) {
    for (let e = offsets[i] ?? 0; e < (offsets[i + 1] ?? 0); e++) {
      const j = neighbours[e] ?? 0;
      if (j > i) break;
      sources.push(i);
      targets.push(j);
    }
  }
  const positions = buildPhyllotaxis(count);
  const simulation = createSimulation(positions, new Float64Array(2 * count).fill(Number.NaN), random);
  simulation.setForces({
    links: buildLinkForce(count, sources, targets, 30),
    charges: new Float64Array(count).fill(-30),
    pull: { strength: 0.1 },
  });
  for (let t = 1; t <= 300; t++) {
    simulation.tick();
    yield { share: 0.9, positions: null };
  }
  return positions;
}
