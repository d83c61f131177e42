import { type MeasuredGraph, measureNetwork } from "./measure-network";

/** The dice are always the same: same network, same communities. Marsaglia's xorshift, 32 bits. */
function createDice(): () => number {
  let state = 2_463_534_242;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
}

self.addEventListener(
  "message",
  ({ data }: MessageEvent<{ readonly run: number; readonly graph: MeasuredGraph }>) => {
    const measures = measureNetwork(data.graph, createDice());
    self.postMessage({ run: data.run, measures }, { transfer: [] });
  },
);
