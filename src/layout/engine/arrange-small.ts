import type { LayoutQuality } from "../layout-protocol";
import type { Arranging, ArrangeTask } from "./arrange";
import type { ArrangeProgress } from "./arrange-progress";
import { createAssessment, type Candidate } from "./candidate";
import { buildFullStress, measureFullStress, relaxFullStress, type FullStress } from "./full-stress";
import { buildPivotMds } from "./pivot-mds";
import { choosePivots } from "./pivots";
import { mildHeat, runDegreeField, type Heat } from "./run-degree-field";
import { countPairsOfLinks, polishNeighbourhood, type Polish } from "./polish-neighbourhood";
import { confirmCandidate, isClearlyAhead, selectCandidate } from "./select-candidate";
import { pullAhead } from "./pull-ahead";
import { assessReference } from "./reference";
import { createFullStressSums } from "./stress-sums";

/** Nodes up to which every pair's distance is kept and many arrangements are tried. */
export const smallLimit = 600;

/** Forces, each with the heat given, tried one after the other on one arrangement. */
const heats: readonly Heat[] = [
  mildHeat,
  { alpha: 0.2, lastAlpha: 0.005, ticks: 30, damping: 0.6 },
  { alpha: 0.3, lastAlpha: 0.02, ticks: 40, damping: 0.6 },
  { alpha: 1, lastAlpha: 0.05, ticks: 70, damping: 0.8 },
];
/** Gentle stress rounds tried after the forces; each costs neighbourhoods a little and gains stress. */
const gentleRounds = 8;
const gentleStep = 0.012;
/**
 * Share of the reference's stress and crossings that the last polish may use up; the reference of larger ones, and of one beside others, is
 * not exactly d3-force's.
 */
const polishRoom = { few: 0.95, many: 0.91 };
const fewNodes = 150;
/** Moves tried for each node of one of many small parts. */
const quickTrials = 60;
/** "balanced" is polished too where its neighbourhoods are not so much better than the reference's; moves tried for each node then. */
const neighbourhoodLead = 1.3;
const balancedTrials = 15;
/** Share of the reference's stress from which on there is nothing to trade. */
const leastLead = 0.986;

/**
 * Arranges a connected network of at most `smallLimit` nodes: there is time to try several arrangements between least stress and
 * best neighbourhoods, measure each, and keep the one that beats d3-force's own picture of the network in all respects.
 */
export function* arrangeSmall(task: ArrangeTask): Arranging {
  const { adjacency, random, quality } = task;
  const { count } = adjacency;
  const stress = buildFullStress(adjacency, random);
  const assess = createAssessment(adjacency, (positions) => measureFullStress(stress, positions));
  const candidates: Candidate[] = [];
  const keep = (positions: Float64Array): Candidate => {
    const candidate = assess(positions);
    candidates.push(candidate);
    return candidate;
  };
  /** One gentle round more; `last` is what has been measured of the positions as they are. */
  const relaxGently = (positions: Float64Array, last: Candidate): Candidate => {
    relaxFullStress(stress, positions, gentleStep, last.unit);
    return keep(positions);
  };
  const starts = planStarts(count, quality);
  for (let start = 0; start < starts; start++) {
    const from = start / starts;
    const positions = yield* relaxFromMds(task, stress, from);
    let last = keep(positions);
    for (const heat of quality === "fast" ? heats.slice(1, 2) : heats) {
      yield* runDegreeField(task, positions, { ...heat, from, to: from });
      last = keep(positions);
      yield { share: from + 0.5 / starts, positions };
    }
    const rounds = quality === "fast" ? 1 : gentleRounds;
    for (let round = 0; round < rounds; round++) {
      last = relaxGently(positions, last);
      yield { share: from + 0.6 / starts, positions };
    }
  }
  if (quality === "fast") {
    const quick = candidates.at(-1) ?? assess(new Float64Array(2 * count));
    if (task.isPolished) yield* polishSmall(task, quick, quick, quickTrials * count);
    return quick;
  }
  let mark = yield* assessReference(task.reference, assess);
  const reference = mark.positions.slice();
  let nearMark = mark;
  for (let round = 0; round < gentleRounds; round++) nearMark = relaxGently(reference, nearMark);
  let { isExact } = task.reference;
  let chosen = selectCandidate(candidates, mark, quality, isExact);
  if (!isExact && task.reference.canBeExact && !isClearlyAhead(chosen, mark, adjacency)) {
    mark = assess(yield* task.reference.drawExactly());
    isExact = true;
    chosen = confirmCandidate(chosen, candidates, mark, quality);
  }
  chosen = yield* pullAhead({
    adjacency,
    candidates,
    chosen,
    mark,
    isExact,
    quality,
    assess,
    random,
    createSums: (positions) => createFullStressSums(adjacency, positions),
    polish: (polish) => polishNeighbourhood(polish, listNodes(count), count, balancedTrials * count, random),
    relax: (positions, unit) => relaxFullStress(stress, positions, gentleStep, unit),
    untangle: null,
  });
  // Where d3-force's picture is hardly beaten, as on a star, there is nothing to trade for neighbourhoods.
  if (chosen.stress > leastLead * mark.stress) return chosen;
  if (quality === "balanced" && chosen.neighbourhood >= neighbourhoodLead * mark.neighbourhood) return chosen;
  const room = count <= fewNodes && task.reference.isExact ? polishRoom.few : polishRoom.many;
  const limits = { stress: room * mark.stress, crossings: room * mark.crossings };
  const trials = quality === "best" ? planTrials(count) : balancedTrials * count;
  yield* polishSmall(task, chosen, limits, trials);
  return { positions: chosen.positions, unit: measureFullStress(stress, chosen.positions).unit };
}

/** Polishes the neighbourhoods of a candidate, in place, within the limits. */
function* polishSmall(
  { adjacency, random }: ArrangeTask,
  { positions, unit, crossings }: Candidate,
  limits: { readonly stress: number; readonly crossings: number },
  trials: number,
): Generator<ArrangeProgress, void, void> {
  const polish: Polish = {
    adjacency,
    positions,
    sums: createFullStressSums(adjacency, positions),
    unit,
    mostStress: limits.stress,
    crossingsLeft: Math.floor((limits.crossings - crossings) * countPairsOfLinks(adjacency)),
  };
  for (const share of polishNeighbourhood(
    polish,
    listNodes(adjacency.count),
    adjacency.count,
    trials,
    random,
  ))
    yield { share: 0.9 + 0.1 * share, positions };
}

function listNodes(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, i) => i);
}

/** Moves of the last polish: as many a node as stay within about a second. */
function planTrials(count: number): number {
  return count * Math.round(Math.min(400, 40_000 / count));
}

/** How many arrangements to try: as many as stay within about a tenth of a second, "best" within a few. */
function planStarts(count: number, quality: LayoutQuality): number {
  if (quality === "fast") return 1;
  const room = quality === "balanced" ? 450 : 1500;
  return Math.max(1, Math.min(20, Math.floor(room / count)));
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
  const rounds = count > 200 ? 15 : 30;
  const first = stress.diameter ** 2;
  for (let round = 0; round < rounds; round++) {
    relaxFullStress(stress, positions, first * (0.05 / first) ** (round / (rounds - 1)), 1);
    yield { share, positions };
  }
  return positions;
}
