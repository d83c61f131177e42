import { BAR_EXTRA_PX, DASH_GAP_PX, DASH_PX, HOLLOW_PART, LEAST_HOLLOW_PX } from "../link-parts";
import {
  ARROW_HALF_WIDTH_PX,
  ARROW_LENGTH_PX,
  ARROW_NOTCH,
  ARROW_OVERLAP,
  BAR_HALF_PX,
  SEAL_GAP_PX,
  SEAL_RADIUS_PX,
  TICK_HALF_PX,
} from "../link-points";
import { statusNumber } from "./near-link-shader";
import { SHADER_HEAD, toGlsl } from "./view-shader";

/** Corners of the upper half of an arrow of size 1 whose tip is the origin. */
const NOTCH = `vec2(${toGlsl(-ARROW_LENGTH_PX * (1 - ARROW_NOTCH))}, 0.0)`;
const BARB = `vec2(${toGlsl(-ARROW_LENGTH_PX)}, ${toGlsl(ARROW_HALF_WIDTH_PX)})`;
/** A seal is a dot of twelve corners: a little less than its circle. */
const DOT_RADIUS_PX = SEAL_RADIUS_PX * 0.985;
const DOT_MIDDLE_PX = -(ARROW_LENGTH_PX + SEAL_GAP_PX + SEAL_RADIUS_PX);
const PERIOD_PX = DASH_PX + DASH_GAP_PX;

/** How much of a pixel shapes cover, all lengths in CSS pixels. */
const COVERS = `
/* A line so wide, at a distance from its middle. */
float band(float off, float across) {
  float d = abs(off) * ratio;
  float h = 0.5 * across * ratio;
  return clamp(min(d + 0.5, h) - max(d - 0.5, -h), 0.0, 1.0);
}

/* What lies so deep inside an edge. */
float inside(float depth) {
  return clamp(depth * ratio + 0.5, 0.0, 1.0);
}

float toSegment(vec2 point, vec2 a, vec2 b) {
  vec2 run = b - a;
  return distance(point, a + run * clamp(dot(point - a, run) / dot(run, run), 0.0, 1.0));
}

/* Depth inside an arrow whose tip is the origin, below 0 outside. */
float arrowDepth(vec2 point) {
  vec2 upper = vec2(point.x, abs(point.y));
  vec2 notch = ${NOTCH} * size;
  vec2 barb = ${BARB} * size;
  float edge = min(toSegment(upper, notch, barb), toSegment(upper, barb, vec2(0.0)));
  vec2 back = barb - notch;
  vec2 off = upper - notch;
  bool isUnderEdge = upper.y * barb.x > upper.x * barb.y;
  bool isBeforeBack = back.x * off.y < back.y * off.x;
  return isUnderEdge && isBeforeBack ? edge : -edge;
}
`;

/** What of the ribbon is line: whole, dashed, or barred by ticks. */
const LINE = `
float lineCover() {
  float cut = kind == ${statusNumber("obstacle")} ? 0.0 : ${toGlsl(ARROW_LENGTH_PX * ARROW_OVERLAP)} * size;
  float ends = inside(onLine.x);
  /* Only near its end: a loop passes the line through its end twice. */
  if (onLine.z > 0.5) ends *= inside(-cut - fromEnd.x);
  float cover = band(onLine.y, width) * ends;
  if (kind == ${statusNumber("proposed")}) {
    float off = abs(mod(onLine.x + ${toGlsl(DASH_GAP_PX / 2)}, ${toGlsl(PERIOD_PX)}) - ${toGlsl(PERIOD_PX / 2)});
    return cover * inside(${toGlsl(DASH_PX / 2)} - off);
  }
  if (kind != ${statusNumber("obstacle")} || ticks < 2.0) return cover;
  /* Ticks are joined along the line itself, from the first one on. */
  float thick = width + ${toGlsl(BAR_EXTRA_PX)};
  float joint = band(onLine.y, thick) * inside((onLine.z - 1.0 / ticks) * speed) * ends;
  float number = clamp(floor(onLine.z * ticks + 0.5), 1.0, ticks - 1.0);
  float along = (onLine.z - number / ticks) * speed;
  float beyond = max(0.0, abs(onLine.y) - ${toGlsl(TICK_HALF_PX)} * size);
  return 1.0 - (1.0 - cover) * (1.0 - max(joint, band(length(vec2(along, beyond)), thick)));
}
`;

/** Inks the line and the mark of a link. Multiplied with its opacity. */
export const NEAR_LINK_FRAGMENT = `${SHADER_HEAD}
in vec3 onLine;
in vec2 fromEnd;
in float speed;
flat in uint kind;
flat in uint stress;
flat in float width;
flat in float size;
flat in float ticks;
uniform float ratio;
uniform vec3 ground;
uniform vec3 inks[3];
uniform float strength;
out vec4 colour;
${COVERS}${LINE}
vec4 markColour(vec3 ink) {
  if (kind == ${statusNumber("obstacle")}) {
    float beyond = max(0.0, abs(fromEnd.y) - ${toGlsl(BAR_HALF_PX)} * size);
    return vec4(ink, 1.0) * band(length(vec2(fromEnd.x, beyond)), width + ${toGlsl(BAR_EXTRA_PX)});
  }
  float depth = arrowDepth(fromEnd);
  float filled = inside(depth);
  if (kind == ${statusNumber("proposed")}) {
    float outline = band(depth, max(${toGlsl(LEAST_HOLLOW_PX)}, width * ${toGlsl(HOLLOW_PART)}));
    return mix(vec4(ground, 1.0) * filled, vec4(ink, 1.0), outline);
  }
  if (kind == ${statusNumber("signed")}) {
    vec2 off = fromEnd - vec2(${toGlsl(DOT_MIDDLE_PX)} * size, 0.0);
    filled = max(filled, inside(${toGlsl(DOT_RADIUS_PX)} * size - length(off)));
  }
  return vec4(ink, 1.0) * filled;
}

void main() {
  vec3 ink = inks[stress];
  colour = strength * (ticks < 0.0 ? markColour(ink) : vec4(ink, 1.0) * lineCover());
}
`;
