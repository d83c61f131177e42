import { select } from "d3";
import type { DrawnLabel } from "./label-layer";
import { buildLabelStyle } from "./label-style";
import { LINE_HEIGHT } from "./label-text";
import type { Scene, SceneNode } from "./scene";
import { addLayer, toTenth } from "./svg-layer";

/** The labels of an SVG picture. Screen readers have the names of the actors instead. */
export interface SvgLabelLayer {
  /** The labels' style may have changed. */
  readonly setScene: (scene: Scene) => void;
  readonly setLabels: (labels: readonly DrawnLabel[]) => void;
}

/** Adds the layer of labels. */
export function addLabelLayer(stage: SVGGElement): SvgLabelLayer {
  const layer = addLayer(stage, "labels", true);
  let scene: Scene | null = null;
  let isStale = true;
  let drawn: readonly DrawnLabel[] = [];
  let elements: SVGTextElement[] = [];

  const areSame = (labels: readonly DrawnLabel[]) =>
    !isStale && labels.length === drawn.length && labels.every((label, at) => looksLike(label, drawn[at]));
  const drawAnew = ({ nodes, palette }: Scene, labels: readonly DrawnLabel[]) => {
    elements = layer
      .selectAll<SVGTextElement, DrawnLabel>("text")
      .data(labels, (label) => label.id)
      .join("text")
      .each(function (label) {
        const node = nodes[label.node];
        if (node) paintLabel(this, label, node, palette);
      })
      .nodes();
  };

  return {
    setScene: (next) => {
      scene = next;
      isStale = true;
    },
    setLabels: (labels) => {
      if (scene && !areSame(labels)) drawAnew(scene, labels);
      isStale = false;
      drawn = labels;
      labels.forEach((label, at) => {
        elements[at]?.setAttribute("transform", `translate(${toTenth(label.x)},${toTenth(label.y)})`);
      });
    },
  };
}

/** Whether a label differs from another in nothing but its place. */
function looksLike(label: DrawnLabel, other: DrawnLabel | undefined): boolean {
  return other?.id === label.id && other.anchor === label.anchor && other.text === label.text;
}

function paintLabel(
  element: SVGTextElement,
  label: DrawnLabel,
  node: SceneNode,
  palette: Scene["palette"],
): void {
  const style = buildLabelStyle(node, palette);
  const { lines, sizePx, weight } = label.text;
  select(element)
    .attr("text-anchor", label.anchor)
    .attr("font-size", sizePx)
    .attr("font-weight", weight)
    .attr("fill", style.colour)
    .attr("stroke", style.halo)
    .attr("stroke-width", style.haloWidthPx)
    .attr("stroke-linejoin", "round")
    .attr("paint-order", "stroke")
    .attr("lang", node.labelLanguage)
    .attr("data-emphasis", node.emphasis)
    .selectAll<SVGTSpanElement, string>("tspan")
    .data(lines)
    .join("tspan")
    .attr("x", 0)
    .attr("dy", (_, line) => (line === 0 ? 0 : LINE_HEIGHT * sizePx))
    .text((line) => line);
}
