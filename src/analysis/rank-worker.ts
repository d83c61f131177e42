import { rankTexts } from "../model/rank-texts";

/** Texts to be ranked, and which asking it is. */
export interface RankQuestion {
  readonly run: number;
  readonly texts: readonly string[];
  readonly language: string;
}

/** Their ranks. */
export interface RankAnswer {
  readonly run: number;
  readonly ranks: Int32Array<ArrayBuffer>;
}

self.addEventListener("message", ({ data: { run, texts, language } }: MessageEvent<RankQuestion>) => {
  const ranks = Int32Array.from(rankTexts(texts, language));
  const answer: RankAnswer = { run, ranks };
  self.postMessage(answer, { transfer: [ranks.buffer] });
});
