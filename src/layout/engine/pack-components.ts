/** Width of the packed picture to its height. */
const aspect = 1.4;

/**
 * Places boxes without overlap in a compact picture: the first (largest) in the middle, the others in shelves round it. Returns the
 * centre of each box, x and y by turns. `halves` holds half the width and half the height of each box by turns, largest box
 * first; `gapPx` is kept free between boxes.
 */
export function packComponents(halves: Float64Array, gapPx: number): Float64Array {
  const count = halves.length / 2;
  const centres = new Float64Array(2 * count);
  if (count === 0) return centres;
  // What is already covered: a rectangle that grows by a shelf on the side that keeps the aspect.
  let right = halves[0] ?? 0;
  let left = -right;
  let bottom = halves[1] ?? 0;
  let top = -bottom;
  let next = 1;
  for (let turn = 0; next < count; turn++) {
    const isBelow = right - left >= aspect * (bottom - top);
    const isFirstSide = turn % 2 === 0;
    const length = isBelow ? right - left : bottom - top;
    const shelf = fillShelf(halves, next, length, gapPx, isBelow ? 0 : 1);
    let along = (isBelow ? left : top) + (length - shelf.used) / 2;
    const across = isBelow
      ? isFirstSide
        ? bottom + gapPx
        : top - gapPx
      : isFirstSide
        ? right + gapPx
        : left - gapPx;
    for (; next < shelf.end; next++) {
      const half = halves[2 * next + (isBelow ? 0 : 1)] ?? 0;
      const depth = (halves[2 * next + (isBelow ? 1 : 0)] ?? 0) * (isFirstSide ? 1 : -1);
      centres[2 * next] = isBelow ? along + half : across + depth;
      centres[2 * next + 1] = isBelow ? across + depth : along + half;
      along += 2 * half + gapPx;
    }
    const grown = gapPx + shelf.depth;
    if (isBelow && isFirstSide) bottom += grown;
    else if (isBelow) top -= grown;
    else if (isFirstSide) right += grown;
    else left -= grown;
    // A shelf whose first box is longer than the side widens the rectangle.
    if (isBelow) {
      left = Math.min(left, -shelf.used / 2 + (left + right) / 2);
      right = Math.max(right, left + shelf.used);
    } else {
      top = Math.min(top, -shelf.used / 2 + (top + bottom) / 2);
      bottom = Math.max(bottom, top + shelf.used);
    }
  }
  return centres;
}

function fillShelf(
  halves: Float64Array,
  from: number,
  length: number,
  gapPx: number,
  axis: 0 | 1,
): { end: number; used: number; depth: number } {
  const count = halves.length / 2;
  let end = from;
  let used = 0;
  let depth = 0;
  while (end < count) {
    const size = 2 * (halves[2 * end + axis] ?? 0);
    if (end > from && used + gapPx + size > length) break;
    used += size + (end > from ? gapPx : 0);
    depth = Math.max(depth, 2 * (halves[2 * end + 1 - axis] ?? 0));
    end++;
  }
  return { end, used, depth };
}
