import { afterEach, describe, expect, it, vi } from "vitest";
import type { DrawnLabel } from "../../../src/render/label-layer";
import { buildLabelText } from "../../../src/render/label-text";
import type { NameType } from "../../../src/render/name-stamps";
import { createNamesCanvas, type NamesCanvas } from "../../../src/render/names-canvas";
import { PALETTES } from "../../../src/render/palette";
import type { Scene } from "../../../src/render/scene";
import { SVG_NAMESPACE } from "../../../src/render/svg-layer";
import { addLabelLayer } from "../../../src/render/svg-label-layer";
import { createCanvasMeasure } from "../../../src/render/text-measure";
import { buildTestScene } from "../../unit/render/build-test-scene";
import { comparePictures, shareOfInk } from "./mass-pictures";
import { readShipped } from "./mount-picture";

const SIZE = { width: 500, height: 300 };
const FAMILY = '"Noto Sans", "Liberation Sans", "Noto Sans CJK TC", sans-serif';
const scene = buildTestScene(readShipped(), {});
const measure = createCanvasMeasure(document, FAMILY);
const type: NameType = { family: FAMILY, language: "en", palette: scene.palette, ratio: 1 };

function label(
  words: string,
  x: number,
  y: number,
  parts: Partial<DrawnLabel["label"]> & Partial<Pick<DrawnLabel, "anchor">> = {},
): DrawnLabel {
  const { anchor = "start", ...own } = parts;
  const text = buildLabelText(
    words,
    own.tone === "sector" ? 16 : 14,
    own.tone === "sector" ? 600 : 400,
    measure,
  );
  return {
    label: {
      id: words,
      owner: { type: "node", place: 0 },
      language: null,
      text,
      tone: "name",
      priority: 1,
      mayCover: "any",
      isForemost: false,
      ...own,
    },
    anchor,
    x,
    y,
    box: { x0: x, y0: y, x1: x + text.widthPx, y1: y + text.heightPx },
  };
}

const LABELS = [
  label("Taiwan", 20, 40),
  label("Ministry of Science and Technology of the Republic", 250, 60, { anchor: "middle" }),
  label("National Biobank Consortium of Taiwan", 480, 130, { anchor: "end", tone: "faded" }),
  label("Health and medicine", 30, 200, { tone: "sector" }),
  label("國家生物資料庫整合平台", 250, 240, { anchor: "middle", language: "zh-Hant" }),
];

const canvases: NamesCanvas[] = [];

function create(): NamesCanvas {
  const canvas = createNamesCanvas(document);
  document.body.append(canvas.element);
  canvases.push(canvas);
  return canvas;
}

afterEach(() => {
  for (const { element } of canvases.splice(0)) element.remove();
});

function openSheet() {
  const sheet = new OffscreenCanvas(SIZE.width, SIZE.height).getContext("2d");
  if (!sheet) throw new Error("There is no canvas to draw on.");
  // What is under the names: their halo is as much a part of them as their letters.
  sheet.fillStyle = "#88aa66";
  sheet.fillRect(0, 0, SIZE.width, SIZE.height);
  return sheet;
}

/** What a canvas with names looks like. */
function read({ element }: NamesCanvas): ImageData {
  const sheet = openSheet();
  sheet.drawImage(element, 0, 0);
  return sheet.getImageData(0, 0, SIZE.width, SIZE.height);
}

/** What the same names look like as elements. */
async function drawElements(labels: readonly DrawnLabel[], of: Scene): Promise<ImageData> {
  const svg = document.createElementNS(SVG_NAMESPACE, "svg");
  for (const [name, value] of Object.entries({
    ...SIZE,
    viewBox: `0 0 ${SIZE.width} ${SIZE.height}`,
    "font-family": FAMILY,
    lang: "en",
  }))
    svg.setAttribute(name, `${value}`);
  const stage = document.createElementNS(SVG_NAMESPACE, "g");
  svg.append(stage);
  const layer = addLabelLayer(stage);
  layer.setScene(of);
  layer.setLabels(labels);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
  await image.decode();
  const sheet = openSheet();
  sheet.drawImage(image, 0, 0);
  return sheet.getImageData(0, 0, SIZE.width, SIZE.height);
}

const NOWHERE = { x: 0, y: 0 };

