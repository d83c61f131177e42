import { answerWays, type WayQuestions } from "./answer-ways";

self.addEventListener("message", ({ data }: MessageEvent<{ readonly run: number } & WayQuestions>) => {
  self.postMessage({ run: data.run, found: answerWays(data) }, { transfer: [] });
});
