import { openPagePort } from "../../../src/layout/open-page-port";
import { connectLayout } from "../../../src/app/connect-layout";
import type { OpenLayoutPort } from "../../../src/layout/layout-port";
import { runLayout } from "../../../src/layout/run-layout";
import type { Actor, Network } from "../../../src/model/network";
import type { View } from "../../../src/model/view";
import { createAppStore } from "../../../src/store/create-app-store";
import { buildSmallNetwork } from "../analysis/build-test-network";
import { createFakeClock } from "../layout/fake-clock";

/** The actor at a place. */
export function placeActor(actor: Actor, x: number, y: number, pinned = false): Actor {
  return { ...actor, position: { x, y, pinned } };
}

/** The small test network with its seven actors placed on a line, 100 apart. */
export function buildPlacedNetwork(): Network {
  const network = buildSmallNetwork();
  return {
    ...network,
    actors: network.actors.map((actor, at) => placeActor(actor, 100 * at, 0)),
  };
}

/** What a test stage is made with. */
export interface TestStageOptions {
  readonly network?: Network;
  readonly view?: View;
  readonly isMotionReduced?: boolean;
  /** How long the worker takes from one slice of work to the next. */
  readonly sliceMs?: number;
  /** Takes the place of a worker that works. */
  readonly openWorker?: OpenLayoutPort;
  /** When there is a picture; at once when left out. */
  readonly whenDrawn?: () => Promise<void>;
}

/** A store, a picture that only remembers, and a worker that works in the test's time, joined by `connectLayout`. */
export function createTestStage(options: TestStageOptions = {}) {
  const clock = createFakeClock();
  const { network = buildPlacedNetwork(), view, isMotionReduced = false, sliceMs = 1 } = options;
  const store = createAppStore({ network, ...(view ? { view } : {}) });
  /** Every picture drawn, x and y by turns. */
  const frames: (readonly number[])[] = [];
  const fits: number[] = [];
  /** What the workers were told, by the kind of message. */
  const told: string[] = [];
  const openWorker: OpenLayoutPort = (listener) => {
    let isOpen = true;
    /** Each step of a layout seems to take a millisecond, so that it comes in slices as in a browser. */
    let steps = 0;
    const { receive } = runLayout({
      post: (message) => clock.schedule(() => isOpen && listener.onMessage(structuredClone(message)), 1),
      nowMs: () => clock.nowMs() + steps++,
      schedule: (task) => clock.schedule(() => isOpen && task(), sliceMs),
    });
    return {
      post: (message) => {
        told.push(message.type);
        receive(structuredClone(message));
      },
      close: () => {
        isOpen = false;
      },
    };
  };
  /** What is told at the start, in a frame and after the camera has aimed is what is drawn; else it is what is aimed at. */
  let isDrawn = true;
  let isAimed = false;
  const layout = connectLayout({
    store,
    view: {
      setPositions: (positions) => {
        frames.push([...positions]);
        isAimed = !isDrawn;
        isDrawn = false;
      },
      fitTo: (_, { durationMs }) => {
        // What the camera was told to aim at, in the same breath, is never drawn.
        if (isAimed) frames.pop();
        isAimed = false;
        isDrawn = true;
        fits.push(durationMs);
      },
      whenDrawn: options.whenDrawn ?? (() => Promise.resolve()),
    },
    openWorker: options.openWorker ?? openWorker,
    openInPage: openPagePort,
    clock,
    requestFrame: (task) =>
      clock.schedule(() => {
        isDrawn = true;
        task(clock.nowMs());
      }, 16),
    isMotionReduced: () => isMotionReduced,
  });
  return {
    clock,
    store,
    layout,
    frames,
    fits,
    /** How many layouts were started. */
    layouts: () => told.filter((type) => type === "start").length,
    /** Where the picture shows an actor now. */
    shown: (actor: number) => ({
      x: frames.at(-1)?.[2 * actor] ?? Number.NaN,
      y: frames.at(-1)?.[2 * actor + 1] ?? Number.NaN,
    }),
    stored: (actor: number) => {
      const { positions } = store.getState().document;
      return { x: positions[2 * actor] ?? Number.NaN, y: positions[2 * actor + 1] ?? Number.NaN };
    },
    status: () => store.getState().session.layoutStatus,
  };
}
