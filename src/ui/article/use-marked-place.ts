import { useState } from "react";

import type { MarkedPlace } from "../../store/select-article-passages";
import type { Reading } from "../../store/state";

/**
 * Which of the marked places is the current one: the one the reader asked for, else the first; then wherever stepping
 * has led, until the places or the wish are others. `first` is the place to begin with when none was asked for.
 */
export function useMarkedPlace(
  places: readonly MarkedPlace[],
  reading: Reading | null,
  first = 0,
): { readonly at: number; readonly stepTo: (at: number) => void } {
  const [stepped, setStepped] = useState<{
    readonly places: readonly MarkedPlace[];
    readonly at: number;
  } | null>(null);
  const asked = reading
    ? places.findIndex(
        (place) =>
          place.source === reading.source && place.start === reading.start && place.end === reading.end,
      )
    : first;
  return {
    at: stepped?.places === places ? stepped.at : Math.max(0, asked),
    stepTo: (at) => {
      setStepped({ places, at });
    },
  };
}
