const HEX_COLOUR = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i;

/**
 * A colour `share` of the way from `from` (0) to `to` (1), mixed in sRGB; above 1 beyond it, as far as there are colours. Both are `#rrggbb`; anything else is given
 * back as it came. Faded things are mixed with the ground instead of made transparent, so that nothing shows through
 * them and exports look the same everywhere.
 */
export function mixColours(from: string, to: string, share: number): string {
  const start = HEX_COLOUR.exec(from);
  const end = HEX_COLOUR.exec(to);
  if (!start || !end) return from;
  const channels = [1, 2, 3].map((channel) => {
    const a = Number.parseInt(start[channel] ?? "0", 16);
    const b = Number.parseInt(end[channel] ?? "0", 16);
    return Math.min(255, Math.max(0, Math.round(a + (b - a) * share)))
      .toString(16)
      .padStart(2, "0");
  });
  return `#${channels.join("")}`;
}
