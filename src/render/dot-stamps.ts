import { CORE_PART, CORE_RADIUS_PX, EDGE_OPACITY, EDGED_RADIUS_PX } from "./disc-look";
import { FADE } from "./drawing-part";
import type { MassScene } from "./mass-protocol";
import { mixColours } from "./mix-colours";
import { buildStamp, toPixel, type Disc, type Stamp } from "./raster-dots";
import { NO_COLOUR } from "./scene-columns";

/** The stamps of a scene's actors: an edge where there is room, the disc, and a core in the second colour where there is room. */
export interface DotStamps {
  /** Takes the scene whose actors are wanted, and pixels of the bitmap to a CSS pixel. */
  readonly use: (scene: MassScene, ratio: number) => void;
  /** The stamp of an actor by place, its radius in pixels of the bitmap and its middle (0 … 1) within its pixel. */
  readonly find: (
    place: number,
    radius: number,
    middleX: number,
    middleY: number,
    isDimmed: boolean,
  ) => Stamp;
}

/** Radii are known in quarters of a pixel, middles in halves. */
const RADIUS_STEPS = 4;
const PLACE_STEPS = 2;
/** Pixels of stamps that are kept at most. */
const MOST_PIXELS = 400_000;

/** Creates stamps that are built when they are first wanted. */
export function createDotStamps(): DotStamps {
  const stamps = new Map<number, Stamp>();
  let known: { readonly scene: MassScene; readonly ratio: number } | null = null;
  let kept = 0;
  let full: readonly number[] = [];
  let faded: readonly number[] = [];
  let ground = 0;
  const empty = () => {
    stamps.clear();
    kept = 0;
  };
  const build = (size: number, edgePx: number, colour: number, core: number | null, at: number) => {
    const radius = size / RADIUS_STEPS;
    const discs: Disc[] = [{ radius, colour, opacity: 1 }];
    if (edgePx > 0) discs.unshift({ radius: radius + edgePx, colour: ground, opacity: EDGE_OPACITY });
    if (core !== null) discs.push({ radius: radius * CORE_PART, colour: core, opacity: 1 });
    const middle = (step: number) => (step + 0.5) / PLACE_STEPS;
    return buildStamp(discs, middle(at % PLACE_STEPS), middle(Math.floor(at / PLACE_STEPS)));
  };
  return {
    use: (scene, ratio) => {
      if (known?.scene === scene && known.ratio === ratio) return;
      empty();
      known = { scene, ratio };
      full = scene.colours.map(toPixel);
      faded = scene.colours.map((colour) => toPixel(mixColours(colour, scene.palette.ground, FADE)));
      ground = toPixel(scene.palette.ground);
    },
    find: (place, radius, middleX, middleY, isDimmed) => {
      if (!known) throw new Error("A scene has to be taken before its stamps are asked for.");
      const { scene, ratio } = known;
      const { length } = scene.colours;
      const size = Math.max(1, Math.round(radius * RADIUS_STEPS));
      const first = scene.colourOf[place] ?? 0;
      const other = scene.secondColourOf[place] ?? NO_COLOUR;
      const second = other !== NO_COLOUR && radius >= CORE_RADIUS_PX * ratio ? other : length;
      const isEdged = radius >= EDGED_RADIUS_PX * ratio;
      const at = Math.floor(middleX * PLACE_STEPS) + PLACE_STEPS * Math.floor(middleY * PLACE_STEPS);
      // One number for all a stamp depends on.
      let key = size;
      key = key * length + first;
      key = key * (length + 1) + second;
      key = key * 2 + (isDimmed ? 1 : 0);
      key = key * 2 + (isEdged ? 1 : 0);
      key = key * PLACE_STEPS ** 2 + at;
      let stamp = stamps.get(key);
      if (!stamp) {
        const colours = isDimmed ? faded : full;
        const core = second === length ? null : (colours[second] ?? 0);
        if (kept > MOST_PIXELS) empty();
        stamp = build(size, isEdged ? ratio : 0, colours[first] ?? 0, core, at);
        kept += stamp.side ** 2;
        stamps.set(key, stamp);
      }
      return stamp;
    },
  };
}
