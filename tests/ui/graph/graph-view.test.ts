import { afterEach, describe, expect, it, vi } from "vitest";
import { connectGraph } from "../../../src/app/connect-graph";
import { createGraphView, type GraphView } from "../../../src/app/create-graph-view";
import type { CreateLargePicture } from "../../../src/app/large-picture";
import { openLargePicture } from "../../../src/app/open-large-picture";
import { createI18n } from "../../../src/i18n/create-i18n";
import { ENGLISH } from "../../../src/i18n/english";
import { buildNetworkIndex } from "../../../src/model/network-index";
import type { Network } from "../../../src/model/network";
import { NO_SELECTION } from "../../../src/model/view";
import { createAppStore } from "../../../src/store/create-app-store";
import { buildNetworkOf, placesOf } from "../../unit/render/build-network-of";
import { showAll, TEST_MESSAGES } from "../../unit/render/build-test-scene";

const hosts: HTMLElement[] = [];
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
  for (const host of hosts.splice(0)) host.remove();
});

function addHost(): HTMLElement {
  const host = document.createElement("div");
  host.style.cssText = "position: fixed; inset: 0 auto auto 0; width: 900px; height: 600px";
  document.body.append(host);
  hosts.push(host);
  return host;
}

const nextFrames = async () => {
  for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
};

describe("a picture whose room changes", () => {
  /** A picture joined to a store, with a layout that aims, or with none yet. */
  function connect(hasLayout: boolean, actors = 30) {
    const host = addHost();
    const store = createAppStore({
      network: buildNetworkOf(actors, 2 * actors),
      preferences: { language: "en" },
    });
    const aimAgain = vi.fn<() => boolean>(() => hasLayout);
    const graph = connectGraph({
      host,
      store,
      messages: createI18n("en", { en: ENGLISH }),
      loadLargePicture: async () => openLargePicture,
      onLayoutEvent: () => undefined,
      aimAgain,
    });
    ends.push(graph.disconnect);
    graph.view.setPositions(placesOf(store.getState().document.network));
    return { host, store, aimAgain, graph };
  }

  it("leaves it to the layout where to aim, which knows where the actors are going", async () => {
    const { host, aimAgain, graph } = connect(true);
    await nextFrames();
    aimAgain.mockClear();
    const { zoom } = graph.view.camera();
    host.style.height = "300px";
    await expect.poll(() => aimAgain.mock.calls.length).toBe(1);
    await nextFrames();
    expect(graph.view.camera().zoom).toBe(zoom);
  });

  it("is framed as it is while there is no layout", async () => {
    const { host, graph } = connect(false);
    await nextFrames();
    graph.view.fitTo("all", { durationMs: 0 });
    const { zoom } = graph.view.camera();
    host.style.height = "300px";
    await expect.poll(() => graph.view.camera().zoom).toBeLessThan(0.8 * zoom);
  });

  it("stays where the reader has put it", async () => {
    const { host, store, aimAgain, graph } = connect(true);
    store.actions.setCamera({ x: 5, y: 6, zoom: 2 });
    await expect.poll(() => graph.view.camera()).toEqual({ x: 5, y: 6, zoom: 2 });
    await nextFrames();
    aimAgain.mockClear();
    host.style.height = "300px";
    await nextFrames();
    expect(aimAgain).not.toHaveBeenCalled();
    expect(graph.view.camera()).toEqual({ x: 5, y: 6, zoom: 2 });
  });

  it("is looked at from where the reader is when what draws it has come", async () => {
    const { host, store, aimAgain, graph } = connect(true, 1500);
    store.actions.setCamera({ x: 5, y: 6, zoom: 2 });
    aimAgain.mockClear();
    await expect.poll(() => host.querySelectorAll("canvas.entente-mass").length).toBe(1);
    await nextFrames();
    expect(aimAgain).not.toHaveBeenCalled();
    expect(graph.view.camera()).toEqual({ x: 5, y: 6, zoom: 2 });
  });
});

