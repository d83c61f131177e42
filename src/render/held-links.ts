import { litStrengthOf } from "./ink-tone";
import type { LinkCurve } from "./link-curve";
import { buildLinkParts } from "./link-parts";
import { NO_LINK_POINTS } from "./link-points";
import type { SceneLink, ScenePalette } from "./scene";
import { SVG_NAMESPACE, toTenth } from "./svg-layer";

/** The many links of an actor in hand, which all move with every frame: a line for each look instead of elements for each link. */
export interface HeldLinks {
  /** An ornament, to lie under what is drawn as elements. */
  readonly element: SVGSVGElement;
  /** Takes over links, each with its place; an empty list lets go. `scale` is that of symbols and marks. */
  readonly hold: (links: ReadonlyMap<number, SceneLink>, palette: ScenePalette, scale: number) => void;
  /** Draws them where they are now: the curve of a link's place, in picture pixels. */
  readonly draw: (curveOf: (place: number) => LinkCurve | null) => void;
  /** Shifts them by CSS pixels, as the rest of the picture. */
  readonly setShift: (xPx: number, yPx: number) => void;
}

interface Look {
  readonly line: SVGPathElement;
  readonly places: number[];
}

/** Creates the drawing of links in hand. Their marks are left out: of so many none could be told from another. */
export function createHeldLinks(document: Document): HeldLinks {
  const element = document.createElementNS(SVG_NAMESPACE, "svg");
  const stage = document.createElementNS(SVG_NAMESPACE, "g");
  element.append(stage);
  element.setAttribute("class", "entente-held");
  element.setAttribute("aria-hidden", "true");
  element.setAttribute("width", "100%");
  element.setAttribute("height", "100%");
  let looks: readonly Look[] = [];

  const addLook = (link: SceneLink, palette: ScenePalette, scale: number, opacity: number): Look | null => {
    const part = buildLinkParts(link, palette, NO_LINK_POINTS, scale).find(({ role }) => role === "line");
    if (!part) return null;
    const line = document.createElementNS(SVG_NAMESPACE, "path");
    line.setAttribute("fill", "none");
    line.setAttribute("stroke", part.stroke);
    line.setAttribute("stroke-width", `${part.strokeWidthPx}`);
    line.setAttribute("stroke-opacity", `${opacity}`);
    if (part.dash) line.setAttribute("stroke-dasharray", part.dash);
    stage.append(line);
    return { line, places: [] };
  };

  return {
    element,
    hold: (links, palette, scale) => {
      stage.replaceChildren();
      const byLook = new Map<string, Look | null>();
      // As strong as they were before they were taken in hand, so that the actors under them are seen.
      const opacity = litStrengthOf(links.size);
      for (const [place, link] of links) {
        const name = [link.colour, link.widthPx, link.status, link.emphasis, link.isSelected].join(" ");
        let look = byLook.get(name);
        if (look === undefined) byLook.set(name, (look = addLook(link, palette, scale, opacity)));
        look?.places.push(place);
      }
      looks = [...byLook.values()].filter((look) => look !== null);
    },
    draw: (curveOf) => {
      for (const { line, places } of looks)
        line.setAttribute("d", places.map((place) => writeCurve(curveOf(place))).join(""));
    },
    setShift: (xPx, yPx) => {
      stage.setAttribute("transform", `translate(${toTenth(xPx)},${toTenth(yPx)})`);
    },
  };
}

function writeCurve(curve: LinkCurve | null): string {
  if (!curve) return "";
  const write = (...points: number[]) => points.map(toTenth).join(" ");
  const start = `M${write(curve.x0, curve.y0)}`;
  const { x1, y1, x2, y2, x3, y3 } = curve;
  return start + (curve.isStraight ? `L${write(x3, y3)}` : `C${write(x1, y1, x2, y2, x3, y3)}`);
}
