import type { DrawingPart } from "./drawing-part";
import type { PictureMessages } from "./network-view";
import { buildNodeParts } from "./node-parts";
import type { PictureFrame } from "./picture-frame";
import type { Scene, SceneNode } from "./scene";
import { addLayer, paintOutline, paintStyle, toTenth } from "./svg-layer";

/** The actors of an SVG picture: one group each, kept by id. */
export interface SvgNodeLayer {
  readonly setScene: (scene: Scene, messages: PictureMessages, scale: number) => void;
  /** Draws symbols as large as the scale asks for. */
  readonly setScale: (scene: Scene, scale: number) => void;
  readonly setFrame: (frame: PictureFrame) => void;
  /** Groups by place in `Scene.nodes`. */
  readonly groups: () => readonly SVGGElement[];
}

/** Half the smallest target a finger or a screen reader's outline should have, and a little for rounding. */
const LEAST_TARGET_RADIUS_PX = 12.5;

/** Adds the layer of actors. */
export function addNodeLayer(stage: SVGGElement): SvgNodeLayer {
  const layer = addLayer(stage, "nodes", false);
  let groups: SVGGElement[] = [];

  const setScale = ({ nodes, palette }: Scene, scale: number) => {
    layer
      .selectAll<SVGGElement, SceneNode>("g")
      .selectAll<SVGPathElement, DrawingPart>("path")
      .data(
        (node) => buildNodeParts(node, palette, scale),
        (part) => part.role,
      )
      .join("path")
      .call(paintStyle)
      .each(function (part) {
        paintOutline(this, "d", part.outline);
      });
    layer
      .selectAll<SVGCircleElement, SceneNode>(".entente-reach")
      .data(nodes)
      .attr("r", (node) => Math.max(LEAST_TARGET_RADIUS_PX, node.radiusPx * scale));
  };

  return {
    setScene: (scene, messages, scale) => {
      groups = layer
        .selectAll<SVGGElement, SceneNode>("g")
        .data(scene.nodes, (node) => node.id)
        .join((enter) => {
          const group = enter
            .append("g")
            .attr("class", "entente-node")
            .attr("role", "img")
            .attr("tabindex", -1);
          group.append("circle").attr("class", "entente-reach").attr("fill", "none");
          return group;
        })
        .attr("aria-label", (node) => node.accessibleName)
        .attr("aria-roledescription", messages.actorRole || null)
        .attr("data-emphasis", (node) => node.emphasis)
        .attr("data-selected", (node) => (node.isSelected ? "" : null))
        .nodes();
      setScale(scene, scale);
    },
    setScale,
    setFrame: (frame) => {
      groups.forEach((group, place) => {
        const at = frame.nodes[place];
        if (at) {
          group.setAttribute("transform", `translate(${toTenth(at.x)},${toTenth(at.y)})`);
          group.removeAttribute("display");
        } else group.setAttribute("display", "none");
      });
    },
    groups: () => groups,
  };
}
