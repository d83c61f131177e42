/** Places the nodes on a sunflower spiral, exactly as d3-force does at its start. Returns x and y by turns. */
export function buildPhyllotaxis(count: number): Float64Array {
  const positions = new Float64Array(2 * count);
  const turn = Math.PI * (3 - Math.sqrt(5));
  for (let i = 0; i < count; i++) {
    const radius = 10 * Math.sqrt(0.5 + i);
    positions[2 * i] = radius * Math.cos(i * turn);
    positions[2 * i + 1] = radius * Math.sin(i * turn);
  }
  return positions;
}
