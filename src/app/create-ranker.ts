import type { RankAnswer, RankQuestion } from "../analysis/rank-worker";
import { rankTexts } from "../model/rank-texts";

/** A worker that ranks texts, as far as it is used here. */
export interface RankWorker {
  readonly postMessage: (question: RankQuestion) => void;
  readonly terminate: () => void;
  readonly addEventListener: Worker["addEventListener"];
}

/** Ranks texts in the order of a language; see `model/rank-texts`. */
export type RankTexts = (texts: readonly string[], language: string) => Promise<Int32Array>;

/**
 * Creates a ranker that has a worker do it, started with the first question. Where there is none (`openWorker` is `null`),
 * where it cannot be started and where it fails, the page does it itself.
 */
export function createRanker(openWorker: (() => RankWorker) | null): RankTexts {
  const waiting = new Map<
    number,
    { readonly question: RankQuestion; readonly take: (ranks: Int32Array) => void }
  >();
  let worker: RankWorker | null = null;
  let canOpen = openWorker !== null;
  let run = 0;

  const giveUp = () => {
    worker?.terminate();
    [worker, canOpen] = [null, false];
    for (const { question, take } of waiting.values()) take(rankTexts(question.texts, question.language));
    waiting.clear();
  };
  const start = (open: () => RankWorker): RankWorker => {
    const opened = open();
    opened.addEventListener("message", ({ data }: MessageEvent<RankAnswer>) => {
      waiting.get(data.run)?.take(data.ranks);
      waiting.delete(data.run);
    });
    opened.addEventListener("messageerror", giveUp);
    opened.addEventListener("error", (event) => {
      // It is dealt with here, so it need not surface as an error of the page too.
      event.preventDefault();
      giveUp();
    });
    return opened;
  };

  return (texts, language) =>
    new Promise((take) => {
      const question = { run: run++, texts, language };
      waiting.set(question.run, { question, take });
      if (!openWorker || !canOpen) return giveUp();
      try {
        worker ??= start(openWorker);
        worker.postMessage(question);
      } catch {
        giveUp();
      }
    });
}
