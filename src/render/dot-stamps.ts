import { CORE_PART, CORE_RADIUS_PX, EDGE_OPACITY, EDGED_RADIUS_PX } from "./disc-look";
import { FADE } from "./drawing-part";
import type { MassScene } from "./mass-protocol";
import { mixColours } from "../model/mix-colours";
import { buildStamp, countStampWords, toPixel, type Disc, type Stamp, type StampSheet } from "./raster-dots";
import { NO_COLOUR } from "./scene-columns";

/** The stamps of a scene's actors: an edge where there is room, the disc, and a core in the second colour where there is room. */
export interface DotStamps {
  /** Takes the scene whose actors are wanted, pixels of the bitmap to a CSS pixel, and the size of symbols against their usual size. */
  readonly use: (scene: MassScene, ratio: number, scale: number) => void;
  /** The stamp of an actor by place, and by where in its pixel its middle is (`findStepWithin`). */
  readonly find: (place: number, step: number, isDimmed: boolean) => Stamp;
}

/** Radii are known in quarters of a pixel, middles in halves. */
const RADIUS_STEPS = 4;
const PLACE_STEPS = 2;
/** Words of stamps that are kept, and more only where a single one takes them. */
const KEPT_WORDS = 400_000;

/** Which of the places within a pixel (0 … 1 each way) is meant: a whole number, as fractions handed over would be memory for every actor. */
export const findStepWithin = (x: number, y: number): number =>
  Math.floor(x * PLACE_STEPS) + PLACE_STEPS * Math.floor(y * PLACE_STEPS);

/** Creates stamps that are built when they are first wanted. */
export function createDotStamps(): DotStamps {
  const stamps = new Map<number, Stamp>();
  let known: { readonly scene: MassScene; readonly ratio: number } | null = null;
  let sheet: StampSheet = { words: new Uint32Array(), used: 0 };
  let full: readonly number[] = [];
  let faded: readonly number[] = [];
  let ground = 0;
  let sizing = 1;
  const empty = () => {
    stamps.clear();
    sheet.used = 0;
  };
  const build = (size: number, edgePx: number, colour: number, core: number | null, step: number) => {
    const radius = size / RADIUS_STEPS;
    const discs: Disc[] = [{ radius, colour, opacity: 1 }];
    if (edgePx > 0) discs.unshift({ radius: radius + edgePx, colour: ground, opacity: EDGE_OPACITY });
    if (core !== null) discs.push({ radius: radius * CORE_PART, colour: core, opacity: 1 });
    const middle = (number: number) => (number + 0.5) / PLACE_STEPS;
    const needed = countStampWords(discs);
    if (sheet.used + needed > sheet.words.length) {
      empty();
      if (needed > sheet.words.length)
        sheet = { words: new Uint32Array(Math.max(KEPT_WORDS, needed)), used: 0 };
    }
    return buildStamp(sheet, discs, middle(step % PLACE_STEPS), middle(Math.floor(step / PLACE_STEPS)));
  };
  return {
    use: (scene, ratio, scale) => {
      sizing = scale * ratio;
      if (known?.scene === scene && known.ratio === ratio) return;
      empty();
      known = { scene, ratio };
      full = scene.colours.map(toPixel);
      faded = scene.colours.map((colour) => toPixel(mixColours(colour, scene.palette.ground, FADE)));
      ground = toPixel(scene.palette.ground);
    },
    find: (place, step, isDimmed) => {
      if (!known) throw new Error("A scene has to be taken before its stamps are asked for.");
      const { scene, ratio } = known;
      const { length } = scene.colours;
      const radius = (scene.radiusPx[place] ?? 0) * sizing;
      const size = Math.max(1, Math.round(radius * RADIUS_STEPS));
      const first = scene.colourOf[place] ?? 0;
      const other = scene.secondColourOf[place] ?? NO_COLOUR;
      const second = other !== NO_COLOUR && radius >= CORE_RADIUS_PX * ratio ? other : length;
      const isEdged = radius >= EDGED_RADIUS_PX * ratio;
      // One number for all a stamp depends on.
      let key = size;
      key = key * length + first;
      key = key * (length + 1) + second;
      key = key * 2 + (isDimmed ? 1 : 0);
      key = key * 2 + (isEdged ? 1 : 0);
      key = key * PLACE_STEPS ** 2 + step;
      let stamp = stamps.get(key);
      if (!stamp) {
        const colours = isDimmed ? faded : full;
        const core = second === length ? null : (colours[second] ?? 0);
        stamp = build(size, isEdged ? ratio : 0, colours[first] ?? 0, core, step);
        stamps.set(key, stamp);
      }
      return stamp;
    },
  };
}