describe("names on a canvas", () => {
  it("look as they do as elements", async () => {
    const canvas = create();
    expect(canvas.show(LABELS, NOWHERE, SIZE, type)).toBe(true);
    const drawn = read(canvas);
    expect(shareOfInk(drawn, "#88aa66")).toBeGreaterThan(0.06);
    const { mean, block } = comparePictures(drawn, await drawElements(LABELS, scene));
    expect(mean).toBeLessThan(1);
    expect(block).toBeLessThan(12);
    const dark = { ...scene, palette: PALETTES.dark };
    canvas.show(LABELS, NOWHERE, SIZE, { ...type, palette: dark.palette });
    const there = await drawElements(LABELS, dark);
    expect(comparePictures(read(canvas), there).mean).toBeLessThan(1);
    expect(comparePictures(drawn, there).mean).toBeGreaterThan(3);
  });

  it("are where the picture is shifted to, and leave nothing where they were", () => {
    const canvas = create();
    canvas.show(LABELS, NOWHERE, SIZE, type);
    const here = read(canvas);
    canvas.show(LABELS, { x: 30, y: -12 }, SIZE, type);
    expect(comparePictures(here, read(canvas)).mean).toBeGreaterThan(1);
    canvas.show(LABELS, NOWHERE, SIZE, type);
    expect(comparePictures(here, read(canvas)).mean).toBe(0);
  });

  it.each([1, 2])("go along by whole pixels of a screen with %i to a CSS pixel", (ratio) => {
    const canvas = create();
    canvas.show(LABELS, { x: 10, y: 10 }, SIZE, { ...type, ratio });
    const at = (shift: { readonly x: number; readonly y: number }) => {
      canvas.moveTo(shift);
      const { e, f } = new DOMMatrix(canvas.element.style.transform);
      return [e, f];
    };
    expect(at({ x: 14.4, y: 3.2 })).toEqual(ratio === 1 ? [4, -7] : [4.5, -7]);
    expect([canvas.element.width, canvas.element.style.width]).toEqual([SIZE.width * ratio, "500px"]);
    canvas.show(LABELS, { x: 14.4, y: 3.2 }, SIZE, { ...type, ratio });
    expect(new DOMMatrix(canvas.element.style.transform).isIdentity).toBe(true);
    expect(at({ x: 15.4, y: 3.2 })).toEqual([1, 0]);
  });

  it("are drawn anew when another anchor, tone, weight or fineness is meant, and not else", () => {
    const canvas = create();
    const words = "Academia Sinica";
    const plain = label(words, 200, 100);
    const looks = [
      plain,
      { ...plain, anchor: "end" as const },
      label(words, 200, 100, { tone: "faded" }),
      label(words, 200, 100, { text: { ...plain.label.text, weight: 600 } }),
      label(words, 200, 100, { text: { ...plain.label.text, sizePx: 15 } }),
      label(words, 200, 100, { tone: "sector" }),
    ].map((each) => {
      canvas.show([each], NOWHERE, SIZE, type);
      return read(canvas);
    });
    looks.forEach((look, at) =>
      looks.slice(0, at).forEach((other) => expect(comparePictures(look, other).mean).toBeGreaterThan(0)),
    );
    const fine = create();
    for (const each of [canvas, fine]) each.show([plain], NOWHERE, SIZE, { ...type, ratio: 2 });
    expect(comparePictures(read(fine), read(canvas)).mean).toBe(0);
    canvas.show([plain], NOWHERE, SIZE, type);
    const [first] = looks;
    expect(first && comparePictures(first, read(canvas)).mean).toBe(0);
  });

  it("are got ready some at a time, and then shown as ever", () => {
    const many = Array.from({ length: 40 }, (_, at) => label(`Actor ${at}`, 10 + (at % 5) * 90, 20 + at * 6));
    const plain = create();
    plain.show(many, NOWHERE, SIZE, type);
    const canvas = create();
    const steps: boolean[] = [];
    while (steps.at(-1) !== true) steps.push(canvas.prepare(many, type));
    expect(steps).toEqual([false, false, true]);
    expect(canvas.element.hidden).toBe(true);
    canvas.show(many, NOWHERE, SIZE, type);
    expect(comparePictures(read(plain), read(canvas)).mean).toBe(0);
  });

  it("are written in their own language, or the network's; Chinese ones only where a canvas can be told", () => {
    const told = new Set<unknown>();
    const { prototype } = OffscreenCanvasRenderingContext2D;
    const before = Object.getOwnPropertyDescriptor(prototype, "lang");
    Object.defineProperty(prototype, "lang", {
      configurable: true,
      set: (language: unknown) => {
        told.add(language);
      },
    });
    create().show(LABELS, NOWHERE, SIZE, type);
    expect(told).toEqual(new Set(["en", "zh-Hant"]));
    Reflect.deleteProperty(prototype, "lang");
    const canvas = create();
    expect(canvas.show(LABELS, NOWHERE, SIZE, type)).toBe(false);
    expect(canvas.show(LABELS.slice(0, 4), NOWHERE, SIZE, type)).toBe(true);
    if (before) Object.defineProperty(prototype, "lang", before);
  });

  it("are still right after more of them than are kept, which go", () => {
    const close = vi.spyOn(ImageBitmap.prototype, "close");
    const canvas = create();
    canvas.show(LABELS, NOWHERE, SIZE, type);
    const first = read(canvas);
    for (let turn = 0; turn < 8; turn++)
      canvas.show(
        Array.from({ length: 100 }, (_, at) => label(`Actor ${turn} ${at}`, 10, 20)),
        NOWHERE,
        SIZE,
        type,
      );
    expect(close.mock.calls.length).toBeGreaterThan(500);
    close.mockRestore();
    canvas.show(LABELS, NOWHERE, SIZE, type);
    expect(comparePictures(first, read(canvas)).mean).toBe(0);
  });

  it("are left to elements on a screen of very many pixels", () => {
    const canvas = create();
    expect(canvas.show(LABELS, NOWHERE, SIZE, type)).toBe(true);
    expect(canvas.show(LABELS, NOWHERE, { width: 3000, height: 1500 }, type)).toBe(false);
    expect(canvas.element.hidden).toBe(true);
    expect(canvas.show(LABELS, NOWHERE, SIZE, type)).toBe(true);
    expect(canvas.element.hidden).toBe(false);
    canvas.hide();
    expect(canvas.element.hidden).toBe(true);
  });
});
