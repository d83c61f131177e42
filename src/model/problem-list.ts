import { createProblem, type Problem, type ProblemCode, type ProblemParams } from "./problem";

/** How many problems are told one by one; the rest are counted. */
export const MAX_PROBLEMS = 100;

/** Gathers problems as they are found: the first hundred in words, the others as a number. */
export interface ProblemList {
  readonly add: (code: ProblemCode, path: string, params?: ProblemParams) => void;
  /** How many were found, told or not. */
  readonly count: () => number;
  /** The problems in the order they were found; the last one says how many more there are. */
  readonly toArray: () => Problem[];
}

/** An empty list of problems. */
export function createProblemList(limit: number = MAX_PROBLEMS): ProblemList {
  const told: Problem[] = [];
  let found = 0;
  return {
    add(code, path, params) {
      found++;
      if (told.length < limit) told.push(createProblem(code, path, params));
    },
    count: () => found,
    toArray: () =>
      found > told.length ? [...told, createProblem("more", "", { count: found - told.length })] : [...told],
  };
}
