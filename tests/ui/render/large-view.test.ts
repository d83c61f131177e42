import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { openLargePicture } from "../../../src/app/open-large-picture";
import type { LargePicture } from "../../../src/app/large-picture";
import { createLargePicture } from "../../../src/app/create-large-picture";
import { buildNetworkIndex } from "../../../src/model/network-index";
import { NO_SELECTION } from "../../../src/model/view";
import { litStrengthOf } from "../../../src/render/ink-tone";
import { toScreen } from "../../../src/render/camera";
import type { MassPort, OpenMassPort } from "../../../src/render/mass-port";
import type { MassShot } from "../../../src/render/mass-protocol";
import type { NetworkViewEvent } from "../../../src/render/network-view";
import type { SceneInput } from "../../../src/render/scene-input";
import { buildNetworkOf, placesOf } from "../../unit/render/build-network-of";
import { showAll, TEST_MESSAGES } from "../../unit/render/build-test-scene";

const SIZE = { width: 1000, height: 700 };
const network = buildNetworkOf(2000, 4000);
const index = buildNetworkIndex(network);
const positions = placesOf(network);
const visible = showAll(network);

function idOf(at: number) {
  const id = network.actors[at]?.id;
  if (id === undefined) throw new Error("The network is too small.");
  return id;
}

interface Mounted {
  readonly host: HTMLElement;
  readonly view: LargePicture;
  readonly events: NetworkViewEvent[];
  readonly redraw: (parts: Partial<SceneInput>) => void;
  /** Where an actor is on the page. */
  readonly pointOf: (actor: number) => { readonly clientX: number; readonly clientY: number };
  readonly surface: Element;
}

const mounted: Mounted[] = [];

function mount(
  openPort?: OpenMassPort,
  isMotionReduced = true,
  places: Float64Array | null = positions,
): Mounted {
  const host = document.createElement("div");
  host.style.cssText = `position: fixed; inset: 0 auto auto 0; width: ${SIZE.width}px; height: ${SIZE.height}px`;
  document.body.append(host);
  const events: NetworkViewEvent[] = [];
  const options = {
    onEvent: (event: NetworkViewEvent) => events.push(event),
    prefersReducedMotion: () => isMotionReduced,
    messages: () => ({
      pictureLabel: "Network: test",
      keyboardHelp: "Arrow keys walk.",
      pictureRole: "network picture",
      actorRole: "actor",
      relationshipRole: "relationship",
    }),
  };
  const view = openPort ? createLargePicture(host, options, openPort) : openLargePicture(host, options);
  const redraw = (parts: Partial<SceneInput>) =>
    view.setScene({
      input: {
        index,
        visible,
        selection: NO_SELECTION,
        hover: null,
        pinned: new Set(),
        hulls: false,
        theme: "light",
        language: "en",
        messages: TEST_MESSAGES,
        ...parts,
      },
      look: null,
    });
  redraw({});
  if (places) view.setPositions(places);
  view.fitTo("all", { durationMs: 0 });
  const surface = host.querySelector("svg.entente-drawing");
  if (!surface) throw new Error("The picture has no surface.");
  const pointOf = (actor: number) => {
    const at = toScreen(view.camera(), SIZE, positions[2 * actor] ?? 0, positions[2 * actor + 1] ?? 0);
    return { clientX: at.x, clientY: at.y };
  };
  const picture = { host, view, events, redraw, pointOf, surface };
  mounted.push(picture);
  return picture;
}

afterEach(() => {
  for (const { view, host } of mounted.splice(0)) {
    view.destroy();
    host.remove();
  }
});

const fire = (element: Element, type: string, at: object) =>
  element.dispatchEvent(
    new PointerEvent(type, { bubbles: true, cancelable: true, view: window, pointerType: "mouse", ...at }),
  );
const fireMouse = (element: EventTarget, type: string, at: object) =>
  element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, view: window, ...at }));

/** Colours of the mass as it is on the screen: what share of its pixels is not the ground. */
async function shareOfInk({ host }: Mounted): Promise<number> {
  const canvas = host.querySelector("canvas");
  if (!canvas) throw new Error("Nothing is drawn as pixels.");
  const sheet = new OffscreenCanvas(canvas.width, canvas.height);
  const pen = sheet.getContext("2d", { willReadFrequently: true });
  if (!pen) throw new Error("There is no canvas to read from.");
  pen.drawImage(canvas, 0, 0);
  const { data } = pen.getImageData(0, 0, sheet.width, sheet.height);
  let inked = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at] !== 251 || data[at + 1] !== 250) inked++;
  return inked / (data.length / 4);
}

