import { STATUSES, type Status } from "../model/status";
import type { DrawingPart } from "./drawing-part";
import { EMPHASES, LIT } from "./large-scene";
import type { LinkCurve } from "./link-curve";
import { buildLinkParts, LINK_WIDTH_PX } from "./link-parts";
import { NO_LINK_POINTS, traceLink, type CornerSink } from "./link-points";
import { paintPart, type Pen } from "./paint-part";
import type { Emphasis, ScenePalette } from "./scene";

/** The links of a picture near by, gathered by how they look. */
export interface LinkBundles {
  /** Adds a link by its emphasis and its status, as columns number them. */
  readonly add: (emphasis: number, status: number, curve: LinkCurve) => void;
  /** Draws all of them: the dimmed under the others, the lit on top, and marks on the lines of their like. */
  readonly paint: (pen: Pen) => void;
}

/** So many links are one path: a canvas draws them sooner than each by itself, and a path of a thousand is slower again. */
const LINKS_IN_PATH = 50;
const FROM_BELOW: readonly Emphasis[] = ["dimmed", "normal", "lit"];

interface Bundle {
  readonly line: PathList;
  readonly mark: PathList;
}

/** Creates bundles for a palette, with marks `scale` times their usual size. */
export function createLinkBundles(palette: ScenePalette, scale: number): LinkBundles {
  const bundles = new Map<Emphasis, Map<Status, Bundle>>(FROM_BELOW.map((emphasis) => [emphasis, new Map()]));
  const open = (emphasis: Emphasis, status: Status): Bundle => {
    const style = {
      status,
      colour: EMPHASES[LIT] === emphasis ? palette.ink : palette.line,
      widthPx: LINK_WIDTH_PX[emphasis],
      emphasis,
      isSelected: false,
    };
    const parts = buildLinkParts(style, palette, NO_LINK_POINTS, scale);
    const pathsOf = (wanted: DrawingPart["role"]) =>
      createPathList(parts.filter(({ role }) => role === wanted));
    return { line: pathsOf("line"), mark: pathsOf("mark") };
  };
  const latest = { emphasis: -1, status: -1 };
  let bundle: Bundle | null = null;
  return {
    add: (emphasis, status, curve) => {
      const name = STATUSES[status] ?? "operating";
      if (!bundle || latest.emphasis !== emphasis || latest.status !== status) {
        const alike = bundles.get(EMPHASES[emphasis] ?? "normal");
        bundle = alike?.get(name) ?? open(EMPHASES[emphasis] ?? "normal", name);
        alike?.set(name, bundle);
        [latest.emphasis, latest.status] = [emphasis, status];
      }
      traceLink(curve, name, scale, bundle);
    },
    paint: (pen) => {
      for (const alike of bundles.values()) {
        for (const { line } of alike.values()) line.paint(pen);
        for (const { mark } of alike.values()) mark.paint(pen);
      }
    },
  };
}

/** Paths that are drawn alike. */
interface PathList extends CornerSink {
  readonly paint: (pen: Pen) => void;
}

function createPathList(parts: readonly DrawingPart[]): PathList {
  const paths: Path2D[] = [];
  let path: Path2D | null = null;
  let count = 0;
  let isBegun = false;
  return {
    begin: () => {
      if (!path || count === LINKS_IN_PATH) {
        path = new Path2D();
        paths.push(path);
        count = 0;
      }
      count++;
      isBegun = false;
    },
    add: (x, y) => {
      if (isBegun) path?.lineTo(x, y);
      else path?.moveTo(x, y);
      isBegun = true;
    },
    paint: (pen) => {
      for (const each of paths) for (const part of parts) paintPart(pen, part, each);
    },
  };
}
