import type { Adjacency } from "./adjacency";
import { createCrossingCounter } from "./count-crossings";
import { measureNeighbourhood } from "./measure-neighbourhood";

/** An arrangement with what was measured of it. */
export interface Candidate {
  /** x and y by turns. */
  readonly positions: Float64Array;
  /** Length of a link at which its stress is least. */
  readonly unit: number;
  /** 0 … 1, less is better. */
  readonly stress: number;
  /** Share of crossing pairs of links, less is better. */
  readonly crossings: number;
  /** The same from a larger sample, where few pairs cross. */
  readonly fineCrossings: number;
  /** Neighbourhood preservation 0 … 1, more is better. */
  readonly neighbourhood: number;
}

/** Makes a candidate of a copy of the positions as they are. */
export type Assess = (positions: Float64Array) => Candidate;

/**
 * Makes what assesses arrangements of one network. Crossings and neighbourhoods are measured when they are first asked for: most candidates
 * are out of the question by their stress alone. `mostPairsOfLinks` are looked at for the first, if not as many as is usual.
 */
export function createAssessment(
  adjacency: Adjacency,
  measureStress: (positions: Float64Array) => { readonly unit: number; readonly stress: number },
  mostPairsOfLinks?: number,
): Assess {
  const counter = createCrossingCounter(adjacency, mostPairsOfLinks);
  return (current) => {
    const positions = current.slice();
    const { unit, stress } = measureStress(positions);
    let crossings: number | null = null;
    let fineCrossings: number | null = null;
    let neighbourhood: number | null = null;
    const candidate: Candidate = {
      positions,
      unit,
      stress,
      get crossings() {
        return (crossings ??= counter.count(positions));
      },
      get fineCrossings() {
        return (fineCrossings ??= counter.countFinely(positions, candidate.crossings));
      },
      get neighbourhood() {
        return (neighbourhood ??= measureNeighbourhood(adjacency, positions));
      },
    };
    return candidate;
  };
}

/**
 * Measures candidates one by one, so that choosing among them makes no long slice; those with more stress than `mostStress` are out of the
 * question and left alone.
 */
export function* measureCandidates(
  candidates: readonly Candidate[],
  mostStress: number,
): Generator<void, void, void> {
  for (const candidate of candidates) {
    if (candidate.stress > mostStress) continue;
    yield void [candidate.crossings, candidate.neighbourhood];
  }
}
