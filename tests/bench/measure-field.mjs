/** RMS error of a field of charges of −30 on a sample of nodes, as a share, against d3-force's law summed over all pairs. */
export function measureFieldError(positions, field) {
  const count = positions.length / 2;
  let error = 0;
  let size = 0;
  for (let i = 0; i < count; i += Math.max(1, Math.floor(count / 300))) {
    let x = 0;
    let y = 0;
    for (let j = 0; j < count; j++) {
      if (j === i) continue;
      const dx = positions[2 * j] - positions[2 * i];
      const dy = positions[2 * j + 1] - positions[2 * i + 1];
      let l = dx * dx + dy * dy;
      if (l < 1) l = Math.sqrt(l);
      x -= (30 * dx) / l;
      y -= (30 * dy) / l;
    }
    error += (field[2 * i] - x) ** 2 + (field[2 * i + 1] - y) ** 2;
    size += x * x + y * y;
  }
  return Math.sqrt(error / size);
}
