import { SHADER_HEAD } from "./view-shader";

/**
 * Stretches the small picture of the regions over the whole one with the soft cubic a canvas uses at high quality (Mitchell
 * and Netravali 1988). Multiplied with its opacity.
 */
export const TINT_FRAGMENT = `${SHADER_HEAD}
uniform highp sampler2D regions;
uniform vec2 size;
out vec4 colour;

float weightOf(float off) {
  float x = abs(off);
  if (x < 1.0) return (7.0 * x * x * x - 12.0 * x * x + 16.0 / 3.0) / 6.0;
  if (x < 2.0) return (-7.0 / 3.0 * x * x * x + 12.0 * x * x - 20.0 * x + 32.0 / 3.0) / 6.0;
  return 0.0;
}

void main() {
  ivec2 cells = textureSize(regions, 0);
  vec2 at = vec2(gl_FragCoord.x, size.y - gl_FragCoord.y) / size * vec2(cells) - 0.5;
  ivec2 base = ivec2(floor(at));
  colour = vec4(0.0);
  for (int row = -1; row <= 2; row++) {
    for (int column = -1; column <= 2; column++) {
      ivec2 cell = base + ivec2(column, row);
      vec4 tint = texelFetch(regions, clamp(cell, ivec2(0), cells - 1), 0);
      float weight = weightOf(float(cell.x) - at.x) * weightOf(float(cell.y) - at.y);
      colour += vec4(tint.rgb * tint.a, tint.a) * weight;
    }
  }
}
`;
