import { BAR_EXTRA_PX, LEAST_HOLLOW_PX } from "../link-parts";
import {
  ARROW_HALF_WIDTH_PX,
  ARROW_LENGTH_PX,
  BAR_HALF_PX,
  LEAST_MARK,
  SEAL_GAP_PX,
  SEAL_RADIUS_PX,
  TICK_EVERY_PX,
  TICK_HALF_PX,
} from "../link-points";
import { LIT } from "../large-scene";
import { STATUSES, type Status } from "../../model/status";
import { LINK_CURVE_SHADER } from "./link-curve-shader";
import { SHADER_HEAD, toGlsl, VIEW_SHADER } from "./view-shader";

/** Sides of a bent link; as many as the longest has on a canvas. */
export const BENT_SIDES = 48;

/** Corners of the strip that is a link of so many sides: its line, a fold without area, and the square of its mark. */
export function countCorners(sides: number): number {
  return 2 * (sides + 1) + 2 + 4;
}

/** The number of a status, as GLSL knows it. */
export function statusNumber(status: Status): string {
  return `${STATUSES.indexOf(status)}u`;
}

/** How far beyond its ends a straight link may still be seen; a bent one bows out by a part of its span. CSS pixels. */
const REACH_PX = 40;
const LOOP_ROOM_PX = 160;
const BOW = 0.45;

/**
 * A link as one strip: a ribbon along its curve, wide enough for its ticks, and a square round the mark at its end. What
 * of that is inked is for the fragments to say. Links are drawn one after the other, a line before its mark.
 */
export const NEAR_LINK_VERTEX = `${SHADER_HEAD}${VIEW_SHADER}${LINK_CURVE_SHADER}
layout(location = 0) in int source;
layout(location = 1) in int target;
layout(location = 2) in uint emphasis;
layout(location = 3) in uint status;
layout(location = 4) in float bend;
uniform bool wantsLit;
uniform int sides;
uniform float widths[3];
/* From the start along the line, across it, and the part of it that is behind. */
out vec3 onLine;
/* From the end, onwards and aside. */
out vec2 fromEnd;
/* Pixels to a whole of the part. */
out float speed;
flat out uint kind;
flat out uint stress;
flat out float width;
flat out float size;
/* Into how many parts ticks cut the line; below 0 in the square of the mark. */
flat out float ticks;

bool isOutside(vec2 from, vec2 to, float reach) {
  vec2 low = min(from, to);
  vec2 high = max(from, to);
  return any(lessThan(high, vec2(-reach))) || any(greaterThan(low, extent + reach));
}

/* Half of the width of the ribbon. */
float ribbonOf(float air) {
  float line = 0.5 * width + air;
  if (status != ${statusNumber("obstacle")}) return line;
  return ${toGlsl(TICK_HALF_PX)} * size + line + ${toGlsl(BAR_EXTRA_PX)};
}

/* A corner of the square of the mark, from the end of the link. */
vec2 markCorner(int corner, float air) {
  float back = ${toGlsl(ARROW_LENGTH_PX)} * size;
  float front = 0.0;
  float wide = ${toGlsl(ARROW_HALF_WIDTH_PX)} * size;
  if (status == ${statusNumber("signed")}) {
    back += ${toGlsl(SEAL_GAP_PX + 2 * SEAL_RADIUS_PX)} * size;
  } else if (status == ${statusNumber("proposed")}) {
    air += max(${toGlsl(LEAST_HOLLOW_PX)}, width);
  } else if (status == ${statusNumber("obstacle")}) {
    back = 0.0;
    wide = ${toGlsl(BAR_HALF_PX)} * size;
    air += width;
  }
  float x = corner % 2 == 0 ? -back - air : front + air;
  return vec2(x, corner < 2 ? -wide - air : wide + air);
}

void main() {
  gl_Position = NOWHERE;
  onLine = vec3(0.0);
  fromEnd = vec2(0.0);
  speed = 0.0;
  kind = status;
  stress = emphasis;
  width = widths[emphasis];
  size = 0.0;
  ticks = 0.0;
  if ((emphasis == ${LIT}u) != wantsLit || source == held || target == held) return;
  vec4 one = nodeAt(source);
  vec4 other = nodeAt(target);
  if (one.z < 0.0 || other.z < 0.0) return;
  vec2 from = toPicture(one.xy);
  vec2 to = toPicture(other.xy);
  vec2 span = abs(to - from);
  bool isLoop = source == target;
  bool isStraight = bend == 0.0 && !isLoop;
  if (isOutside(from, to, isLoop ? ${toGlsl(LOOP_ROOM_PX)} : ${toGlsl(REACH_PX)} + (isStraight ? 0.0 : ${toGlsl(BOW)} * (span.x + span.y)))) return;
  Curve curve;
  if (isLoop) curve = loopOf(one, from, bend);
  else if (!findCurve(one, other, from, to, bend, curve)) return;

  float air = 1.0 / ratio;
  float whole = lengthOf(curve, isStraight);
  size = min(scale, max(${toGlsl(LEAST_MARK)}, whole / ${toGlsl(2 * ARROW_LENGTH_PX)}));
  vec2 heading = normalize(curve.d - curve.c);
  vec2 side = vec2(-heading.y, heading.x);
  int line = 2 * (sides + 1);
  vec2 at;
  if (gl_VertexID <= line) {
    int corner = min(gl_VertexID, line - 1);
    float t = float(corner / 2) / float(sides);
    vec2 way = speedOn(curve, t);
    speed = length(way);
    way /= max(speed, 0.000001);
    float across = (corner % 2 == 0 ? -1.0 : 1.0) * ribbonOf(air);
    float beyond = corner < 2 ? -air : corner >= line - 2 ? air : 0.0;
    at = pointOn(curve, t) + vec2(-way.y, way.x) * across + way * beyond;
    float behind = isStraight ? t * whole : status == ${statusNumber("proposed")} ? lengthTo(curve, t) : t * whole;
    onLine = vec3(behind + beyond, across, t);
    if (status == ${statusNumber("obstacle")}) {
      ticks = max(0.0, floor((whole - ${toGlsl(BAR_HALF_PX)} * size) / (${toGlsl(TICK_EVERY_PX)} * size)));
    }
    fromEnd = vec2(dot(at - curve.d, heading), dot(at - curve.d, side));
  } else {
    fromEnd = markCorner(max(gl_VertexID - line - 2, 0), air);
    at = curve.d + fromEnd.x * heading + fromEnd.y * side;
    ticks = -1.0;
  }
  gl_Position = toClip(at);
}
`;
