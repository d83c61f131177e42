import { bitmapSizeOf } from "../bitmap-size";
import type { Mass, MassShot } from "../mass-protocol";
import { buildRegionTint } from "../tint-regions";
import { createDataTexture } from "./data-texture";
import { createGlProgram, type GlProgram } from "./gl-program";
import { TINT_FRAGMENT } from "./tint-shader";
import { WHOLE_PICTURE_SHADER } from "./view-shader";
import { UNITS } from "./view-setter";

/** Lays the regions of a mass over what is drawn. */
export interface TintDrawing {
  readonly programs: readonly GlProgram[];
  readonly draw: (mass: Mass, shot: MassShot) => void;
}

/** Creates the drawing. */
export function createTintDrawing(gl: WebGL2RenderingContext): TintDrawing {
  const program = createGlProgram(gl, WHOLE_PICTURE_SHADER, TINT_FRAGMENT);
  const texture = createDataTexture(gl, "rgba bytes");
  return {
    programs: [program],
    draw: (mass, shot) => {
      // Regions are counted here for each picture: their cells lie on the screen, and who is in one changes with the view.
      const { width, height, pixels } = buildRegionTint(mass, shot);
      texture.set(width, height, new Uint8Array(pixels.buffer));
      program.use();
      texture.bind(UNITS.regions);
      gl.uniform1i(program.at("regions"), UNITS.regions);
      const size = bitmapSizeOf(shot);
      gl.uniform2f(program.at("size"), size.width, size.height);
      gl.drawArrays(gl.TRIANGLES, 0, 3);
    },
  };
}
