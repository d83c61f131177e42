// Pictures of one network beside the one that they are to beat.
import type { Adjacency } from "./adjacency";
import type { ArrangeTask } from "./arrange";
import type { ArrangeProgress } from "./arrange-progress";
import { createAssessment, measureCandidates, type Assess, type Candidate } from "./candidate";
import {
  buildSparseStress,
  measureSparseStress,
  relaxSparseStress,
  type SparseStress,
} from "./sparse-stress";

/** Gentle stress rounds on the reference, which itself is a picture to choose. */
const gentleRounds = 3;
/** Pairs of nodes and of links by which pictures are judged where there is doubt, and up to which share of the reference's stress they are. */
const finePairs = 3_000_000;
const finePairsOfLinks = 1_500_000;
const doubtfulStress = 1.03;
/** Share of d3-force's stress and crossings that a polish may use up. */
const polishRoom = 0.96;

/** By what pictures are improved and judged. */
export interface Judgement {
  /** Relaxed towards, by `step`. */
  readonly stress: SparseStress;
  readonly step: number;
  /** Other pivots, which no picture was relaxed towards. */
  readonly judges: SparseStress;
  readonly assess: Assess;
}

/** What contends, beside what. */
export interface Contest extends Judgement {
  readonly candidates: readonly Candidate[];
  /** The picture to beat. */
  readonly mark: Candidate;
  /** Whether that is d3-force's own, to the last digit. */
  readonly isExact: boolean;
}

/** A contest of candidates with a reference, which itself is a picture to improve; those that matter are measured. */
export function* holdContest(
  judgement: Judgement,
  others: readonly Candidate[],
  mark: Candidate,
  isExact: boolean,
): Generator<ArrangeProgress, Contest, void> {
  const candidates = [...others, ...relaxGently(judgement, mark)];
  for (const _ of measureCandidates(candidates, mark.stress)) yield { share: 0.97, positions: null };
  return { ...judgement, candidates, mark, isExact };
}

/** The same contest beside d3-force's own picture, judged by many more pairs. */
export function* judgeFinely(
  task: ArrangeTask,
  { candidates, mark, ...judgement }: Contest,
): Generator<ArrangeProgress, Contest, void> {
  const { adjacency, random } = task;
  const building = buildSparseStress(adjacency, Math.ceil(finePairs / adjacency.count), random);
  let built = building.next();
  for (; !built.done; built = building.next()) yield { share: 0.97, positions: null };
  const fine = built.value;
  const assess = createAssessment(
    adjacency,
    (positions) => measureSparseStress(fine, positions, finePairs),
    finePairsOfLinks,
  );
  const exact = assess(yield* task.reference.drawExactly());
  const known: Candidate[] = [];
  for (const { stress, positions } of [...candidates, mark]) {
    if (stress > doubtfulStress * mark.stress) continue;
    known.push(assess(positions));
    yield { share: 0.97, positions: null };
  }
  return yield* holdContest({ ...judgement, assess }, known, exact, true);
}

/** Share of the reference's stress and crossings that a polish may use up: less where that is not d3-force's own picture, but like it. */
export function findPolishRoom({ isExact }: Contest, { count }: Adjacency): number {
  return isExact ? polishRoom : Math.min(polishRoom, 1 - 2 / Math.sqrt(count));
}

/** Up to which stress a candidate may be polished, by a measure that gives its own as `measured`. */
export function findMostStress(
  contest: Contest,
  adjacency: Adjacency,
  { stress }: Candidate,
  measured: number,
): number {
  return (findPolishRoom(contest, adjacency) * contest.mark.stress * measured) / Math.max(stress, 1e-9);
}

/** The reference after each of some gentle stress rounds. */
function relaxGently({ stress, step, assess }: Judgement, mark: Candidate): Candidate[] {
  const positions = mark.positions.slice();
  return Array.from({ length: gentleRounds }, () => {
    relaxSparseStress(stress, positions, step, measureSparseStress(stress, positions).unit);
    return assess(positions);
  });
}
