import { mixColours } from "../model/mix-colours";
import { STATUSES } from "../model/status";
import type { DrawingPart } from "./drawing-part";
import { EMPHASES, LIT } from "./large-scene";
import type { LinkCurve } from "./link-curve";
import { buildLinkParts, LINK_WIDTH_PX } from "./link-parts";
import { NO_LINK_POINTS, traceLink, type CornerSink } from "./link-points";
import { paintPart, type Pen } from "./paint-part";
import type { ScenePalette } from "./scene";

/** Draws the links of a picture near by, those that look alike and follow one another together. */
export interface LinkBundles {
  /** Draws a link, now or with those that come next, by its emphasis and its status as columns number them. */
  readonly add: (emphasis: number, status: number, curve: LinkCurve) => void;
  /** Draws what has been kept back. */
  readonly flush: () => void;
}

/**
 * So many links are drawn at once: a canvas draws them sooner many to a path than each by itself, and a path of a thousand is slower
 * again. What looks otherwise is not overtaken: of two arrows in one place the later one is seen, as everywhere else.
 */
const MOST_LINKS = 50;

interface Bundle {
  readonly line: PathOfMany;
  readonly mark: PathOfMany;
}

/** Lines up to this width, pixels of the bitmap, may be drawn one pixel wide. */
const WIDEST_THINNED = 1.3;

/**
 * Creates bundles for a pen and a palette, with marks `scale` times their usual size. With `thinFor`, pixels of the bitmap to a CSS
 * pixel, lines of about a pixel are a pixel wide and the darker: a canvas has a way of its own for those, which takes a third of the
 * time.
 */
export function createLinkBundles(
  pen: Pen,
  palette: ScenePalette,
  scale: number,
  thinFor: number | null,
): LinkBundles {
  const bundles = new Map<number, Bundle>();
  let latest = -1;
  let count = 0;
  const thinned = (part: DrawingPart): DrawingPart => {
    if (thinFor === null || part.role !== "line") return part;
    const width = part.strokeWidthPx * thinFor;
    if (width <= 1 || width > WIDEST_THINNED) return part;
    return { ...part, strokeWidthPx: 1 / thinFor, stroke: mixColours(palette.ground, part.stroke, width) };
  };
  const open = (emphasis: number, status: number): Bundle => {
    const name = EMPHASES[emphasis] ?? "normal";
    const style = {
      status: STATUSES[status] ?? "operating",
      colour: emphasis === LIT ? palette.ink : palette.line,
      widthPx: LINK_WIDTH_PX[name],
      emphasis: name,
      isSelected: false,
    };
    const parts = buildLinkParts(style, palette, NO_LINK_POINTS, scale);
    const pathOf = (wanted: DrawingPart["role"]) =>
      createPathOfMany(parts.filter(({ role }) => role === wanted).map((part) => thinned(part)));
    return { line: pathOf("line"), mark: pathOf("mark") };
  };
  const flush = () => {
    const bundle = bundles.get(latest);
    bundle?.line.paint(pen);
    bundle?.mark.paint(pen);
    count = 0;
  };
  return {
    add: (emphasis, status, curve) => {
      const look = emphasis * STATUSES.length + status;
      if (look !== latest || count === MOST_LINKS) flush();
      latest = look;
      count++;
      let bundle = bundles.get(look);
      if (!bundle) bundles.set(look, (bundle = open(emphasis, status)));
      traceLink(curve, STATUSES[status] ?? "operating", scale, bundle);
    },
    flush,
  };
}

/** The path of lines that are drawn alike. */
interface PathOfMany extends CornerSink {
  /** Draws what has been added, and forgets it. */
  readonly paint: (pen: Pen) => void;
}

function createPathOfMany(parts: readonly DrawingPart[]): PathOfMany {
  let path: Path2D | null = null;
  let isBegun = false;
  return {
    begin: () => {
      path ??= new Path2D();
      isBegun = false;
    },
    add: (x, y) => {
      if (isBegun) path?.lineTo(x, y);
      else path?.moveTo(x, y);
      isBegun = true;
    },
    paint: (pen) => {
      if (!path) return;
      for (const part of parts) paintPart(pen, part, path);
      path = null;
    },
  };
}
