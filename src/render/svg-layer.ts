import { select, type Selection } from "d3";
import type { DrawingPart } from "./drawing-part";

export const SVG_NAMESPACE = "http://www.w3.org/2000/svg";

/** A group of an SVG drawing that holds one sort of thing. */
export type SvgLayer = Selection<SVGGElement, unknown, null, undefined>;

/** Adds a layer on top of those that are there. Ornament is kept from screen readers. */
export function addLayer(stage: SVGGElement, name: string, isOrnament: boolean): SvgLayer {
  return select(stage)
    .append("g")
    .attr("class", `entente-${name}`)
    .attr("aria-hidden", isOrnament ? "true" : null);
}

/** What shapes were painted as last: setting an attribute to what it is makes a browser work out styles anew. */
const painted = new WeakMap<Element, DrawingPart>();

function looksLike(one: DrawingPart, other: DrawingPart | undefined): boolean {
  return (
    other?.role === one.role &&
    other.fill === one.fill &&
    other.stroke === one.stroke &&
    other.strokeWidthPx === one.strokeWidthPx &&
    other.strokeOpacity === one.strokeOpacity &&
    other.dash === one.dash
  );
}

/** Gives shapes the style of their parts; where they are, their outlines say. */
export function paintStyle<Shape extends SVGPathElement | SVGPolylineElement, Parent extends SVGGElement>(
  shapes: Selection<Shape, DrawingPart, Parent, unknown>,
): void {
  shapes
    .filter(function (part) {
      return !looksLike(part, painted.get(this));
    })
    .each(function (part) {
      painted.set(this, part);
    })
    .attr("class", (part) => `entente-${part.role}`)
    .attr("fill", (part) => part.fill)
    .attr("stroke", (part) => part.stroke)
    .attr("stroke-width", (part) => part.strokeWidthPx)
    .attr("stroke-dasharray", (part) => part.dash || null)
    .attr("stroke-opacity", (part) => (part.strokeOpacity === 1 ? null : part.strokeOpacity))
    .attr("stroke-linejoin", "round")
    .attr("stroke-linecap", (part) => (part.hasRoundEnds ? "round" : null));
}

const outlines = new WeakMap<Element, string>();

/** Gives a shape its outline, where it has another one. */
export function paintOutline(shape: Element, attribute: "d" | "points", outline: string): void {
  if (outlines.get(shape) === outline) return;
  outlines.set(shape, outline);
  shape.setAttribute(attribute, outline);
}

/** Pixels to a tenth: finer is not seen, and longer to write and to parse. */
export function toTenth(px: number): number {
  return Math.round(px * 10) / 10;
}
