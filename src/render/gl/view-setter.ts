import type { MassShot } from "../mass-protocol";
import type { GlProgram } from "./gl-program";
import type { MassUploads } from "./mass-uploads";
import { buildViewUniforms } from "./view-uniforms";

/** Which texture unit is for what. */
export const UNITS = { places: 1, edges: 2, ink: 3, sheet: 4, cells: 5, regions: 6 } as const;

/** Tells a program in use where things are and where they are looked at from. */
export type ViewSetter = (program: GlProgram, shot: MassShot, uploads: MassUploads) => void;

/** Creates a setter of what `VIEW_SHADER` declares. */
export function createViewSetter(gl: WebGL2RenderingContext): ViewSetter {
  return (program, shot, uploads) => {
    const view = buildViewUniforms(shot);
    uploads.places.bind(UNITS.places);
    gl.uniform1i(program.at("places"), UNITS.places);
    gl.uniform2f(program.at("cameraHigh"), ...view.cameraHigh);
    gl.uniform2f(program.at("cameraLow"), ...view.cameraLow);
    gl.uniform1f(program.at("zoom"), view.zoom);
    gl.uniform2f(program.at("middle"), ...view.middle);
    gl.uniform2f(program.at("extent"), ...view.extent);
    gl.uniform1f(program.at("ratio"), view.ratio);
    gl.uniform1i(program.at("held"), shot.held);
  };
}
