import { afterEach, describe, expect, it, vi } from "vitest";
import { createMassLayer, type MassLayer } from "../../../src/render/create-mass-layer";
import { createMassGl } from "../../../src/render/gl/create-mass-gl";
import { createMassPainter } from "../../../src/render/mass-painter";
import { openMassWorkerPort } from "../../../src/render/mass-port";
import type { FromMass, Mass, MassShot } from "../../../src/render/mass-protocol";
import type { OpenGl } from "../../../src/render/gl/open-gl";
import { buildTestMass, buildTestShot } from "../../unit/render/build-test-mass";
import {
  comparePictures,
  createGlPainter,
  createPlainPainter,
  shareOfInk,
  whenReady,
  type TestPainter,
} from "./mass-pictures";
import { openAnyGl } from "./open-any-gl";

const mass = buildTestMass(400, 600);
const GROUND = mass.scene.palette.ground;
const FAR = buildTestShot({ camera: { x: 0, y: 0, zoom: 0.3 } });
const NEAR = buildTestShot({ camera: { x: 0, y: 0, zoom: 0.8 }, isNear: true, scale: 0.9 });

/** A WebGL that can be taken away and given back, and that counts what is drawn with it. */
interface Graphics {
  readonly open: OpenGl;
  readonly lose: () => void;
  readonly restore: () => void;
  readonly draws: () => number;
  /** Takes it away in the middle of the next picture. */
  readonly loseInDraw: () => void;
}

function createGraphics(): Graphics {
  let draws = 0;
  let opened: WebGL2RenderingContext | null = null;
  let losing: WEBGL_lose_context | null = null;
  let losesNext = false;
  return {
    open: (canvas) => {
      const gl = openAnyGl(canvas);
      if (!gl) return null;
      opened = gl;
      losing = gl.getExtension("WEBGL_lose_context");
      const draw = gl.drawArraysInstanced.bind(gl);
      gl.drawArraysInstanced = (...given) => {
        draws += 1;
        draw(...given);
        if (losesNext) losing?.loseContext();
        losesNext = false;
      };
      return gl;
    },
    lose: () => losing?.loseContext(),
    restore: () => {
      if (!opened?.isContextLost()) throw new Error("There is nothing to restore.");
      losing?.restoreContext();
    },
    draws: () => draws,
    loseInDraw: () => {
      losesNext = true;
    },
  };
}

/** Tells a layer of a mass. */
function tellOf({ scene, nodes, links, positions }: Mass, layer: MassLayer) {
  layer.tell({ type: "scene", scene });
  layer.tell({ type: "emphasis", nodes, links });
  layer.setPositions(new Float64Array(positions));
}

/** How much of what is on the page is ink. */
function inkOf(canvas: HTMLCanvasElement): number {
  const sheet = new OffscreenCanvas(canvas.width, canvas.height);
  const pen = sheet.getContext("2d", { willReadFrequently: true });
  pen?.drawImage(canvas, 0, 0);
  const pixels = pen?.getImageData(0, 0, sheet.width, sheet.height);
  return pixels ? shareOfInk(pixels, GROUND) : 0;
}

/** Waits until a painter has asked so many times to be asked again. */
const expectAsked = ({ messages }: TestPainter, losses: number) =>
  vi.waitFor(() => expect(messages.filter(({ type }) => type === "stale")).toHaveLength(losses));

/** Lets the browser tell of what has happened. */
const passTime = () => new Promise((resolve) => setTimeout(resolve, 80));

