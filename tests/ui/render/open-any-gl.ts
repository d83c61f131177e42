import { GL_SETTINGS, type OpenGl } from "../../../src/render/gl/open-gl";

/** Opens WebGL2 even where only a processor draws: all that test machines have. */
export const openAnyGl: OpenGl = (canvas) => canvas.getContext("webgl2", GL_SETTINGS);
