import { symbolScale } from "./camera";

/** How large and how detailed a large network is drawn, by its density on the screen. */
export interface LargeDetail {
  /** Size of symbols against their usual size. */
  readonly scale: number;
  /** Whether symbols and marks are large enough to be told apart; else actors are dots and links are hairlines. */
  readonly isNear: boolean;
  /** How far from a thing a pointer may be and still mean it, as a part of the usual reach. */
  readonly reach: number;
}

/** Average distance between neighbours, in pixels, from which kinds and statuses can be told apart. */
const NEAR_SPACING_PX = 15;
/** Radius of a usual symbol, as a part of the distance to its neighbours. */
const FILL = 0.27;
/** Radius of most symbols at their usual size. */
const USUAL_RADIUS_PX = 6.5;
/** Below this a dot is a rumour. */
const LEAST_SCALE = 0.14;

/** The detail at a zoom. `spacing` is the usual distance between neighbours in layout units. */
export function findDetail(zoom: number, spacing: number): LargeDetail {
  const spacingPx = Math.max(0, spacing * zoom);
  const crowded = Math.max(LEAST_SCALE, (FILL * spacingPx) / USUAL_RADIUS_PX);
  return {
    scale: Math.min(symbolScale(zoom), crowded),
    isNear: spacingPx >= NEAR_SPACING_PX,
    reach: Math.min(1, Math.max(0.15, spacingPx / NEAR_SPACING_PX)),
  };
}

/** So many actors are looked at to see how dense a layout is. */
const SAMPLES = 2000;

/**
 * The usual distance between neighbours: the side of the square each actor has to itself where most of them are. Looks at
 * some actors only. 0 where fewer than two have places.
 */
export function measureSpacing(positions: Float32Array | Float64Array, actorOf: Int32Array): number {
  const step = Math.max(1, Math.floor(actorOf.length / SAMPLES));
  const xs = new Float64Array(Math.ceil(actorOf.length / step));
  const ys = new Float64Array(xs.length);
  let count = 0;
  for (let place = 0; place < actorOf.length; place += step) {
    const actor = actorOf[place] ?? 0;
    const x = positions[2 * actor] ?? NaN;
    const y = positions[2 * actor + 1] ?? NaN;
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    xs[count] = x;
    ys[count++] = y;
  }
  if (count < 2) return 0;
  // Four fifths of a disc's width and height hold about 0.87 of it; outliers stay outside.
  const width = middleSpread(xs.subarray(0, count));
  const height = middleSpread(ys.subarray(0, count));
  return Math.sqrt((Math.max(width, 1e-6) * Math.max(height, 1e-6)) / (0.7 * actorOf.length));
}

function middleSpread(values: Float64Array): number {
  values.sort();
  const at = (share: number) => values[Math.floor((values.length - 1) * share)] ?? 0;
  return at(0.9) - at(0.1);
}
