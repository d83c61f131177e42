import type { NetworkShape } from "../model/network-index";
import { memoizeLast } from "./memoize-last";
import type { AppState } from "./state";

/** How many actors of the whole network each sector and each kind has, in the file's order. */
export interface OptionSizes {
  readonly sectors: Uint32Array;
  readonly kinds: Uint32Array;
}

const measure = memoizeLast(({ facets }: NetworkShape): OptionSizes => {
  const count = (numbers: Int32Array, size: number) => {
    const counts = new Uint32Array(size);
    for (const number of numbers) if (number >= 0) counts[number] = (counts[number] ?? 0) + 1;
    return counts;
  };
  return {
    sectors: count(facets.sectors, facets.sectorNumber.size),
    kinds: count(facets.kinds, facets.kindNumber.size),
  };
});

/** Whatever the filters are; so that which options come first does not change with every choice. */
export function selectOptionSizes({ document }: AppState): OptionSizes {
  return measure(document.index.shape);
}
