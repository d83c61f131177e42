import { type MeasuredGraph, measureNetwork, type NetworkMeasures } from "./measure-network";

/** Measures a network with dice that are always the same: same network, same communities, in a worker or in the page. */
export function measureAlike(graph: MeasuredGraph): NetworkMeasures {
  return measureNetwork(graph, createDice());
}

/** Marsaglia's xorshift, 32 bits. */
function createDice(): () => number {
  let state = 2_463_534_242;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
}