describe("a picture that takes over from another", () => {
  const inputOf = (network: Network) => ({
    input: {
      index: buildNetworkIndex(network),
      visible: showAll(network),
      selection: NO_SELECTION,
      hover: null,
      pinned: new Set<never>(),
      hulls: false,
      theme: "light" as const,
      language: "en" as const,
      messages: TEST_MESSAGES,
    },
    look: null,
  });
  const small = buildNetworkOf(20, 30);
  const large = buildNetworkOf(1500, 2500);
  const other = buildNetworkOf(1600, 2500);

  /** A picture of a small network, and the arrival of what draws large ones. */
  function open() {
    const host = addHost();
    let arrive: (create: CreateLargePicture) => void = () => undefined;
    let fail: () => void = () => undefined;
    const view: GraphView = createGraphView(host, {
      loadLargePicture: () =>
        new Promise((resolve, reject) => {
          arrive = resolve;
          fail = () => reject(new Error("The line is down."));
        }),
      onArrived: () => undefined,
      onEvent: () => undefined,
      prefersReducedMotion: () => true,
      messages: () => ({
        pictureLabel: "Network",
        keyboardHelp: "",
        pictureRole: "",
        actorRole: "",
        relationshipRole: "",
      }),
    });
    ends.push(() => view.destroy());
    view.setScene(inputOf(small));
    view.setPositions(placesOf(small));
    view.fitTo("all", { durationMs: 0 });
    const placeOf = (name: string) =>
      host.querySelector(`g.entente-node[aria-label^="${name},"]`)?.getAttribute("transform");
    return { host, view, placeOf, arrive: () => arrive(openLargePicture), fail: () => fail() };
  }

  it("leaves that as it was until it has come, and is not seen on it before it is drawn", async () => {
    const { host, view, placeOf, arrive } = open();
    view.drawNow();
    const before = placeOf("Body 3");
    expect(before).toBeTruthy();
    view.setScene(inputOf(large));
    view.setPositions(placesOf(large).map((place) => 3 * place + 100));
    view.drawNow();
    expect(placeOf("Body 3")).toBe(before);
    const seen: string[] = [];
    const countPictures = () => {
      const pictures = [...host.querySelectorAll(".entente-picture")];
      seen.push(pictures.map((each) => getComputedStyle(each).opacity).join(" "));
      return pictures.length;
    };
    arrive();
    await expect.poll(countPictures, { interval: 4 }).toBe(2);
    await expect.poll(countPictures, { interval: 4 }).toBe(1);
    expect(new Set(seen)).toEqual(new Set(["1 0", "1"]));
  });

  it("is waited for by those who ask when it is drawn", async () => {
    const { host, view, arrive } = open();
    view.setScene(inputOf(large));
    view.setPositions(placesOf(large));
    let isDrawn = false;
    const wait = async () => {
      await view.whenDrawn();
      isDrawn = true;
    };
    const waiting = wait();
    await nextFrames();
    expect(isDrawn).toBe(false);
    arrive();
    await waiting;
    expect(host.querySelectorAll("canvas.entente-mass")).toHaveLength(1);
    expect(view.draws()).toBeGreaterThan(0);
  });

  it("of another large network is got ready while that is still seen, places and all", async () => {
    const { view, arrive } = open();
    view.setScene(inputOf(large));
    view.setPositions(placesOf(large));
    arrive();
    await view.whenDrawn();
    const far = placesOf(other).map((place) => place + 10_000);
    view.setScene(inputOf(other));
    view.setPositions(far);
    view.fitTo("all", { durationMs: 0 });
    expect(view.camera().x).toBeLessThan(1000);
    await view.whenDrawn();
    view.fitTo("all", { durationMs: 0 });
    expect(view.camera().x).toBeGreaterThan(9000);
  });

  it("has the latest places also where it never comes", async () => {
    const { view, placeOf, fail } = open();
    view.drawNow();
    const before = placeOf("Body 3");
    view.setScene(inputOf(large));
    view.setPositions(placesOf(large).map((place) => 3 * place + 100));
    fail();
    await expect.poll(() => placeOf("Body 900")).toBeTruthy();
    view.drawNow();
    expect(placeOf("Body 3")).not.toBe(before);
  });
});
