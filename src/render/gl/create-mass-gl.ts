import { bitmapSizeOf } from "../bitmap-size";
import type { MassAccelerator } from "../mass-accelerator";
import type { Mass, MassShot } from "../mass-protocol";
import { createGlDrawing, type GlDrawing } from "./create-gl-drawing";
import type { OpenGl } from "./open-gl";

/** Draws masses on a graphics card for as long as there is one. */
export interface MassGl extends MassAccelerator {
  /** Whether the next picture would be drawn by it. */
  readonly isReady: () => boolean;
}

/** What it needs from where it runs. */
export interface MassGlOptions {
  readonly openGl: OpenGl;
  readonly nowMs: () => number;
  /** The last picture may be gone with the context, or would now be drawn with more in it. */
  readonly onStale: () => void;
}

/** A context that is lost so often is not asked for again. */
const MOST_LOSSES = 3;
/** Pictures of things that move which take longer than this, so many in a row, are not what a graphics card is for. */
const SLOW_MS = 400;
const MOST_SLOW = 3;
/** Who waits for shaders looks again after so long. */
const LOOK_EVERY_MS = 50;

/**
 * Opens WebGL and has its shaders compiled. Whatever cannot be drawn is left to others: all of it until the shaders are
 * there and while the context is lost, and for good where WebGL is missing, fails, is slow or is lost time and again.
 */
export function createMassGl({ openGl, nowMs, onStale }: MassGlOptions): MassGl {
  const canvas = new OffscreenCanvas(1, 1);
  const gl = openGl(canvas);
  const pixel = new Uint8Array(4);
  let drawing: GlDrawing | null = null;
  let losses = 0;
  let slow = 0;
  /** Whether a picture near by was left to others, who draw fewer links as such. */
  let hasMissed = false;
  let isWaiting = false;

  const giveUp = () => {
    drawing = null;
    losses = MOST_LOSSES;
    gl?.getExtension("WEBGL_lose_context")?.loseContext();
  };
  const begin = () => {
    try {
      drawing = gl && createGlDrawing(gl);
    } catch {
      giveUp();
    }
    makeGood();
  };
  const findReady = () => {
    try {
      return gl && drawing && !gl.isContextLost() && drawing.isReady() ? { gl, drawing } : null;
    } catch {
      giveUp();
      return null;
    }
  };
  const makeGood = () => {
    if (isWaiting || !hasMissed || !drawing) return;
    if (findReady()) {
      hasMissed = false;
      onStale();
      return;
    }
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      makeGood();
    }, LOOK_EVERY_MS);
  };
  const watchSpeed = (startedMs: number, { isMoving }: MassShot) => {
    if (!isMoving) return;
    slow = nowMs() - startedMs > SLOW_MS ? slow + 1 : 0;
    if (slow >= MOST_SLOW) giveUp();
  };

  canvas.addEventListener("webglcontextlost", (event) => {
    if (losses >= MOST_LOSSES) return;
    losses += 1;
    drawing = null;
    // Only a loss that is taken note of is ever made good.
    if (losses < MOST_LOSSES) event.preventDefault();
    onStale();
  });
  canvas.addEventListener("webglcontextrestored", begin);
  begin();

  return {
    isReady: () => findReady() !== null,
    draw: (mass, shot) => {
      const ready = findReady();
      const { width, height } = bitmapSizeOf(shot);
      if (!ready) {
        hasMissed ||= shot.isNear;
        makeGood();
      }
      if (!ready || !isWhole(mass)) return null;
      try {
        const startedMs = nowMs();
        if (canvas.width !== width) canvas.width = width;
        if (canvas.height !== height) canvas.height = height;
        if (ready.gl.drawingBufferWidth !== width || ready.gl.drawingBufferHeight !== height) return null;
        const hasAll = ready.drawing.draw(mass, shot);
        // Waits until all is drawn: pictures are not asked for faster than they can be made, and a loss is known of.
        ready.gl.readPixels(0, 0, 1, 1, ready.gl.RGBA, ready.gl.UNSIGNED_BYTE, pixel);
        const problem = ready.gl.getError();
        const bitmap = canvas.transferToImageBitmap();
        if (ready.gl.isContextLost() || problem !== ready.gl.NO_ERROR) {
          bitmap.close();
          if (!ready.gl.isContextLost()) giveUp();
          return null;
        }
        watchSpeed(startedMs, shot);
        return { picture: bitmap, isWhole: hasAll };
      } catch {
        if (!ready.gl.isContextLost()) giveUp();
        return null;
      }
    },
  };
}

/** Whether every thing has its emphasis: a card that is told to draw more than it has does not draw at all. */
function isWhole({ scene, nodes, links }: Mass): boolean {
  return nodes.length === scene.nodeCount && links.length === scene.linkCount;
}