describe("a mass whose WebGL is lost", () => {
  it.each([
    ["far out", FAR],
    ["near by", NEAR],
  ])("is drawn plainly by the very next picture, %s", async (_, shot) => {
    const graphics = createGraphics();
    const { draw } = await createGlPainter(graphics.open);
    draw(mass, shot);
    const before = graphics.draws();
    expect(before).toBeGreaterThan(0);
    graphics.lose();
    const after = draw(mass, shot);
    expect(graphics.draws()).toBe(before);
    expect(comparePictures(createPlainPainter().draw(mass, shot), after).mean).toBe(0);
  });

  it.each([
    ["far out", FAR],
    ["near by", NEAR],
  ])("while it is drawn gets a whole picture all the same, %s", async (_, shot) => {
    const graphics = createGraphics();
    const { draw } = await createGlPainter(graphics.open);
    draw(mass, shot);
    const before = graphics.draws();
    graphics.loseInDraw();
    const after = draw(mass, shot);
    expect(graphics.draws()).toBeGreaterThan(before);
    expect(comparePictures(createPlainPainter().draw(mass, shot), after).mean).toBe(0);
  });

  it("is drawn with WebGL again once that is back, with all that has changed meanwhile", async () => {
    const graphics = createGraphics();
    const painter = await createGlPainter(graphics.open);
    painter.draw(mass, FAR);
    graphics.lose();
    await expectAsked(painter, 1);
    const moved = { ...mass, positions: mass.positions.map((place) => 0.8 * place) };
    const meanwhile = painter.draw(moved, FAR);
    graphics.restore();
    if (painter.gl) await whenReady(painter.gl);
    const before = graphics.draws();
    const after = painter.draw(moved, FAR);
    expect(graphics.draws()).toBeGreaterThan(before);
    expect(comparePictures(meanwhile, after).mean).toBeLessThan(3);
    expect(comparePictures(createPlainPainter().draw(mass, FAR), after).mean).toBeGreaterThan(12);
  });

  it.each([
    ["asks again for a picture near by, which plainly may have had to be drawn as far out", NEAR, 2],
    ["lets a picture far out be, which is the same either way", FAR, 1],
  ])("%s, once it is back", async (_, shot, asked) => {
    const graphics = createGraphics();
    const painter = await createGlPainter(graphics.open);
    graphics.lose();
    await expectAsked(painter, 1);
    painter.draw(mass, shot);
    graphics.restore();
    if (painter.gl) await whenReady(painter.gl);
    await passTime();
    await expectAsked(painter, asked);
  });

  it("is whole in each of twenty, more than a browser keeps WebGL for", async () => {
    const painters: TestPainter[] = [];
    for (let number = 0; number < 20; number++) painters.push(await createGlPainter());
    expect(painters.filter(({ gl }) => gl?.isReady()).length).toBeLessThan(20);
    const inks = painters.map(({ draw }) => shareOfInk(draw(mass, FAR), GROUND));
    expect(Math.min(...inks)).toBeGreaterThan(0.05);
  });

  it("stays plain after the third loss", async () => {
    const graphics = createGraphics();
    const painter = await createGlPainter(graphics.open);
    for (const losses of [1, 2, 3]) {
      graphics.lose();
      await expectAsked(painter, losses);
      graphics.restore();
      if (painter.gl && losses < 3) await whenReady(painter.gl);
    }
    await passTime();
    expect(painter.gl?.isReady()).toBe(false);
    expect(shareOfInk(painter.draw(mass, FAR), GROUND)).toBeGreaterThan(0.05);
    expect(graphics.draws()).toBe(0);
  });
});

describe("a mass whose WebGL does not do", () => {
  it("is drawn plainly where there is none", () => {
    const gl = createMassGl({ openGl: () => null, nowMs: () => 0, onStale: () => undefined });
    expect(gl.isReady()).toBe(false);
    expect(gl.draw(mass, FAR)).toBeNull();
  });

  it("is drawn plainly where half floats cannot be drawn into", () => {
    const openGl: OpenGl = (canvas) => {
      const gl = openAnyGl(canvas);
      if (gl) vi.spyOn(gl, "getExtension").mockReturnValue(null);
      return gl;
    };
    expect(createMassGl({ openGl, nowMs: () => 0, onStale: () => undefined }).isReady()).toBe(false);
  });

  it("is drawn plainly from the picture on that WebGL reports an error in", async () => {
    const graphics = createGraphics();
    const openGl: OpenGl = (canvas) => {
      const gl = graphics.open(canvas);
      if (gl) vi.spyOn(gl, "getError").mockReturnValueOnce(gl.OUT_OF_MEMORY);
      return gl;
    };
    const { draw, gl } = await createGlPainter(openGl);
    expect(comparePictures(createPlainPainter().draw(mass, FAR), draw(mass, FAR)).mean).toBe(0);
    expect(gl?.isReady()).toBe(false);
  });

  it("is drawn plainly after three slow pictures of things that move, and not after slow ones at rest", async () => {
    let ms = 0;
    const { draw, gl } = await createGlPainter(openAnyGl, () => (ms += 300));
    for (let picture = 0; picture < 4; picture++) draw(mass, FAR);
    expect(gl?.isReady()).toBe(true);
    for (let picture = 0; picture < 3; picture++) draw(mass, { ...FAR, isMoving: true });
    expect(gl?.isReady()).toBe(true);
    ms = 0;
    const slow = await createGlPainter(openAnyGl, () => (ms += 500));
    for (let picture = 0; picture < 3; picture++) slow.draw(mass, FAR);
    expect(slow.gl?.isReady()).toBe(true);
    for (let picture = 0; picture < 3; picture++) slow.draw(mass, { ...FAR, isMoving: true });
    expect(slow.gl?.isReady()).toBe(false);
    expect(shareOfInk(slow.draw(mass, FAR), GROUND)).toBeGreaterThan(0.05);
  });
});

