import { afterEach, expect, it, vi } from "vitest";
import { openLayoutWorker } from "../../../src/app/open-layout-worker";
import {
  createLayoutClient,
  type LayoutClient,
  type LayoutClientOptions,
} from "../../../src/layout/create-layout-client";
import { openWorkerPort, type OpenLayoutPort } from "../../../src/layout/layout-port";
import type { LayoutClock } from "../../../src/layout/layout-port";
import { openPagePort } from "../../../src/layout/open-page-port";
import { buildTwoStars } from "../../unit/layout/build-test-graph";

const START = { seed: 1, quality: "balanced", heat: 1 } as const;
const CLOCK: LayoutClock = {
  nowMs: () => performance.now(),
  schedule: (task, delayMs) => {
    const timer = setTimeout(task, delayMs);
    return () => clearTimeout(timer);
  },
};

let client: LayoutClient | null = null;
afterEach(() => client?.destroy());

/** A client in a real browser, and what it told. */
function startClient(openWorker: OpenLayoutPort) {
  const told = {
    onPositions: vi.fn<LayoutClientOptions["onPositions"]>((_positions, _progress, giveBack) => giveBack()),
    onSettled: vi.fn<(positions: Float64Array) => void>(),
    onFallback: vi.fn<(reason: string) => void>(),
    onFailed: vi.fn<(message: string) => void>(),
  };
  client = createLayoutClient({ openWorker, openInPage: openPagePort, clock: CLOCK, ...told });
  return { client, told };
}

/** Opens a worker whose script is not there. */
const openMissingWorker: OpenLayoutPort = (listener) =>
  openWorkerPort(new Worker(new URL("/no-such-worker.js", location.origin), { type: "module" }), listener);

it("lays a network out in a real worker", async () => {
  const { client, told } = startClient(openLayoutWorker);
  client.start(buildTwoStars(), START);
  await vi.waitFor(() => expect(told.onSettled).toHaveBeenCalledOnce(), 10_000);
  const positions = told.onSettled.mock.calls[0]?.[0];
  expect(positions).toHaveLength(44);
  expect(positions?.every(Number.isFinite)).toBe(true);
  expect(told.onFallback).not.toHaveBeenCalled();
});

it("follows a held node for as long as it is held", async () => {
  const { client, told } = startClient(openLayoutWorker);
  client.start(buildTwoStars(), { ...START, heat: 0 });
  client.hold(0, 500, 20);
  await vi.waitFor(() => expect(told.onPositions.mock.calls.length).toBeGreaterThan(20), 10_000);
  client.release(0, true);
  await vi.waitFor(() => expect(told.onSettled).toHaveBeenCalled(), 10_000);
  const positions = told.onSettled.mock.lastCall?.[0];
  expect([positions?.[0], positions?.[1]]).toEqual([500, 20]);
});

it("goes on in the page when the worker's script is not there, and says so", async () => {
  const { client, told } = startClient(openMissingWorker);
  client.start(buildTwoStars(), START);
  await vi.waitFor(() => expect(told.onSettled).toHaveBeenCalledOnce(), 15_000);
  expect(told.onFallback.mock.calls).toEqual([["worker-failed"]]);
});

it("comes to the same picture in a worker and in the page", async () => {
  const inWorker = startClient(openLayoutWorker);
  inWorker.client.start(buildTwoStars(), START);
  await vi.waitFor(() => expect(inWorker.told.onSettled).toHaveBeenCalledOnce(), 10_000);
  inWorker.client.destroy();
  const inPage = startClient(() => {
    throw new Error("no workers here");
  });
  inPage.client.start(buildTwoStars(), START);
  await vi.waitFor(() => expect(inPage.told.onSettled).toHaveBeenCalledOnce(), 10_000);
  expect(inPage.told.onSettled.mock.calls[0]?.[0]).toEqual(inWorker.told.onSettled.mock.calls[0]?.[0]);
});
