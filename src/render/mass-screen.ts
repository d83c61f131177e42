import type { PictureSize } from "./camera";
import type { MassPicture, MassPixels } from "./mass-protocol";

/** What pictures of the mass are shown on, bitmaps and plain pixels by turns. */
export interface MassScreen {
  /** The canvas that is shown now. */
  readonly element: () => HTMLCanvasElement;
  /** Shows a picture at a size in CSS pixels. A bitmap is used up, pixels are not. */
  readonly show: (picture: MassPicture, size: PictureSize) => void;
  /** Scales what is shown and moves it, CSS pixels. */
  readonly place: (scale: number, x: number, y: number) => void;
}

/** A canvas that takes pictures of one kind. */
interface Sheet<Picture> {
  readonly canvas: HTMLCanvasElement;
  readonly put: (picture: Picture) => void;
}

/** Creates a screen with nothing on it. */
export function createMassScreen(document: Document): MassScreen {
  let bitmaps: Sheet<ImageBitmap> | null = openBitmaps(document);
  let pixels: Sheet<MassPixels> | null = null;
  let shown = bitmaps.canvas;
  /** The other canvas goes: what a page does not show it need not hold. */
  const swap = (canvas: HTMLCanvasElement) => {
    if (canvas === shown) return;
    canvas.style.transform = shown.style.transform;
    shown.replaceWith(canvas);
    shown = canvas;
  };
  return {
    element: () => shown,
    show: (picture, { width, height }) => {
      if ("bytes" in picture) {
        pixels ??= openPixels(document);
        bitmaps = null;
        swap(pixels.canvas);
        resize(pixels.canvas, picture);
        pixels.put(picture);
      } else {
        bitmaps ??= openBitmaps(document);
        pixels = null;
        swap(bitmaps.canvas);
        resize(bitmaps.canvas, picture);
        bitmaps.put(picture);
      }
      shown.style.width = `${width}px`;
      shown.style.height = `${height}px`;
    },
    place: (scale, x, y) => {
      shown.style.transform = `matrix(${scale},0,0,${scale},${x},${y})`;
    },
  };
}

function createCanvas(document: Document): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.className = "entente-mass";
  canvas.setAttribute("aria-hidden", "true");
  return canvas;
}

/** A change of size empties a canvas, so it is made right before it is filled, and only where there is one. */
function resize(canvas: HTMLCanvasElement, { width, height }: PictureSize): void {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}

function openBitmaps(document: Document): Sheet<ImageBitmap> {
  const canvas = createCanvas(document);
  const screen = canvas.getContext("bitmaprenderer");
  return { canvas, put: (bitmap) => screen?.transferFromImageBitmap(bitmap) };
}

function openPixels(document: Document): Sheet<MassPixels> {
  const canvas = createCanvas(document);
  // What is to be read often is not kept by a graphics card, so it does not fall with one.
  const pen = canvas.getContext("2d", { alpha: false, willReadFrequently: true });
  return {
    canvas,
    put: ({ bytes, width, height }) => pen?.putImageData(new ImageData(bytes, width, height), 0, 0),
  };
}