describe("the layer of a mass whose WebGL is lost at rest", () => {
  const layers: MassLayer[] = [];
  afterEach(() => {
    for (const layer of layers.splice(0)) layer.destroy();
  });

  /** A layer that is drawn on the page, with WebGL. */
  function createLayer(graphics: Graphics) {
    const shown: MassShot[] = [];
    const bitmaps: number[] = [];
    const layer = createMassLayer({
      document,
      openPort: (listener) => {
        const post = (message: FromMass) => listener.onMessage(message);
        const nowMs = () => performance.now();
        const openAccelerator = (onStale: () => void) =>
          createMassGl({ openGl: graphics.open, nowMs, onStale });
        const { receive } = createMassPainter({ post, nowMs, openAccelerator });
        return { post: receive, close: () => undefined };
      },
      onDrawn: (shot) => {
        shown.push(shot);
        bitmaps.push(inkOf(layer.element()));
      },
    });
    layers.push(layer);
    tellOf(mass, layer);
    return { layer, shown, bitmaps };
  }
  it("keeps its picture and has it drawn once more, for what hung on the graphics card may be gone", async () => {
    const graphics = createGraphics();
    const { layer, shown, bitmaps } = createLayer(graphics);
    layer.want(FAR);
    await layer.whenDrawn;
    graphics.lose();
    expect(inkOf(layer.element())).toBeGreaterThan(0.05);
    await vi.waitFor(() => expect(layer.draws()).toBe(2));
    expect(shown).toEqual([FAR, FAR]);
    for (const ink of bitmaps) expect(ink).toBeGreaterThan(0.05);
    await passTime();
    expect(layer.draws()).toBe(2);
  });

  it("shows no blank picture while it is lost and given back over and over", async () => {
    const graphics = createGraphics();
    const { layer, bitmaps } = createLayer(graphics);
    for (let picture = 0; picture < 12; picture++) {
      if (picture % 4 === 1) graphics.lose();
      if (picture % 4 === 2) graphics.loseInDraw();
      layer.want({ ...FAR, camera: { x: picture, y: 0, zoom: 0.3 } });
      await passTime();
      if (picture % 4 === 3 && picture < 8) graphics.restore();
    }
    expect(bitmaps.length).toBeGreaterThanOrEqual(12);
    for (const ink of bitmaps) expect(ink).toBeGreaterThan(0.05);
  });
});

describe("a mass drawn by a worker with WebGL", () => {
  it("is on the page, and stays there when the worker loses it", async () => {
    const worker = new Worker(new URL("./software-gl-worker.ts", import.meta.url), { type: "module" });
    const drawnBy: string[] = [];
    worker.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      if (typeof data === "string") drawnBy.push(data);
    });
    const layer = createMassLayer({
      document,
      openPort: (listener) => openMassWorkerPort(worker, listener),
      onDrawn: () => undefined,
    });
    tellOf(mass, layer);
    await vi.waitFor(
      () => {
        layer.want(FAR);
        expect(drawnBy.at(-1)).toBe("drawn with WebGL");
      },
      { timeout: 20_000, interval: 100 },
    );
    const before = layer.draws();
    worker.postMessage("lose");
    await vi.waitFor(() => expect(layer.draws()).toBeGreaterThan(before));
    await vi.waitFor(() => expect(drawnBy.at(-1)).toBe("drawn plainly"));
    expect(inkOf(layer.element())).toBeGreaterThan(0.05);
    layer.destroy();
  });
});
