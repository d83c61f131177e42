import {
  LINK_GAP_PX,
  LOOP_ANGLE,
  LOOP_CONTROL,
  LOOP_REACH_PER_BEND_PX,
  LOOP_REACH_PX,
  LOOP_SPREAD,
} from "../link-curve";
import { EDGE_DIRECTIONS } from "./edge-table";
import { toGlsl } from "./view-shader";

/**
 * The curves of `link-curve.ts`, worked out on the card from where two nodes are, so that nothing is sent as the picture
 * is moved. Stands after `VIEW_SHADER`; all lengths are CSS pixels.
 */
export const LINK_CURVE_SHADER = `
uniform highp sampler2D edges;
uniform float scale;

/* A cubic Bezier curve. */
struct Curve {
  vec2 a;
  vec2 b;
  vec2 c;
  vec2 d;
};

vec2 pointOn(Curve curve, float t) {
  float u = 1.0 - t;
  return u * u * u * curve.a + 3.0 * u * u * t * curve.b + 3.0 * u * t * t * curve.c + t * t * t * curve.d;
}

/* The way and the speed of a point whose t grows by 1 in a unit of time. */
vec2 speedOn(Curve curve, float t) {
  float u = 1.0 - t;
  return 3.0 * (u * u * (curve.b - curve.a) + 2.0 * u * t * (curve.c - curve.b) + t * t * (curve.d - curve.c));
}

/* Length from the start to t, by five points of Gauss and Legendre. */
float lengthTo(Curve curve, float t) {
  float h = 0.5 * t;
  return h * (
    0.568888889 * length(speedOn(curve, h)) +
    0.478628670 * (length(speedOn(curve, h * 0.461530690)) + length(speedOn(curve, h * 1.538469310))) +
    0.236926885 * (length(speedOn(curve, h * 0.093820154)) + length(speedOn(curve, h * 1.906179846)))
  );
}

/* Half of its chord and half of its net, which marks are measured by. */
float lengthOf(Curve curve, bool isStraight) {
  float chord = distance(curve.a, curve.d);
  if (isStraight) return chord;
  float net = distance(curve.a, curve.b) + distance(curve.b, curve.c) + distance(curve.c, curve.d);
  return 0.5 * (chord + net);
}

/* How far from its middle a link ends at a node, in a direction. */
float rimOf(vec4 node, vec2 way) {
  float turn = atan(way.y, way.x) * ${toGlsl(EDGE_DIRECTIONS / (2 * Math.PI))};
  int direction = (int(floor(turn + 0.5)) + ${EDGE_DIRECTIONS}) % ${EDGE_DIRECTIONS};
  return texelFetch(edges, ivec2(direction, int(node.w)), 0).r * node.z * scale + ${toGlsl(LINK_GAP_PX)};
}

vec2 ray(vec2 from, float angle, float reach) {
  return from + vec2(cos(angle), sin(angle)) * reach;
}

Curve loopOf(vec4 node, vec2 at, float bend) {
  float reach = (node.z * scale + ${toGlsl(LOOP_REACH_PX)} + bend * ${toGlsl(LOOP_REACH_PER_BEND_PX)}) * ${toGlsl(LOOP_CONTROL)};
  float first = ${toGlsl(LOOP_ANGLE - LOOP_SPREAD)};
  float last = ${toGlsl(LOOP_ANGLE + LOOP_SPREAD)};
  return Curve(
    ray(at, first, rimOf(node, vec2(cos(first), sin(first)))),
    ray(at, first, reach),
    ray(at, last, reach),
    ray(at, last, rimOf(node, vec2(cos(last), sin(last))))
  );
}

/* False where the symbols touch and nothing is left between them. */
bool findCurve(vec4 one, vec4 other, vec2 from, vec2 to, float bend, out Curve curve) {
  vec2 run = to - from;
  curve = Curve(from, from, to, to);
  if (length(run) < 0.000001) return false;
  vec2 control = 0.5 * (from + to) + vec2(run.y, -run.x) * 2.0 * bend;
  curve.a = from + normalize(control - from) * rimOf(one, control - from);
  curve.d = to + normalize(control - to) * rimOf(other, control - to);
  if (dot(curve.d - curve.a, run) <= 0.0) return false;
  curve.b = bend == 0.0 ? mix(curve.a, curve.d, 1.0 / 3.0) : mix(curve.a, control, 2.0 / 3.0);
  curve.c = bend == 0.0 ? mix(curve.a, curve.d, 2.0 / 3.0) : mix(curve.d, control, 2.0 / 3.0);
  return true;
}
`;
