import { connectJournal } from "../../../src/app/connect-journal";
import { readWork } from "../../../src/app/read-work";
import { type RestoredWork, restoreWork } from "../../../src/app/restore-work";
import { openWorkDatabase } from "../../../src/app/work-database";
import type { WorkPlace } from "../../../src/app/work-place";
import type { StepId, StoryId } from "../../../src/model/ids";
import type { Network } from "../../../src/model/network";
import { DEFAULT_VIEW } from "../../../src/model/view";
import { createAppStore } from "../../../src/store/create-app-store";
import { buildSmallNetwork, id } from "../analysis/build-test-network";
import { createFakeIndexedDb, type Disk, type FaultPlan } from "./fake-indexed-db";

const place = { story: id<StoryId>("talk"), step: id<StepId>("a") };

/** The network a page opens with when nothing is stored. */
export const SHIPPED: Network = {
  ...buildSmallNetwork(),
  stories: [
    {
      id: place.story,
      title: "Talk",
      steps: [{ id: place.step, title: "start", body: "", notes: "", view: DEFAULT_VIEW, passages: [] }],
    },
  ],
};

/** The number of the last edit that a network shows; 0 for none. */
export function readEdit(network: Network): number {
  const title = network.stories[0]?.steps[0]?.title;
  return typeof title === "object" ? Number(title["en"]) : 0;
}

/** What another start of the app would find on a disk. */
export function restore(disk: Disk): RestoredWork {
  const list = (name: string) => [...(disk.get(name)?.values() ?? [])];
  return restoreWork({ snapshots: list("snapshots"), records: list("records") });
}

/** Lets everything that is under way get as far as it can, without time passing. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 6; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** A clock that stands still until it is told to go on. */
function createClock() {
  let tasks: { readonly dueMs: number; readonly run: () => void }[] = [];
  let nowMs = 0;
  return {
    nowMs: () => nowMs,
    schedule: (run: () => void, delayMs: number) => {
      const task = { dueMs: nowMs + delayMs, run };
      tasks.push(task);
      return () => {
        tasks = tasks.filter((each) => each !== task);
      };
    },
    /** Passes time in steps, so that what one task starts can be waited for by the next. */
    pass: async (ms: number) => {
      const endMs = nowMs + ms;
      while (nowMs < endMs) {
        nowMs = Math.min(endMs, nowMs + 500);
        const due = tasks.filter((task) => task.dueMs <= nowMs);
        tasks = tasks.filter((task) => task.dueMs > nowMs);
        for (const task of due) task.run();
        await settle();
      }
    },
  };
}

/** Opens the app's state on a disk, as a page does at its start. */
export async function openSession(
  disk: Disk,
  plan: FaultPlan | null = null,
  session = "page",
  openRestorer: WorkPlace["openRestorer"] = null,
) {
  const fake = createFakeIndexedDb(disk, plan);
  const clock = createClock();
  const workPlace: WorkPlace = {
    open: (onLost) => openWorkDatabase(onLost, fake.open),
    openRestorer,
    requestLead: (onHeld) => {
      onHeld();
    },
    publish: () => undefined,
    subscribe: () => undefined,
    session,
    clock,
  };
  const reading = readWork(workPlace);
  await settle();
  if (plan !== null) await clock.pass(3_500);
  const found = await reading;
  const store = createAppStore({ network: found.work.type === "work" ? found.work.network : SHIPPED });
  /** The files of earlier work that were to be opened. */
  const opened: (string | Blob)[] = [];
  const work = connectJournal({
    store,
    place: workPlace,
    found,
    loadShipped: async () => SHIPPED,
    openEarlier: (file) => opened.push(file),
  });
  await settle();
  if (found.work.type !== "off" && plan !== null) await clock.pass(3_500);
  return {
    store,
    work,
    found,
    clock,
    opened,
    operations: fake.operations,
    edit: (number: number) => {
      store.actions.rewriteStep(place, "title", "en", String(number));
    },
    shown: () => readEdit(store.getState().document.network),
    saving: () => store.getState().session.saving.type,
  };
}
