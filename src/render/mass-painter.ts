import { bitmapSizeOf } from "./bitmap-size";
import { createMassDrawing, type MassDrawing } from "./draw-mass";
import type { DrawnMass, OpenMassAccelerator } from "./mass-accelerator";
import type { FromMass, Mass, MassPicture, MassShot, ToMass } from "./mass-protocol";
import { chooseNearDrawing, type NearDrawing } from "./near-effort";
import type { Pen } from "./paint-part";
import { createMassRaster, type MassRaster } from "./raster-mass";
import { buildRegionTint } from "./tint-regions";

/** Draws the mass of a large picture on request: in a worker, or on the page where there is none. */
export interface MassPainter {
  readonly receive: (message: ToMass) => void;
}

/** What a painter needs from where it runs. */
export interface MassPainterOptions {
  readonly post: (message: FromMass, transfer: readonly Transferable[]) => void;
  readonly nowMs: () => number;
  /** Whom each picture is offered first; without, all are drawn plainly. */
  readonly openAccelerator?: OpenMassAccelerator;
}

/** When nothing has been drawn for so long, what only makes the next picture quicker is let go: several bytes for every pixel. */
const REST_AFTER_MS = 1500;

/** Creates a painter that has nothing to draw yet. */
export function createMassPainter({ post, nowMs, openAccelerator }: MassPainterOptions): MassPainter {
  const accelerator = openAccelerator?.(() => post({ type: "stale" }, []));
  let tools = createTools();
  let restTimer: ReturnType<typeof setTimeout> | undefined;
  let mass: Partial<Mass> = {};

  /** Regions lie on everything, thin as glass: dots and lines under them keep their places and nearly their colours. */
  const tint = (pen: Pen, whole: Mass, shot: MassShot, width: number, height: number) => {
    const regions = buildRegionTint(whole, shot);
    const small = new OffscreenCanvas(regions.width, regions.height);
    const bytes = new Uint8ClampedArray(regions.pixels.buffer);
    small.getContext("2d")?.putImageData(new ImageData(bytes, regions.width, regions.height), 0, 0);
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.imageSmoothingEnabled = true;
    pen.imageSmoothingQuality = "high";
    pen.drawImage(small, 0, 0, width, height);
  };
  const drawFar = (whole: Mass, shot: MassShot): DrawnMass => {
    const { spare } = tools;
    tools.spare = undefined;
    const { width, height, pixels, isWhole } = tools.raster.draw(whole, shot, spare);
    const bytes = new Uint8ClampedArray(pixels.buffer);
    if (!shot.hasRegions) return { picture: { width, height, bytes }, isWhole };
    const { pen, take } = tools.far(width, height);
    pen.putImageData(new ImageData(bytes, width, height), 0, 0);
    tools.spare = pixels;
    tint(pen, whole, shot, width, height);
    return { picture: take(), isWhole };
  };
  const drawNear = (whole: Mass, shot: MassShot, drawing: NearDrawing): DrawnMass => {
    const { width, height } = bitmapSizeOf(shot);
    const { pen, take } = tools.near(width, height);
    tools.drawing.draw(pen, whole, shot, drawing);
    if (shot.hasRegions) tint(pen, whole, shot, width, height);
    return { picture: take(), isWhole: true };
  };
  const drawPlainly = (whole: Mass, shot: MassShot) => {
    const drawing = shot.isNear ? chooseNearDrawing(whole, shot) : null;
    return drawing ? drawNear(whole, shot, drawing) : drawFar(whole, shot);
  };

  const replacePositions = (positions: Float32Array<ArrayBuffer>) => {
    const { positions: replaced } = mass;
    mass = { ...mass, positions };
    if (replaced) post({ type: "replaced", positions: replaced }, [replaced.buffer]);
  };

  return {
    receive: (message) => {
      if (message.type === "scene") mass = { ...mass, scene: message.scene };
      else if (message.type === "emphasis") mass = { ...mass, nodes: message.nodes, links: message.links };
      else if (message.type === "positions") replacePositions(message.positions);
      else if (message.type === "spare") tools.spare = new Uint32Array(message.bytes.buffer);
      else {
        const { run, shot } = message;
        const startedMs = nowMs();
        const { scene, nodes, links, positions } = mass;
        if (!scene || !nodes || !links || !positions) {
          post({ type: "failed", run, reason: "There is nothing to draw yet." }, []);
          return;
        }
        const whole = { scene, nodes, links, positions };
        const drawn = accelerator?.draw(whole, shot) ?? drawPlainly(whole, shot);
        post({ type: "drawn", run, spentMs: nowMs() - startedMs, ...drawn }, [memoryOf(drawn.picture)]);
        clearTimeout(restTimer);
        restTimer = setTimeout(() => {
          tools = createTools();
        }, REST_AFTER_MS);
      }
    },
  };
}

/** What goes over to the page with a picture. */
function memoryOf(picture: MassPicture): Transferable {
  return "bytes" in picture ? picture.bytes.buffer : picture;
}

/** What is kept from picture to picture. */
interface Tools {
  readonly raster: MassRaster;
  readonly drawing: MassDrawing;
  readonly far: Sheet;
  readonly near: Sheet;
  /** Pixels that are nobody's, to be written over. */
  spare?: Uint32Array<ArrayBuffer> | undefined;
}

function createTools(): Tools {
  return {
    raster: createMassRaster(),
    drawing: createMassDrawing(),
    far: createSheet(true),
    near: createSheet(false),
  };
}

/** A canvas of whatever size is asked for; `take` gives what is on it and leaves it empty. */
type Sheet = (width: number, height: number) => { readonly pen: Pen; readonly take: () => ImageBitmap };

function createSheet(isRead: boolean): Sheet {
  let sheet: { readonly canvas: OffscreenCanvas; readonly pen: OffscreenCanvasRenderingContext2D } | null =
    null;
  const make = (width: number, height: number) => {
    const canvas = new OffscreenCanvas(width, height);
    const pen = canvas.getContext("2d", { alpha: false, willReadFrequently: isRead });
    if (!pen) throw new Error("This browser gives no canvas to draw on.");
    return { canvas, pen };
  };
  return (width, height) => {
    // A pen falls with the graphics card and draws nothing until the browser gives it back: a new one draws at once.
    const isGood =
      sheet?.canvas.width === width && sheet.canvas.height === height && !sheet.pen.isContextLost?.();
    if (!sheet || !isGood) sheet = make(width, height);
    const { canvas, pen } = sheet;
    return { pen, take: () => canvas.transferToImageBitmap() };
  };
}
