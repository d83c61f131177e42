/**
 * A source of numbers in [0, 1) that a seed decides entirely: the linear congruential generator of Numerical Recipes,
 * which d3-force uses as well. Good enough to part nodes that lie on each other; not for anything secret.
 */
export function createSeededRandom(seed: number): () => number {
  // Multiplying by an odd number first keeps the sequences of neighbouring seeds apart.
  let state = Math.imul(seed | 0, 2654435761) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
