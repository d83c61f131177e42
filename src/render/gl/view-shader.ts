/** Nodes to a row of the texture that holds where they are. */
export const PLACES_PER_ROW = 1024;

/** A number as GLSL writes one of its floats. */
export function toGlsl(value: number): string {
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

/** The first lines of every shader. */
export const SHADER_HEAD = `#version 300 es
precision highp float;
precision highp int;
`;

/**
 * What shaders of things in the picture share: where a node is, and where that is on the screen. The camera comes in two
 * parts, since far from the origin 32 bits are too few to tell pixels apart near by.
 */
export const VIEW_SHADER = `
uniform highp sampler2D places;
uniform vec2 cameraHigh;
uniform vec2 cameraLow;
uniform float zoom;
uniform vec2 middle;
uniform vec2 extent;
uniform float ratio;
uniform int held;

/* Outside of every picture: what is put there is not drawn. */
const vec4 NOWHERE = vec4(2.0, 2.0, 2.0, 1.0);

/* x and y in layout units, radius in pixels (below 0 without a place), number of the symbol. */
vec4 nodeAt(int place) {
  return texelFetch(places, ivec2(place % ${PLACES_PER_ROW}, place / ${PLACES_PER_ROW}), 0);
}

/* CSS pixels from the top left corner. */
vec2 toPicture(vec2 point) {
  return (point - cameraHigh - cameraLow) * zoom + middle;
}

vec4 toClip(vec2 picture) {
  return vec4(picture.x / extent.x * 2.0 - 1.0, 1.0 - picture.y / extent.y * 2.0, 0.0, 1.0);
}
`;

/** Covers the whole picture with one triangle, without any attribute. */
export const WHOLE_PICTURE_SHADER = `${SHADER_HEAD}
void main() {
  gl_Position = vec4(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0, 0.0, 1.0);
}
`;