/** Draws one picture and then no more. */
const openSlow: OpenMassPort = (listener) => {
  let hasAnswered = false;
  return {
    post: (message) => {
      if (message.type !== "draw" || hasAnswered) return;
      hasAnswered = true;
      const sheet = new OffscreenCanvas(8, 8);
      sheet.getContext("2d");
      const bitmap = sheet.transferToImageBitmap();
      listener.onMessage({
        type: "drawn",
        run: message.run,
        picture: bitmap,
        isWhole: true,
        spentMs: 60_000,
      });
    },
    close: () => undefined,
  };
};

describe("a picture of 2,000 actors", () => {
  it("is drawn off the page, with names that keep off one another", async () => {
    const picture = mount();
    await picture.view.whenDrawn();
    expect(await shareOfInk(picture)).toBeGreaterThan(0.05);
    await vi.waitFor(() => expect(picture.view.labelCensus().drawn).toBeGreaterThan(10));
    expect(picture.view.labelCensus().overlapping).toBe(0);
  });

  it("tells what the pointer is on and what is picked", async () => {
    const picture = mount();
    await picture.view.whenDrawn();
    const at = picture.pointOf(700);
    fire(picture.surface, "pointermove", at);
    expect(picture.events.at(-1)).toEqual({ type: "hovered", target: { type: "actor", id: "actor-700" } });
    fireMouse(picture.surface, "click", at);
    expect(picture.events).toContainEqual({
      type: "picked",
      target: { type: "actor", id: "actor-700" },
      additive: false,
    });
  });

  it("draws what is lit and selected as elements, with their names", async () => {
    const picture = mount();
    const id = idOf(700);
    picture.redraw({ hover: { type: "actor", id }, selection: { actors: [id], relationships: [] } });
    await picture.view.whenDrawn();
    const group = await vi.waitFor(() => {
      const found = picture.host.querySelector('g[role=img][aria-label^="Body 700,"]');
      if (!found) throw new Error("Body 700 is not drawn as an element.");
      return found;
    });
    expect(group).toHaveAttribute("data-selected");
    expect(picture.host.querySelectorAll(".entente-link[data-emphasis=lit]").length).toBe(index.degree[700]);
    expect(
      [...picture.host.querySelectorAll(".entente-labels text")].map((each) => each.textContent),
    ).toContain("Body 700");
    picture.redraw({});
    await vi.waitFor(() => expect(picture.host.querySelector(".entente-link[data-emphasis=lit]")).toBeNull());
  });

  it("lights the links of a hub in the mass, all of them, and writes none of them out, save one that is selected", async () => {
    const shots: MassShot[] = [];
    const picture = mount((listener) => ({
      post: (message) => {
        if (message.type === "draw") shots.push(message.shot);
        // Each picture by another that draws one.
        openSlow(listener).post(message);
      },
      close: () => undefined,
    }));
    const relationships = network.relationships.map((link, at) => ({
      ...link,
      ...(at < 600 ? { source: idOf(40), target: idOf(1000 + at) } : {}),
    }));
    const hubbed = buildNetworkIndex({ ...network, relationships });
    const countElements = () =>
      ["g.entente-link", "g.entente-node"].map((each) => picture.host.querySelectorAll(each).length);
    const shown = { index: hubbed, visible: showAll(hubbed.network) };
    picture.redraw({ ...shown, selection: { actors: [idOf(40)], relationships: [] } });
    picture.view.labelCensus();
    expect(countElements()).toEqual([0, 1]);
    expect(shots.at(-1)).toMatchObject({ isLitElsewhere: false });
    const [tie] = relationships;
    if (!tie) throw new Error("The network has no relationship.");
    picture.redraw({ ...shown, selection: { actors: [idOf(40)], relationships: [tie.id] } });
    picture.view.labelCensus();
    expect(countElements()).toEqual([1, 2]);
    picture.redraw({ ...shown, selection: { actors: [idOf(700)], relationships: [] } });
    picture.view.labelCensus();
    expect(countElements()[0]).toBe(hubbed.degree[700]);
    expect(shots.at(-1)).toMatchObject({ isLitElsewhere: true });
  });

  it("lets an actor be dragged", async () => {
    const picture = mount();
    await picture.view.whenDrawn();
    const from = picture.pointOf(40);
    const to = { clientX: from.clientX + 60, clientY: from.clientY + 30 };
    fireMouse(picture.surface, "mousedown", from);
    fireMouse(window, "mousemove", { clientX: from.clientX + 20, clientY: from.clientY + 10 });
    fireMouse(window, "mousemove", to);
    fireMouse(window, "mouseup", to);
    const types = picture.events.map(({ type }) => type);
    expect(types).toContain("drag-started");
    const end = picture.events.find((event) => event.type === "drag-ended");
    const { zoom } = picture.view.camera();
    expect(end).toMatchObject({ id: "actor-40" });
    expect(end?.type === "drag-ended" && end.x).toBeCloseTo((positions[80] ?? 0) + 60 / zoom, 3);
  });

  it("draws the many links of an actor in hand as a few lines that follow it, and the few of another as elements", async () => {
    const picture = mount();
    const relationships = network.relationships.map((link, at) => ({
      ...link,
      ...(at < 600 ? { source: idOf(40), target: idOf(1000 + at) } : {}),
    }));
    const hubbed = buildNetworkIndex({ ...network, relationships });
    picture.redraw({ index: hubbed, visible: showAll(hubbed.network) });
    await picture.view.whenDrawn();
    const readLines = () => [...picture.host.querySelectorAll(".entente-held path")].map(readOutline);
    const readOutline = (line: Element) => line.getAttribute("d") ?? "";
    const countEnds = () => readLines().join("").split("M").length - 1;
    const countElements = () => picture.host.querySelectorAll("g.entente-link").length;
    const drag = async (actor: number, look: () => void) => {
      const from = picture.pointOf(actor);
      fireMouse(picture.surface, "mousedown", from);
      fireMouse(window, "mousemove", { clientX: from.clientX + 20, clientY: from.clientY + 10 });
      fireMouse(window, "mousemove", { clientX: from.clientX + 60, clientY: from.clientY + 30 });
      await vi.waitFor(look);
      const written = readLines().join("");
      fireMouse(window, "mousemove", { clientX: from.clientX + 90, clientY: from.clientY + 30 });
      await vi.waitFor(() => expect(written === "" || readLines().join("") !== written).toBe(true));
      fireMouse(window, "mouseup", { clientX: from.clientX + 60, clientY: from.clientY + 30 });
      await vi.waitFor(() => expect([countElements(), readLines()]).toEqual([0, []]));
    };
    const tiesOf = (actor: number) => hubbed.degree[actor] ?? 0;
    expect(tiesOf(40)).toBeGreaterThanOrEqual(600);
    await drag(40, () => {
      expect(countEnds()).toBe(tiesOf(40));
      expect(readLines().length).toBeLessThan(10);
      expect(countElements()).toBe(0);
      const line = picture.host.querySelector(".entente-held path");
      expect(Number(line?.getAttribute("stroke-opacity"))).toBe(litStrengthOf(tiesOf(40)));
    });
    expect(tiesOf(700)).toBeLessThan(40);
    await drag(700, () => {
      expect(countElements()).toBe(tiesOf(700));
      expect(readLines()).toEqual([]);
    });
  });

  it("shows the last picture from where the camera is until the next one is drawn", async () => {
    const picture = mount(openSlow);
    await picture.view.whenDrawn();
    const canvas = picture.host.querySelector("canvas");
    expect(canvas?.style.transform).toBe("matrix(1, 0, 0, 1, -80, -80)");
    picture.view.panBy(50, 20);
    await vi.waitFor(() => expect(canvas?.style.transform).toBe("matrix(1, 0, 0, 1, -130, -100)"));
    picture.view.zoomBy(2, { durationMs: 0 });
    await vi.waitFor(() => expect(canvas?.style.transform).toMatch(/^matrix\(2, 0, 0, 2, /));
    expect(picture.view.draws()).toBe(1);
  });

  it("is not drawn before its actors have places, unless it has none", () => {
    const openCounting = (told: string[]) => (): MassPort => ({
      post: ({ type }) => void (type === "draw" && told.push(type)),
      close: () => undefined,
    });
    const told: string[] = [];
    const { view } = mount(openCounting(told), true, null);
    view.drawNow();
    expect(told).toEqual([]);
    view.setPositions(positions);
    view.drawNow();
    expect(told).toEqual(["draw"]);
    const toldOfNowhere: string[] = [];
    const nowhere = mount(
      openCounting(toldOfNowhere),
      true,
      positions.map(() => Number.NaN),
    );
    nowhere.view.drawNow();
    expect(toldOfNowhere).not.toContain("draw");
    nowhere.view.setPositions(positions);
    nowhere.view.drawNow();
    expect(toldOfNowhere).toContain("draw");
    const toldOfNobody: string[] = [];
    const nobody = mount(openCounting(toldOfNobody), true, null);
    const empty = buildNetworkOf(0, 0);
    nobody.redraw({ index: buildNetworkIndex(empty), visible: showAll(empty) });
    nobody.view.drawNow();
    expect(toldOfNobody).toEqual(["draw"]);
  });

  it("gives pixels back once they are shown, before it asks for the next picture", async () => {
    const told: string[] = [];
    const openPixels: OpenMassPort = (listener) => ({
      post: (message) => {
        if (message.type === "spare") told.push(`spare ${message.bytes.length}`);
        if (message.type !== "draw") return;
        told.push("draw");
        const picture = { width: 8, height: 4, bytes: new Uint8ClampedArray(8 * 4 * 4) };
        queueMicrotask(() =>
          listener.onMessage({ type: "drawn", run: message.run, picture, isWhole: true, spentMs: 1 }),
        );
      },
      close: () => undefined,
    });
    const picture = mount(openPixels);
    await picture.view.whenDrawn();
    picture.view.panBy(20, 0);
    await vi.waitFor(() => expect(picture.view.draws()).toBeGreaterThan(2));
    expect(told.slice(0, 4)).toEqual(["draw", "spare 128", "draw", "spare 128"]);
  });

  it("goes along with every camera of a flight in the frame that has it", async () => {
    const picture = mount(openSlow, false);
    await picture.view.whenDrawn();
    const start = picture.view.camera().zoom;
    picture.view.zoomBy(3, { durationMs: 250 });
    const seen = new Set<string>();
    while (picture.view.camera().zoom < start * 2.999) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const transform = picture.host.querySelector("canvas")?.style.transform ?? "";
      seen.add(transform);
      const scale = Number(/^matrix\(([^,]+),/.exec(transform)?.[1]);
      expect(scale).toBeCloseTo(picture.view.camera().zoom / start, 4);
    }
    expect(seen.size).toBeGreaterThan(2);
  });

  it("is drawn no more once it rests, even where not every link had room", async () => {
    const shots: MassShot[] = [];
    const openSampling: OpenMassPort = (listener) => ({
      post: (message) => {
        if (message.type !== "draw") return;
        shots.push(message.shot);
        const sheet = new OffscreenCanvas(8, 8);
        sheet.getContext("2d");
        const bitmap = sheet.transferToImageBitmap();
        listener.onMessage({ type: "drawn", run: message.run, picture: bitmap, isWhole: false, spentMs: 1 });
      },
      close: () => undefined,
    });
    const picture = mount(openSampling);
    await vi.waitFor(() => expect(shots.at(-1)?.isMoving).toBe(false));
    const atRest = picture.view.draws();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(picture.view.draws()).toBe(atRest);
  });

  it("is drawn as if far while it moves, once two pictures near by in a row took too long", async () => {
    const moving: boolean[] = [];
    let isNearAtRest = false;
    let spent: readonly number[] = [];
    const openTiring: OpenMassPort = (listener) => ({
      post: (message) => {
        if (message.type !== "draw") return;
        const { run, shot } = message;
        if (!shot.isMoving) {
          isNearAtRest = shot.isNear;
          listener.onMessage({ type: "failed", run, reason: "It is not what is tested." });
          return;
        }
        moving.push(shot.isNear);
        const picture = { width: 8, height: 4, bytes: new Uint8ClampedArray(8 * 4 * 4) };
        const spentMs = spent[moving.length - 1] ?? 1;
        listener.onMessage({ type: "drawn", run, picture, isWhole: true, spentMs });
      },
      close: () => undefined,
    });
    const picture = mount(openTiring);
    picture.view.zoomBy(8, { durationMs: 0 });
    await vi.waitFor(() => expect(isNearAtRest).toBe(true));
    moving.length = 0;
    spent = [400, 1, 400, 400];
    for (let step = 1; step <= 6; step++) {
      picture.view.panBy(5, 0);
      await vi.waitFor(() => expect(moving).toHaveLength(step));
    }
    expect(moving).toEqual([true, true, true, true, false, false]);
    isNearAtRest = false;
    await vi.waitFor(() => expect(isNearAtRest).toBe(true));
  });

  it("is coarse while it is zoomed, once two pictures in a row came late, and sharp where it is moved along and at rest", async () => {
    const ratios: number[] = [];
    const zooming: boolean[] = [];
    let isSharpAtRest = false;
    const openTiring: OpenMassPort = (listener) => ({
      post: (message) => {
        if (message.type !== "draw") return;
        const { run, shot } = message;
        zooming.push(shot.isZooming);
        if (shot.isMoving) ratios.push(shot.ratio);
        else isSharpAtRest = shot.ratio === window.devicePixelRatio && !shot.isZooming;
        const picture = { width: 8, height: 4, bytes: new Uint8ClampedArray(8 * 4 * 4) };
        listener.onMessage({ type: "drawn", run, picture, isWhole: true, spentMs: 60 });
      },
      close: () => undefined,
    });
    const picture = mount(openTiring);
    await vi.waitFor(() => expect(isSharpAtRest).toBe(true));
    ratios.length = 0;
    zooming.length = 0;
    isSharpAtRest = false;
    for (let step = 1; step <= 5; step++) {
      if (step === 4) picture.view.panBy(5, 0);
      else picture.view.zoomBy(1.02, { durationMs: 0 });
      await vi.waitFor(() => expect(ratios).toHaveLength(step));
    }
    expect(ratios).toEqual([1, 1, 0.5, 1, 0.5]);
    expect(zooming.slice(0, 5)).toEqual([true, true, true, false, true]);
    await vi.waitFor(() => expect(isSharpAtRest).toBe(true));
  });

  it("names who is pointed at in the very next frame, also where that changes with every frame", async () => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const { redraw, surface } = mount(() => ({ post: () => undefined, close: () => undefined }));
    for (let frame = 0; frame < 4; frame++) await nextFrame();
    for (let at = 1; at <= 5; at++) {
      redraw({ hover: { type: "actor", id: idOf(at) } });
      await nextFrame();
      const names = [...surface.querySelectorAll("text")].map(({ textContent }) => textContent);
      expect(names).toContain(`Body ${at}`);
    }
  });

  it("is ordered a frame before its names are chosen, and two before they are placed, but has them at once where they are asked for", async () => {
    let orders = 0;
    const openCounting: OpenMassPort = () => ({
      post: ({ type }) => {
        if (type === "draw") orders += 1;
      },
      close: () => undefined,
    });
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const { surface } = mount(openCounting);
    const countNames = () => surface.querySelectorAll("text").length;
    await nextFrame();
    expect([orders, countNames()]).toEqual([1, 0]);
    await nextFrame();
    expect(countNames()).toBe(0);
    await nextFrame();
    expect(countNames()).toBeGreaterThan(5);
    expect(mount(openCounting).view.labelCensus().drawn).toBeGreaterThan(10);
  });

  it("has more names with each look for as long as its actors are on their way, and all of them at rest", async () => {
    const { surface, view } = mount(() => ({ post: () => undefined, close: () => undefined }));
    const counts = new Set<number>();
    const moveOn = () => {
      view.setPositions(positions);
      counts.add(surface.querySelectorAll("text").length);
    };
    await vi.waitFor(
      () => {
        moveOn();
        expect(Math.max(...counts)).toBe(30);
      },
      { interval: 16, timeout: 5000 },
    );
    expect([...counts]).toEqual([0, 10, 20, 30]);
    await vi.waitFor(() => expect(surface.querySelectorAll("text").length).toBeGreaterThan(30));
  });

  it("has its names on a canvas while it is moved about, and as elements at rest, in hand and in forced colours", async () => {
    const openQuick: OpenMassPort = (listener) => ({
      post: (message) => {
        if (message.type !== "draw") return;
        const picture = { width: 8, height: 4, bytes: new Uint8ClampedArray(8 * 4 * 4) };
        listener.onMessage({ type: "drawn", run: message.run, picture, isWhole: true, spentMs: 1 });
      },
      close: () => undefined,
    });
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const picture = mount(openQuick);
    const { view, host, surface, pointOf } = picture;
    const canvas = host.querySelector<HTMLCanvasElement>(".entente-names");
    const whereNamesAre = () => [
      canvas?.hidden === false,
      surface.querySelector(".entente-labels")?.getAttribute("visibility") !== "hidden",
    ];
    const onCanvas = [true, false];
    const asElements = [false, true];
    const rest = async () => {
      await vi.waitFor(() => expect(surface.querySelectorAll("text").length).toBeGreaterThan(30));
      await vi.waitFor(() => expect(whereNamesAre()).toEqual(asElements));
    };
    await rest();
    const readShift = () => new DOMMatrix(canvas?.style.transform).e;
    view.zoomBy(1.02, { durationMs: 0 });
    await nextFrame();
    expect([...whereNamesAre(), readShift()]).toEqual([...onCanvas, 0]);
    view.panBy(40, 0);
    await nextFrame();
    expect([...whereNamesAre(), readShift()]).toEqual([...onCanvas, -40]);
    const readPlace = () => surface.querySelector(":scope > g")?.getAttribute("transform");
    const before = readPlace();
    picture.redraw({ hover: { type: "actor", id: idOf(40) } });
    view.panBy(40, 0);
    await nextFrame();
    expect(whereNamesAre()).toEqual(onCanvas);
    expect(readPlace()).not.toBe(before);
    picture.redraw({});
    view.panBy(-80, 0);
    const lit = readPlace();
    await nextFrame();
    expect(readPlace()).toBe(lit);
    await rest();
    expect(readPlace()).not.toBe(lit);
    const from = pointOf(40);
    fireMouse(surface, "mousedown", from);
    fireMouse(window, "mousemove", { clientX: from.clientX + 20, clientY: from.clientY + 10 });
    view.setPositions(positions);
    await nextFrame();
    expect(whereNamesAre()).toEqual(asElements);
    fireMouse(window, "mouseup", from);
    view.setPositions(positions);
    await nextFrame();
    expect(whereNamesAre()).toEqual(asElements);
    vi.spyOn(MediaQueryList.prototype, "matches", "get").mockReturnValue(true);
    const other = mount(openQuick);
    await vi.waitFor(() => expect(other.surface.querySelectorAll("text").length).toBeGreaterThan(30));
    other.view.zoomBy(1.02, { durationMs: 0 });
    await nextFrame();
    expect(other.host.querySelector<HTMLCanvasElement>(".entente-names")?.hidden).toBe(true);
    vi.restoreAllMocks();
  });

  it("is one tab stop, and is walked from actor to relationship to actor", async () => {
    const picture = mount();
    await picture.view.whenDrawn();
    picture.view.focusOn({ type: "actor", id: idOf(700) });
    expect(document.activeElement).toHaveAccessibleName(/^Body 700,/);
    await userEvent.keyboard("{ArrowRight}");
    expect(document.activeElement).toHaveAccessibleName(/Body 700.*works with|works with.*Body 700/);
    await userEvent.keyboard("{ArrowDown}");
    expect(document.activeElement).toHaveAccessibleName(/^Body \d+,/);
    await userEvent.keyboard("{ArrowUp}{ArrowUp}");
    expect(document.activeElement).toHaveAccessibleName(/^Body 700,/);
    expect(picture.host.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    await userEvent.keyboard("{Home}");
    expect(document.activeElement).toHaveAccessibleName(/^Body 0,/);
    await userEvent.keyboard("{End}");
    expect(document.activeElement).toHaveAccessibleName(/^Body 1999,/);
    expect(picture.events.at(-1)).toEqual({
      type: "cursor-moved",
      target: { type: "actor", id: "actor-1999" },
    });
  });

  it("keeps keyboard focus while what is pointed at changes", async () => {
    const picture = mount();
    await picture.view.whenDrawn();
    const target = { type: "actor", id: idOf(700) } as const;
    picture.view.focusOn(target);
    const element = document.activeElement;
    picture.redraw({ hover: { type: "actor", id: idOf(3) } });
    await vi.waitFor(() =>
      expect(picture.host.querySelector(".entente-link[data-emphasis=lit]")).not.toBeNull(),
    );
    expect(document.activeElement).toBe(element);
  });

  it("is drawn again by another worker when one is lost, and by the page when workers do not stay", async () => {
    let opened = 0;
    const openDead: OpenMassPort = (listener): MassPort => {
      opened += 1;
      // One falls at once, the other never answers.
      if (opened === 1) setTimeout(listener.onError, 0);
      return { post: () => undefined, close: () => undefined };
    };
    const picture = mount(openDead);
    await picture.view.whenDrawn();
    expect(opened).toBe(2);
    expect(await shareOfInk(picture)).toBeGreaterThan(0.05);
  });

  it("writes the same picture as elements", async () => {
    const picture = mount();
    await picture.view.whenDrawn();
    const svg = picture.view.toSvg();
    const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
    expect(parsed.querySelector("parsererror")).toBeNull();
    const names = [...parsed.querySelectorAll("g[role=img] > title")].map((title) => title.textContent);
    expect(names.filter((name) => /^Body \d+, Kind/.test(name))).toHaveLength(2000);
  });
});
