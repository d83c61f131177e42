import { select } from "d3";
import type { DrawingPart } from "./drawing-part";
import type { Hit } from "./hit-test";
import { buildHullParts } from "./hull-parts";
import type { PictureFrame } from "./picture-frame";
import type { PicturePainter } from "./picture-painter";
import type { Scene } from "./scene";
import { addFocusLayer } from "./svg-focus-layer";
import { addLabelLayer } from "./svg-label-layer";
import { addLayer, paintStyle, SVG_NAMESPACE, toTenth } from "./svg-layer";
import { addLinkLayer } from "./svg-link-layer";
import { addNodeLayer } from "./svg-node-layer";

/** What lies under everything in a picture, such as a map's land. */
export interface Backdrop {
  readonly setScene: (scene: Scene) => void;
  readonly setFrame: (frame: PictureFrame) => void;
}

/** Paints into an `<svg>`, in layers from the back to the front. */
export function createSvgPainter(
  container: HTMLElement,
  addBackdrop?: (stage: SVGGElement) => Backdrop,
): PicturePainter {
  const surface = container.ownerDocument.createElementNS(SVG_NAMESPACE, "svg");
  const stage = container.ownerDocument.createElementNS(SVG_NAMESPACE, "g");
  surface.append(stage);
  container.append(surface);
  select(surface)
    .attr("class", "entente-drawing")
    .attr("role", "presentation")
    .attr("width", "100%")
    .attr("height", "100%");
  const hulls = addLayer(stage, "hulls", true);
  const focus = addFocusLayer(stage);
  const links = addLinkLayer(stage);
  const nodes = addNodeLayer(stage);
  const labels = addLabelLayer(stage);
  const backdrop = addBackdrop?.(stage);

  let scene: Scene | null = null;
  let frame: PictureFrame | null = null;
  /** Of the symbols and marks as they are drawn. */
  let scale = 1;
  let focused: Hit | null = null;
  let hits = new Map<Element, Hit>();

  const drawFocus = () => {
    if (scene && frame) focus.draw(focused, frame, scene.palette, links.lineOf);
  };
  const drawHulls = (of: Scene, at: PictureFrame) => {
    hulls
      .selectAll<SVGPathElement, DrawingPart>("path")
      .data(buildHullParts(of, at))
      .join("path")
      .call(paintStyle)
      .attr("d", (part) => part.outline);
  };

  return {
    surface,
    setSize: ({ width, height }) => {
      surface.setAttribute("viewBox", `0 0 ${Math.max(1, width)} ${Math.max(1, height)}`);
    },
    setScene: (next, messages) => {
      scene = next;
      backdrop?.setScene(next);
      links.setScene(next, messages, scale);
      nodes.setScene(next, messages, scale);
      labels.setScene(next);
      hits = new Map<Element, Hit>([
        ...nodes.groups().map((element, place): [Element, Hit] => [element, { type: "node", place }]),
        ...links.groups().map((element, place): [Element, Hit] => [element, { type: "link", place }]),
      ]);
    },
    setFrame: (next) => {
      frame = next;
      if (!scene) return;
      if (next.scale !== scale) {
        scale = next.scale;
        nodes.setScale(scene, scale);
        links.setScale(scene, scale);
      }
      backdrop?.setFrame(next);
      nodes.setFrame(next);
      links.setFrame(scene, next);
      drawHulls(scene, next);
      drawFocus();
    },
    setLabels: labels.setLabels,
    hideLabels: labels.hide,
    setShift: (xPx, yPx) => {
      stage.setAttribute("transform", `translate(${toTenth(xPx)},${toTenth(yPx)})`);
    },
    elementOf: (hit) => (hit.type === "node" ? nodes.groups() : links.groups())[hit.place] ?? null,
    hitOf: (element) => hits.get(element) ?? null,
    showFocus: (hit) => {
      focused = hit;
      drawFocus();
    },
  };
}
