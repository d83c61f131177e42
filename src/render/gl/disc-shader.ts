import { CORE_PART, CORE_RADIUS_PX, EDGE_OPACITY, EDGED_RADIUS_PX } from "../disc-look";
import { FADE } from "../drawing-part";
import { DIMMED } from "../large-scene";
import { SHADER_HEAD, toGlsl, VIEW_SHADER } from "./view-shader";

/** A square round the disc of each node; of nodes whose emphasis is a bit of `wanted`: all of them dimmed, or none. */
export const DISC_VERTEX = `${SHADER_HEAD}${VIEW_SHADER}
layout(location = 0) in vec4 first;
layout(location = 1) in vec4 second;
layout(location = 2) in uint emphasis;
uniform uint wanted;
uniform float scale;
out vec2 fromMiddle;
flat out float radius;
flat out vec3 disc;
flat out vec4 core;
uniform vec3 ground;

void main() {
  gl_Position = NOWHERE;
  fromMiddle = vec2(0.0);
  radius = 0.0;
  disc = vec3(0.0);
  core = vec4(0.0);
  vec4 node = nodeAt(gl_InstanceID);
  if (((wanted >> emphasis) & 1u) == 0u || gl_InstanceID == held || node.z < 0.0) return;
  float fade = emphasis == ${DIMMED}u ? ${toGlsl(FADE)} : 0.0;
  disc = mix(first.rgb, ground, fade);
  core = vec4(mix(second.rgb, ground, fade), second.a);
  radius = node.z * scale * ratio;
  vec2 corner = vec2(gl_VertexID % 2 == 0 ? -1.0 : 1.0, gl_VertexID < 2 ? -1.0 : 1.0);
  fromMiddle = corner * (radius + ratio + 1.5);
  gl_Position = toClip(toPicture(node.xy) + fromMiddle / ratio);
}
`;

/** A disc with the ground's edge round it and its second colour in it. Multiplied with its opacity. */
export const DISC_FRAGMENT = `${SHADER_HEAD}
in vec2 fromMiddle;
flat in float radius;
flat in vec3 disc;
flat in vec4 core;
uniform vec3 ground;
uniform float ratio;
out vec4 colour;

/* The raster knows no smaller disc; one smaller than a pixel covers no pixel whole. */
float coverOf(float size, float off) {
  float least = max(0.25, size);
  return clamp(least + 0.5 - off, 0.0, 1.0) * min(1.0, 2.0 * least);
}

void main() {
  float off = length(fromMiddle);
  colour = vec4(0.0);
  if (radius >= ${toGlsl(EDGED_RADIUS_PX)} * ratio) {
    colour = vec4(ground, 1.0) * ${toGlsl(EDGE_OPACITY)} * coverOf(radius + ratio, off);
  }
  colour = mix(colour, vec4(disc, 1.0), coverOf(radius, off));
  if (core.a > 0.0 && radius >= ${toGlsl(CORE_RADIUS_PX)} * ratio) {
    colour = mix(colour, vec4(core.rgb, 1.0), coverOf(radius * ${toGlsl(CORE_PART)}, off));
  }
}
`;
