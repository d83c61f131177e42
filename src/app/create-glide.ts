/** How long actors take to their new places, within the 150–250 ms a change may take to explain itself. */
const GLIDE_MS = 250;

/** Positions on their way from where they are shown to where they belong. All arrays: x and y by turns. */
export interface Glide {
  /** Where actors belong; written to freely, also while a glide is under way. */
  readonly target: Float64Array;
  /** Where actors are drawn. */
  readonly shown: Float64Array;
  /** Begins to glide from what is shown. */
  readonly begin: (nowMs: number) => void;
  /** Puts everything where it belongs. */
  readonly cut: () => void;
  /** Works out what to show; returns whether it has arrived. */
  readonly advance: (nowMs: number) => boolean;
}

/**
 * Creates a glide of `length / 2` actors. Because the target may move meanwhile, it serves a layout that has settled at
 * once and one that goes on: the picture never jumps. What has no place yet appears where it belongs.
 */
export function createGlide(start: Float64Array): Glide {
  const target = start.slice();
  const shown = start.slice();
  let from: Float64Array | null = null;
  let beganMs = 0;
  const advance = (nowMs: number): boolean => {
    const part = from === null ? 1 : Math.min(1, Math.max(0, (nowMs - beganMs) / GLIDE_MS));
    if (part === 1) from = null;
    if (from === null) {
      shown.set(target);
      return true;
    }
    const eased = part < 0.5 ? 4 * part ** 3 : 1 - (2 - 2 * part) ** 3 / 2;
    for (let at = 0; at < shown.length; at++) {
      const start = from[at] ?? Number.NaN;
      const end = target[at] ?? Number.NaN;
      shown[at] = Number.isNaN(start) ? end : start + (end - start) * eased;
    }
    return false;
  };
  return {
    target,
    shown,
    begin: (nowMs) => {
      from = shown.slice();
      beganMs = nowMs;
    },
    cut: () => {
      from = null;
      shown.set(target);
    },
    advance,
  };
}
