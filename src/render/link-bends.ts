import type { LinkEnds } from "./scene-groups";

/** How far apart two neighbouring parallel links bow, as a part of their length. */
const PART = 0.16;
/** The widest bow, whatever the number of parallel links. */
const MOST = 0.45;

/**
 * The bend of each link (`SceneLink.bend`): 0 for a link that is alone between its two nodes, spread evenly to both
 * sides where several run between the same two, whichever way they point. Self loops get 0, 1, 2 … steps outwards.
 */
export function buildLinkBends(ends: LinkEnds): Float64Array {
  const { sourceOf, targetOf } = ends;
  const firstOf = findFirstOfBundle(ends);
  const sizeOf = new Int32Array(firstOf.length);
  for (const first of firstOf) sizeOf[first] = (sizeOf[first] ?? 0) + 1;
  const placed = new Int32Array(firstOf.length);
  const bends = new Float64Array(firstOf.length);
  for (let link = 0; link < bends.length; link++) {
    const first = firstOf[link] ?? 0;
    const size = sizeOf[first] ?? 1;
    if (size === 1) continue;
    const place = placed[first] ?? 0;
    placed[first] = place + 1;
    const step = Math.min(PART, (2 * MOST) / (size - 1));
    const source = sourceOf[link] ?? 0;
    const target = targetOf[link] ?? 0;
    const side = (place - (size - 1) / 2) * step;
    // The side is that of source → target, so a link that runs the other way round has its sign turned.
    bends[link] = source === target ? place * step : source < target ? side : 0 - side;
  }
  return bends;
}

/** For each link the first one between the same two nodes, whichever way they point; by a table of pairs. */
function findFirstOfBundle({ sourceOf, targetOf }: LinkEnds): Int32Array {
  const size = 2 ** Math.ceil(Math.log2(2 * sourceOf.length + 2));
  /** Links by a number mixed from their pair, each one more than its place; 0 is a free slot. */
  const slots = new Int32Array(size);
  const firstOf = new Int32Array(sourceOf.length);
  for (let link = 0; link < firstOf.length; link++) {
    const low = Math.min(sourceOf[link] ?? 0, targetOf[link] ?? 0);
    const high = Math.max(sourceOf[link] ?? 0, targetOf[link] ?? 0);
    const mixed = Math.imul(low, 0x9e_37_79_b1) ^ Math.imul(high, 0x85_eb_ca_6b);
    let slot = (mixed ^ (mixed >>> 15)) & (size - 1);
    for (;;) {
      const other = (slots[slot] ?? 0) - 1;
      if (other < 0) {
        slots[slot] = link + 1;
        firstOf[link] = link;
        break;
      }
      const source = sourceOf[other] ?? 0;
      const target = targetOf[other] ?? 0;
      if (Math.min(source, target) === low && Math.max(source, target) === high) {
        firstOf[link] = other;
        break;
      }
      slot = (slot + 1) & (size - 1);
    }
  }
  return firstOf;
}
