/** A source of numbers in [0, 1). */
export type Random = () => number;

/**
 * Makes the pseudo-random source a layout draws from, so that the same seed gives the same picture.
 * The linear congruential generator of d3-force (Numerical Recipes' constants); seed 1 is d3-force's own sequence.
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** Offsets below this are none: their squares may vanish, and a division by them overflow. */
export const leastOffset = 1e-12;

/** A tiny offset for two nodes at one place, so that they can be told apart (d3-force's jiggle). */
export function jiggle(random: Random): number {
  return (random() - 0.5) * 1e-6;
}

/** Shuffles the array in place (Fisher & Yates) and returns it. */
export function shuffle(array: Int32Array, random: Random): Int32Array {
  for (let k = array.length - 1; k > 0; k--) {
    const other = Math.floor(random() * (k + 1));
    const kept = array[k] ?? 0;
    array[k] = array[other] ?? 0;
    array[other] = kept;
  }
  return array;
}
