import { answerWays, type FoundWays, type WayQuestions } from "../analysis/answer-ways";
import type { AppStore } from "../store/create-app-store";
import { selectWaysWanted } from "../store/select-answers";
import type { WaysWanted } from "../store/ways-wanted";

/** A worker that finds ways between actors, as far as it is used here. */
export type WaysWorker = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

/** An answer of the worker. */
interface WaysMessage {
  readonly run: number;
  readonly found: FoundWays;
}

/** Finds ways in the page, after it has been drawn once more: the reader sees what is being waited for. */
async function answerInPage(questions: WayQuestions): Promise<FoundWays> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, 50);
  });
  return answerWays(questions);
}

/**
 * Has the ways between two actors of a large network found off the page's thread whenever a question asks for them, and
 * again when filters change; the worker is started with the first question. Where there is none (`openWorker` is `null`),
 * where it cannot be started and where it fails, the same code finds them in the page. Returns its undo.
 */
export function connectWays(
  store: AppStore,
  openWorker: (() => WaysWorker) | null,
  answer: (questions: WayQuestions) => Promise<FoundWays> = answerInPage,
): () => void {
  let worker: WaysWorker | null = null;
  let canOpen = true;
  let run = 0;
  let asked: WaysWanted | null = null;

  const take = (of: number, found: FoundWays) => {
    // An answer to a question that is no longer asked.
    if (of === run && asked) store.actions.setWays({ wanted: asked, found });
  };
  const answerHere = async (wanted: WaysWanted, of: number) => {
    take(of, await answer(wanted));
  };
  const giveUp = () => {
    worker?.terminate();
    worker = null;
    canOpen = false;
    if (asked && store.getState().session.ways?.wanted !== asked) void answerHere(asked, run);
  };
  const start = (open: () => WaysWorker) => {
    const opened = open();
    opened.addEventListener("message", ({ data }: MessageEvent<WaysMessage>) => {
      take(data.run, data.found);
    });
    opened.addEventListener("error", giveUp);
    return opened;
  };
  const update = () => {
    const wanted = selectWaysWanted(store.getState());
    if (wanted === asked) return;
    asked = wanted;
    run++;
    if (!wanted) return;
    if (!openWorker || !canOpen) {
      void answerHere(wanted, run);
      return;
    }
    try {
      worker ??= start(openWorker);
      worker.postMessage({ run, question: wanted.question, unfiltered: wanted.unfiltered }, []);
    } catch {
      giveUp();
    }
  };
  update();
  const unsubscribe = store.subscribe(update);
  return () => {
    unsubscribe();
    run++;
    worker?.terminate();
  };
}
