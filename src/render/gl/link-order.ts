import { buildLinkBends } from "../link-bends";
import type { MassScene } from "../mass-protocol";

/** Links in the order they are drawn near by: straight ones first, then those with bends, each in the scene's order. */
export interface LinkOrder {
  /** Link places. */
  readonly order: Int32Array;
  /** How many of them are straight. */
  readonly straightCount: number;
  /** `SceneLink.bend`, in this order. */
  readonly bends: Float32Array;
}

/** Orders the links of a scene. Straight links have two corners, bent ones a hundred: each are drawn with what they need. */
export function buildLinkOrder({ linkCount, sourceOf, targetOf }: MassScene): LinkOrder {
  const bends = buildLinkBends({ sourceOf, targetOf });
  const order = new Int32Array(linkCount);
  const isStraight = (link: number) => bends[link] === 0 && sourceOf[link] !== targetOf[link];
  let straightCount = 0;
  for (let link = 0; link < linkCount; link++) if (isStraight(link)) order[straightCount++] = link;
  let filled = straightCount;
  for (let link = 0; link < linkCount; link++) if (!isStraight(link)) order[filled++] = link;
  return { order, straightCount, bends: Float32Array.from(order, (link) => bends[link] ?? 0) };
}

/** Writes the values of links in an order. */
export function permute(
  values: Int32Array | Uint8Array,
  order: Int32Array,
  into: Int32Array | Uint8Array,
): Int32Array | Uint8Array {
  for (let at = 0; at < order.length; at++) into[at] = values[order[at] ?? 0] ?? 0;
  return into;
}
