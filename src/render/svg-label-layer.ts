import { select } from "d3";
import type { DrawnLabel } from "./label-layer";
import { buildLabelStyle } from "./label-style";
import { LINE_HEIGHT } from "./label-text";
import type { Scene, ScenePalette } from "./scene";
import { addLayer, toTenth } from "./svg-layer";

/** The labels of an SVG picture. Screen readers have the names of the actors instead. */
export interface SvgLabelLayer {
  /** The labels' style may have changed. */
  readonly setScene: (scene: Scene) => void;
  readonly setLabels: (labels: readonly DrawnLabel[]) => void;
  /** Hides the labels for as long as something else shows them. */
  readonly hide: (isHidden: boolean) => void;
}

/** Adds the layer of labels. */
export function addLabelLayer(stage: SVGGElement): SvgLabelLayer {
  const layer = addLayer(stage, "labels", true);
  let palette: ScenePalette | null = null;
  let isStale = true;
  let isHidden = false;
  let drawn: readonly DrawnLabel[] = [];
  let elements: SVGGElement[] = [];
  /** What each element looks like; a scene is often new and most of its labels as they were. */
  let looks = new WeakMap<SVGGElement, string>();

  const areSame = (labels: readonly DrawnLabel[]) =>
    !isStale && labels.length === drawn.length && labels.every((label, at) => looksLike(label, drawn[at]));
  const drawAnew = (inks: ScenePalette, labels: readonly DrawnLabel[]) => {
    elements = layer
      .selectAll<SVGGElement, DrawnLabel>("g")
      .data(labels, ({ label }) => label.id)
      // The group moves and not the text: a browser lays out anew each text that is moved by itself.
      .join((entering) => {
        const groups = entering.append("g");
        groups.append("text");
        return groups;
      })
      .each(function (label) {
        const look = describeLook(label);
        if (looks.get(this) === look) return;
        paintLabel(this, label, inks);
        looks.set(this, look);
      })
      .nodes();
  };

  return {
    setScene: (next) => {
      if (next.palette !== palette) looks = new WeakMap();
      palette = next.palette;
      isStale = true;
    },
    setLabels: (labels) => {
      if (palette && !areSame(labels)) drawAnew(palette, labels);
      isStale = false;
      drawn = labels;
      labels.forEach((label, at) => {
        elements[at]?.setAttribute("transform", `translate(${toTenth(label.x)},${toTenth(label.y)})`);
      });
    },
    hide: (next) => {
      if (isHidden === next) return;
      isHidden = next;
      layer.attr("visibility", isHidden ? "hidden" : null);
    },
  };
}

/** Whether a label differs from another in nothing but its place. */
function looksLike(one: DrawnLabel, other: DrawnLabel | undefined): boolean {
  return other?.label === one.label && other.anchor === one.anchor;
}

/** Everything of a label but its place and its inks. */
function describeLook({ label, anchor }: DrawnLabel): string {
  const { lines, sizePx, weight } = label.text;
  return JSON.stringify([anchor, sizePx, weight, label.tone, label.language, lines]);
}

function paintLabel(group: SVGGElement, { label, anchor }: DrawnLabel, palette: ScenePalette): void {
  const style = buildLabelStyle(label.tone, palette);
  const { lines, sizePx, weight } = label.text;
  select(group)
    .select("text")
    .attr("text-anchor", anchor)
    .attr("font-size", sizePx)
    .attr("font-weight", weight)
    .attr("fill", style.colour)
    .attr("stroke", style.halo)
    .attr("stroke-width", style.haloWidthPx)
    .attr("stroke-linejoin", "round")
    .attr("paint-order", "stroke")
    .attr("lang", label.language)
    .attr("data-tone", label.tone)
    .selectAll<SVGTSpanElement, string>("tspan")
    .data(lines)
    .join("tspan")
    .attr("x", 0)
    .attr("dy", (_, line) => (line === 0 ? 0 : LINE_HEIGHT * sizePx))
    .text((line) => line);
}
