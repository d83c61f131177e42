import type { LinkEnds } from "./scene-groups";

/** How far apart two neighbouring parallel links bow, as a part of their length. */
const PART = 0.16;
/** The widest bow, whatever the number of parallel links. */
const MOST = 0.45;
/** Links that are looked up in one go: a loop over all of a large network's would be over before the browser has compiled it. */
const PIECE = 2048;

/**
 * The bend of each link (`SceneLink.bend`): 0 for a link that is alone between its two nodes, spread evenly to both
 * sides where several run between the same two, whichever way they point. Self loops get 0, 1, 2 … steps outwards.
 */
export function buildLinkBends(ends: LinkEnds): Float64Array {
  const { sourceOf, targetOf } = ends;
  const bends = new Float64Array(sourceOf.length);
  for (const bundle of listBundles(ends)) {
    const step = Math.min(PART, (2 * MOST) / (bundle.length - 1));
    for (const [place, link] of bundle.entries()) {
      const source = sourceOf[link] ?? 0;
      const target = targetOf[link] ?? 0;
      const side = (place - (bundle.length - 1) / 2) * step;
      // The side is that of source → target, so a link that runs the other way round has its sign turned.
      bends[link] = source === target ? place * step : source < target ? side : 0 - side;
    }
  }
  return bends;
}

/** Lists links that have company between the same two nodes, whichever way they point. */
function listBundles(ends: LinkEnds): Iterable<readonly number[]> {
  const { length } = ends.sourceOf;
  /** First links by a number mixed from their pair, each one more than its place; 0 is a free slot. */
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * length + 2)));
  const bundles = new Map<number, number[]>();
  for (let first = 0; first < length; first += PIECE)
    addToBundles(ends, slots, bundles, first, Math.min(first + PIECE, length));
  return bundles.values();
}

/** Adds the links from `first` to before `beyond` to the bundles, which go by their first link. */
function addToBundles(
  { sourceOf, targetOf }: LinkEnds,
  slots: Int32Array,
  bundles: Map<number, number[]>,
  first: number,
  beyond: number,
): void {
  const last = slots.length - 1;
  for (let link = first; link < beyond; link++) {
    const source = sourceOf[link] ?? 0;
    const target = targetOf[link] ?? 0;
    const low = source < target ? source : target;
    const high = source < target ? target : source;
    const mixed = Math.imul(low, 0x9e_37_79_b1) ^ Math.imul(high, 0x85_eb_ca_6b);
    for (let slot = (mixed ^ (mixed >>> 15)) & last; ; slot = (slot + 1) & last) {
      const other = (slots[slot] ?? 0) - 1;
      if (other < 0) {
        slots[slot] = link + 1;
        break;
      }
      const from = sourceOf[other];
      const to = targetOf[other];
      if ((from !== source || to !== target) && (from !== target || to !== source)) continue;
      const bundle = bundles.get(other);
      if (bundle) bundle.push(link);
      else bundles.set(other, [other, link]);
      break;
    }
  }
}
