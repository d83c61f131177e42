import { bitmapSizeOf } from "../bitmap-size";
import type { Mass, MassShot } from "../mass-protocol";
import { createFarDrawing } from "./draw-far";
import { createNearDrawing } from "./draw-near";
import { createTintDrawing } from "./draw-tint";
import { createMassUploads } from "./mass-uploads";
import { createViewSetter } from "./view-setter";

/** Everything masses are drawn with in one context, until that is lost. */
export interface GlDrawing {
  /** Whether its shaders are compiled; throws where one is refused. */
  readonly isReady: () => boolean;
  /** Draws a shot into the context's canvas, which has its size; gives whether every link is in it. */
  readonly draw: (mass: Mass, shot: MassShot) => boolean;
}

/** Creates the drawing; throws where this WebGL cannot do it. */
export function createGlDrawing(gl: WebGL2RenderingContext): GlDrawing {
  const setView = createViewSetter(gl);
  const far = createFarDrawing(gl, setView);
  const near = createNearDrawing(gl, setView);
  const tint = createTintDrawing(gl);
  const uploads = createMassUploads(gl);
  const programs = [...far.programs, ...near.programs, ...tint.programs];
  return {
    isReady: () => programs.every((program) => program.isReady()),
    draw: (mass, shot) => {
      const { width, height } = bitmapSizeOf(shot);
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      gl.viewport(0, 0, width, height);
      uploads.sync(mass);
      const isNear = shot.isNear && near.draw(mass, shot, uploads);
      const isWhole = isNear || far.draw(mass, shot, uploads);
      if (shot.hasRegions) tint.draw(mass, shot);
      return isWhole;
    },
  };
}
