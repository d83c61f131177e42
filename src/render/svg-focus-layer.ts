import type { Hit } from "./hit-test";
import { ringRadius } from "./node-parts";
import type { PictureFrame } from "./picture-frame";
import type { ScenePalette } from "./scene";
import { addLayer, toTenth } from "./svg-layer";

/** Marks what has keyboard focus: a ring round an actor, a sheath round a relationship. */
export interface SvgFocusLayer {
  /** `lineOf` gives the corners of a link's line by its place. */
  readonly draw: (
    hit: Hit | null,
    frame: PictureFrame,
    palette: ScenePalette,
    lineOf: (place: number) => string,
  ) => void;
}

const RING_WIDTH_PX = 3;
const SHEATH_WIDTH_PX = 11;
const SHEATH_GAP_PX = 6;

/** Adds the layer of the focus mark. */
export function addFocusLayer(stage: SVGGElement): SvgFocusLayer {
  const layer = addLayer(stage, "focus", true);
  const drawRing = (x: number, y: number, radiusPx: number, { accent, ground }: ScenePalette) => {
    layer
      .append("circle")
      .attr("class", "entente-focus-ring")
      .attr("cx", toTenth(x))
      .attr("cy", toTenth(y))
      .attr("r", radiusPx)
      .attr("fill", ground)
      .attr("stroke", accent)
      .attr("stroke-width", RING_WIDTH_PX);
  };
  const drawSheath = (points: string, name: string, stroke: string, widthPx: number) => {
    layer
      .append("polyline")
      .attr("class", name)
      .attr("points", points)
      .attr("fill", "none")
      .attr("stroke", stroke)
      .attr("stroke-width", widthPx)
      .attr("stroke-linecap", "round")
      .attr("stroke-linejoin", "round");
  };
  return {
    draw: (hit, frame, palette, lineOf) => {
      layer.selectAll("*").remove();
      if (hit?.type === "node") {
        const node = frame.nodes[hit.place];
        if (node) drawRing(node.x, node.y, ringRadius(node.radiusPx) + RING_WIDTH_PX, palette);
      } else if (hit) {
        const points = lineOf(hit.place);
        drawSheath(points, "entente-focus-ring", palette.accent, SHEATH_WIDTH_PX);
        drawSheath(points, "entente-focus-gap", palette.ground, SHEATH_GAP_PX);
      }
    },
  };
}
