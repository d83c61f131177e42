import { INK_GRAIN } from "../ink-tone";
import { SHADER_HEAD, toGlsl } from "./view-shader";

/** Turns ink into colour, as the raster's table does: in steps, each of which begins where the ink is reached. */
export const WASH_FRAGMENT = `${SHADER_HEAD}
uniform highp sampler2D ink;
uniform vec3 ground;
uniform vec3 line;
uniform float most;
uniform float bend;
out vec4 colour;

void main() {
  float lines = texelFetch(ink, ivec2(gl_FragCoord.xy), 0).r;
  /* The raster counts in 64ths, half floats round a little: what is nearly a step is one. */
  float reached = floor((lines + ${toGlsl(1 / 128)}) / ${toGlsl(INK_GRAIN)}) * ${toGlsl(INK_GRAIN)};
  colour = vec4(mix(ground, line, most * (1.0 - exp(-bend * reached))), 1.0);
}
`;

/** Lays lit links over the picture: one line is as strong as many. Multiplied with its opacity. */
export const LIT_FRAGMENT = `${SHADER_HEAD}
uniform highp sampler2D ink;
uniform vec3 lit;
uniform float strength;
out vec4 colour;

void main() {
  float share = strength * min(1.0, texelFetch(ink, ivec2(gl_FragCoord.xy), 0).r);
  colour = vec4(lit * share, share);
}
`;
