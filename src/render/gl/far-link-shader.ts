import { FADE } from "../drawing-part";
import { DIMMED, LIT } from "../large-scene";
import { SHADER_HEAD, toGlsl, VIEW_SHADER } from "./view-shader";

/**
 * A hairline as the raster has it: at each step along its longer way its ink is shared by the two pixels nearest to it, so
 * that it is a sheared strip two pixels wide whose ink falls off to both sides.
 */
export const FAR_LINK_VERTEX = `${SHADER_HEAD}${VIEW_SHADER}
layout(location = 0) in int source;
layout(location = 1) in int target;
layout(location = 2) in uint emphasis;
uniform bool wantsLit;
uniform float share;
uniform float full;
uniform float longPx;
uniform float fading;
out float aside;
flat out float weight;

void main() {
  gl_Position = NOWHERE;
  aside = 0.0;
  weight = 0.0;
  if ((emphasis == ${LIT}u) != wantsLit || source == held || target == held) return;
  /* Multiplicative hashing (Knuth): the same links whatever else there is. */
  if (share < 1.0 && float(uint(gl_InstanceID + 1) * 2654435761u) > share * 4294967296.0) return;
  vec4 one = nodeAt(source);
  vec4 other = nodeAt(target);
  if (one.z < 0.0 || other.z < 0.0) return;
  vec2 from = toPicture(one.xy) * ratio;
  vec2 to = toPicture(other.xy) * ratio;
  vec2 most = extent * ratio;
  if (max(from.x, to.x) < 0.0 || max(from.y, to.y) < 0.0) return;
  if (min(from.x, to.x) > most.x || min(from.y, to.y) > most.y) return;
  vec2 span = abs(to - from);
  float longer = max(span.x, span.y);
  if (longer < 0.001) return;
  float reach = longer + min(span.x, span.y) * 0.4;
  weight = full / share;
  if (emphasis == ${DIMMED}u) weight *= ${toGlsl(1 - FADE)};
  if (reach > longPx && fading > 0.0) weight *= pow(longPx / reach, fading);
  aside = gl_VertexID % 2 == 0 ? -1.0 : 1.0;
  vec2 corner = (gl_VertexID < 2 ? from : to) + aside * (span.x >= span.y ? vec2(0.0, 1.0) : vec2(1.0, 0.0));
  gl_Position = toClip(corner / ratio);
}
`;

/** Writes ink, in lines: one line through a pixel's middle is 1. */
export const FAR_LINK_FRAGMENT = `${SHADER_HEAD}
in float aside;
flat in float weight;
out vec4 ink;

void main() {
  ink = vec4(weight * (1.0 - abs(aside)), 0.0, 0.0, 0.0);
}
`;
