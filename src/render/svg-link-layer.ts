import type { DrawingPart } from "./drawing-part";
import { buildLinkParts } from "./link-parts";
import { buildLinkPoints, NO_LINK_POINTS, type LinkPoints } from "./link-points";
import type { PictureMessages } from "./network-view";
import type { PictureFrame } from "./picture-frame";
import type { Scene, SceneLink } from "./scene";
import { addLayer, paintOutline, paintStyle } from "./svg-layer";

/** The relationships of an SVG picture: one group each, kept by id. */
export interface SvgLinkLayer {
  readonly setScene: (scene: Scene, messages: PictureMessages, scale: number) => void;
  /** Draws lines and marks as heavy as the scale asks for. */
  readonly setScale: (scene: Scene, scale: number) => void;
  readonly setFrame: (scene: Scene, frame: PictureFrame) => void;
  /** Groups by place in `Scene.links`. */
  readonly groups: () => readonly SVGGElement[];
  /** Corners of a link's line, as drawn now. */
  readonly lineOf: (place: number) => string;
}

/** Adds the layer of relationships. */
export function addLinkLayer(stage: SVGGElement): SvgLinkLayer {
  const layer = addLayer(stage, "links", false);
  let groups: SVGGElement[] = [];
  let drawn: LinkPoints[] = [];

  const setScale = ({ palette }: Scene, scale: number) => {
    layer
      .selectAll<SVGGElement, SceneLink>("g")
      .selectAll<SVGPolylineElement, DrawingPart>("polyline")
      .data(
        (link) => buildLinkParts(link, palette, NO_LINK_POINTS, scale),
        (part) => part.role,
      )
      .join("polyline")
      .call(paintStyle);
  };

  return {
    setScene: (scene, messages, scale) => {
      groups = layer
        .selectAll<SVGGElement, SceneLink>("g")
        .data(scene.links, (link) => link.id)
        .join((enter) =>
          enter.append("g").attr("class", "entente-link").attr("role", "img").attr("tabindex", -1),
        )
        .attr("aria-label", (link) => link.accessibleName)
        .attr("aria-roledescription", messages.relationshipRole || null)
        .attr("data-emphasis", (link) => link.emphasis)
        .attr("data-selected", (link) => (link.isSelected ? "" : null))
        .nodes();
      drawn = scene.links.map(() => NO_LINK_POINTS);
      setScale(scene, scale);
    },
    setScale,
    setFrame: (scene, frame) => {
      scene.links.forEach((link, place) => {
        const curve = frame.links[place];
        const points = curve ? buildLinkPoints(curve, link.status, frame.scale) : NO_LINK_POINTS;
        drawn[place] = points;
        for (const shape of groups[place]?.children ?? []) {
          paintOutline(shape, "points", shape.classList.contains("entente-mark") ? points.mark : points.line);
        }
      });
    },
    groups: () => groups,
    lineOf: (place) => drawn[place]?.line ?? "",
  };
}
