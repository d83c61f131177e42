import { FADE } from "../drawing-part";
import { DIMMED } from "../large-scene";
import { SHADER_HEAD, toGlsl, VIEW_SHADER } from "./view-shader";

/** Looks to a row of the texture that says where their cells are. */
export const LOOKS_PER_ROW = 256;

/** A square round each node's symbol, with its cell on the sheet. */
export const SYMBOL_VERTEX = `${SHADER_HEAD}${VIEW_SHADER}
layout(location = 0) in vec4 first;
layout(location = 1) in vec4 second;
layout(location = 2) in uint emphasis;
layout(location = 3) in uint look;
uniform highp sampler2D cells;
uniform float stretch;
uniform float fineness;
uniform vec3 ground;
out vec2 onSheet;
flat out vec3 outer;
flat out vec3 core;

void main() {
  gl_Position = NOWHERE;
  onSheet = vec2(0.0);
  outer = vec3(0.0);
  core = vec3(0.0);
  vec4 node = nodeAt(gl_InstanceID);
  if (gl_InstanceID == held || node.z < 0.0) return;
  float fade = emphasis == ${DIMMED}u ? ${toGlsl(FADE)} : 0.0;
  outer = mix(first.rgb, ground, fade);
  core = mix(second.rgb, ground, fade);
  int number = int(look);
  /* Left, top and side on the sheet. */
  vec3 cell = texelFetch(cells, ivec2(number % ${LOOKS_PER_ROW}, number / ${LOOKS_PER_ROW}), 0).xyz;
  vec2 corner = vec2(gl_VertexID % 2 == 0 ? 0.0 : 1.0, gl_VertexID < 2 ? 0.0 : 1.0);
  onSheet = cell.xy + corner * cell.z;
  gl_Position = toClip(toPicture(node.xy) + (corner - 0.5) * cell.z / fineness * stretch);
}
`;

/**
 * Dyes the cell: its red, green and blue say how much of the ground, the first and the second colour there is. Four
 * places in each pixel are looked at where the sheet is finer than the bitmap. Multiplied with its opacity.
 */
export const SYMBOL_FRAGMENT = `${SHADER_HEAD}
in vec2 onSheet;
flat in vec3 outer;
flat in vec3 core;
uniform highp sampler2D sheet;
uniform vec3 ground;
uniform float spread;
out vec4 colour;

void main() {
  vec2 unit = 1.0 / vec2(textureSize(sheet, 0));
  vec4 inks = vec4(0.0);
  for (int tap = 0; tap < 4; tap++) {
    vec2 off = spread * vec2(tap % 2 == 0 ? -1.0 : 1.0, tap < 2 ? -1.0 : 1.0);
    inks += 0.25 * texture(sheet, (onSheet + off) * unit);
  }
  colour = vec4(inks.r * ground + inks.g * outer + inks.b * core, inks.a);
}
`;
