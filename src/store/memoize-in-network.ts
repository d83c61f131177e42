import type { NetworkIndex } from "../model/network-index";

/**
 * The function with its outcomes kept for as long as the network they were worked out from: the same key of the same
 * network gives the very same outcome. For selectors that build something for each of many passages or articles.
 */
export function memoizeInNetwork<Key, Outcome>(
  compute: (index: NetworkIndex, key: Key) => Outcome,
): (index: NetworkIndex, key: Key) => Outcome {
  const networks = new WeakMap<NetworkIndex, Map<Key, { readonly outcome: Outcome }>>();
  return (index, key) => {
    const outcomes = networks.get(index) ?? new Map<Key, { readonly outcome: Outcome }>();
    networks.set(index, outcomes);
    const known = outcomes.get(key);
    if (known) return known.outcome;
    const outcome = compute(index, key);
    outcomes.set(key, { outcome });
    return outcome;
  };
}
