/** How far apart two neighbouring parallel links bow, as a part of their length. */
const PART = 0.16;
/** The widest bow, whatever the number of parallel links. */
const MOST = 0.45;
/** More places than any scene has; its square is still a whole number. */
const PLACES = 67_108_864;

/**
 * The bend of each link (`SceneLink.bend`): 0 for a link that is alone between its two nodes, spread evenly to both
 * sides where several run between the same two, whichever way they point. Self loops get 0, 1, 2 … steps outwards.
 */
export function buildLinkBends(
  links: readonly { readonly source: number; readonly target: number }[],
): Float64Array {
  const bundles = new Map<number, number[]>();
  links.forEach(({ source, target }, index) => {
    const key = Math.min(source, target) * PLACES + Math.max(source, target);
    const bundle = bundles.get(key);
    if (bundle) bundle.push(index);
    else bundles.set(key, [index]);
  });
  const bends = new Float64Array(links.length);
  for (const bundle of bundles.values()) {
    const step = Math.min(PART, (2 * MOST) / Math.max(1, bundle.length - 1));
    bundle.forEach((index, place) => {
      const link = links[index];
      if (!link) return;
      if (link.source === link.target) bends[index] = place * step;
      // The side is that of source → target, so a link that runs the other way round has its sign turned.
      else {
        const side = (place - (bundle.length - 1) / 2) * step;
        bends[index] = link.source < link.target ? side : 0 - side;
      }
    });
  }
  return bends;
}
