import { select, type Selection } from "d3";
import type { DrawingPart } from "./drawing-part";
import type { Hit } from "./hit-test";
import { buildHullParts } from "./hull-parts";
import { buildLabelStyle } from "./label-style";
import type { DrawnLabel } from "./label-layer";
import { LINE_HEIGHT } from "./label-text";
import { buildLinkPaths, NO_LINK_PATHS, type LinkPaths } from "./link-paths";
import { buildLinkParts } from "./link-parts";
import type { PictureMessages } from "./network-view";
import { buildNodeParts, ringRadius } from "./node-parts";
import type { PictureFrame } from "./picture-frame";
import type { PicturePainter } from "./picture-painter";
import type { Scene, SceneLink, SceneNode } from "./scene";

const SVG_NAMESPACE = "http://www.w3.org/2000/svg";
/** Half the smallest target a finger or a screen reader's outline should have. */
const LEAST_TARGET_RADIUS_PX = 12.5;

type Group = Selection<SVGGElement, unknown, null, undefined>;

const round = (value: number) => Math.round(value * 10) / 10;

/** Draws a part's style; where it is, its path says. */
function paintStyle<E extends SVGPathElement>(paths: Selection<E, DrawingPart, SVGGElement, unknown>) {
  paths
    .attr("class", (part) => `entente-${part.role}`)
    .attr("fill", (part) => part.fill)
    .attr("stroke", (part) => part.stroke)
    .attr("stroke-width", (part) => part.strokeWidthPx)
    .attr("stroke-dasharray", (part) => part.dash || null)
    .attr("stroke-opacity", (part) => (part.strokeOpacity === 1 ? null : part.strokeOpacity))
    .attr("stroke-linejoin", "round")
    .attr("stroke-linecap", (part) => (part.hasRoundEnds ? "round" : null));
}

/** Paints into an `<svg>`: one group for each actor and each relationship, kept by id. */
export function createSvgPainter(container: HTMLElement): PicturePainter {
  const surface = container.ownerDocument.createElementNS(SVG_NAMESPACE, "svg");
  container.append(surface);
  const svg = select(surface)
    .attr("class", "entente-drawing")
    .attr("role", "presentation")
    .attr("width", "100%")
    .attr("height", "100%");
  const stage = svg.append("g");
  const layer = (name: string): Group => stage.append("g").attr("class", `entente-${name}`);
  const hullLayer = layer("hulls").attr("aria-hidden", "true");
  const focusLayer = layer("focus").attr("aria-hidden", "true");
  const linkLayer = layer("links");
  const nodeLayer = layer("nodes");
  const labelLayer = layer("labels").attr("aria-hidden", "true");

  let scene: Scene | null = null;
  let frame: PictureFrame | null = null;
  let drawnScale = 1;
  let focused: Hit | null = null;
  let nodeGroups: SVGGElement[] = [];
  let linkGroups: SVGGElement[] = [];
  let linkPaths: LinkPaths[] = [];
  let hits = new Map<Element, Hit>();

  const joinNodes = (nodes: readonly SceneNode[], messages: PictureMessages) => {
    nodeGroups = nodeLayer
      .selectAll<SVGGElement, SceneNode>("g")
      .data(nodes, (node) => node.id)
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
  };

  const joinLinks = (links: readonly SceneLink[], messages: PictureMessages) => {
    linkGroups = linkLayer
      .selectAll<SVGGElement, SceneLink>("g")
      .data(links, (link) => link.id)
      .join((enter) =>
        enter.append("g").attr("class", "entente-link").attr("role", "img").attr("tabindex", -1),
      )
      .attr("aria-label", (link) => link.accessibleName)
      .attr("aria-roledescription", messages.relationshipRole || null)
      .attr("data-emphasis", (link) => link.emphasis)
      .attr("data-selected", (link) => (link.isSelected ? "" : null))
      .nodes();
  };

  const drawLinkParts = ({ links, palette }: Scene, scale: number) => {
    linkLayer
      .selectAll<SVGGElement, SceneLink>("g")
      .selectAll<SVGPathElement, DrawingPart>("path")
      .data(
        (link) => buildLinkParts(link, palette, NO_LINK_PATHS, scale),
        (part) => part.role,
      )
      .join("path")
      .call(paintStyle);
    linkPaths = links.map(() => NO_LINK_PATHS);
  };

  const drawNodeParts = (of: Scene, scale: number) => {
    nodeLayer
      .selectAll<SVGGElement, SceneNode>("g")
      .selectAll<SVGPathElement, DrawingPart>("path")
      .data(
        (node) => buildNodeParts(node, of.palette, scale),
        (part) => part.role,
      )
      .join("path")
      .call(paintStyle)
      .attr("d", (part) => part.path);
    nodeLayer
      .selectAll<SVGCircleElement, SceneNode>(".entente-reach")
      .data(of.nodes)
      .attr("r", (node) => Math.max(LEAST_TARGET_RADIUS_PX, node.radiusPx * scale));
  };

  const drawParts = (of: Scene, scale: number) => {
    drawNodeParts(of, scale);
    drawLinkParts(of, scale);
    drawnScale = scale;
  };

  const drawLink = (of: Scene, next: PictureFrame, place: number) => {
    const link = of.links[place];
    const group = linkGroups[place];
    if (!link || !group) return;
    const curve = next.links[place];
    const paths = curve ? buildLinkPaths(curve, link.status, next.scale) : NO_LINK_PATHS;
    const before = linkPaths[place];
    if (before && before.line === paths.line && before.mark === paths.mark) return;
    linkPaths[place] = paths;
    for (const path of group.children) {
      path.setAttribute("d", path.classList.contains("entente-mark") ? paths.mark : paths.line);
    }
  };

  const drawHulls = (of: Scene, next: PictureFrame) => {
    hullLayer
      .selectAll<SVGPathElement, DrawingPart>("path")
      .data(buildHullParts(of, next))
      .join("path")
      .call(paintStyle)
      .attr("d", (part) => part.path);
  };

  const drawFocus = () => {
    focusLayer.selectAll("*").remove();
    if (!focused || !scene || !frame) return;
    const { accent, ground } = scene.palette;
    if (focused.type === "node") {
      const node = frame.nodes[focused.place];
      if (!node) return;
      focusLayer
        .append("circle")
        .attr("class", "entente-focus-ring")
        .attr("cx", round(node.x))
        .attr("cy", round(node.y))
        .attr("r", ringRadius(node.radiusPx) + 3)
        .attr("fill", ground)
        .attr("stroke", accent)
        .attr("stroke-width", 3);
      return;
    }
    const line = linkPaths[focused.place]?.line ?? "";
    for (const [stroke, width] of [
      [accent, 11],
      [ground, 6],
    ] as const) {
      focusLayer
        .append("path")
        .attr("class", stroke === accent ? "entente-focus-ring" : "entente-focus-gap")
        .attr("d", line)
        .attr("fill", "none")
        .attr("stroke", stroke)
        .attr("stroke-width", width)
        .attr("stroke-linecap", "round");
    }
  };

  return {
    surface,
    setSize: ({ width, height }) =>
      void svg.attr("viewBox", `0 0 ${Math.max(1, width)} ${Math.max(1, height)}`),
    setScene: (next, messages) => {
      scene = next;
      joinLinks(next.links, messages);
      joinNodes(next.nodes, messages);
      drawParts(next, frame?.scale ?? drawnScale);
      hits = new Map<Element, Hit>([
        ...nodeGroups.map((element, place): [Element, Hit] => [element, { type: "node", place }]),
        ...linkGroups.map((element, place): [Element, Hit] => [element, { type: "link", place }]),
      ]);
    },
    setFrame: (next) => {
      frame = next;
      if (!scene) return;
      if (next.scale !== drawnScale) drawParts(scene, next.scale);
      nodeGroups.forEach((group, place) => {
        const at = next.nodes[place];
        if (at) group.setAttribute("transform", `translate(${round(at.x)},${round(at.y)})`);
        group.setAttribute("display", at ? "inline" : "none");
      });
      for (let place = 0; place < linkGroups.length; place++) drawLink(scene, next, place);
      drawHulls(scene, next);
      drawFocus();
    },
    setLabels: (labels) => {
      const of = scene;
      if (!of) return;
      labelLayer
        .selectAll<SVGTextElement, DrawnLabel>("text")
        .data(labels, (label) => of.nodes[label.node]?.id ?? "")
        .join("text")
        .each(function (label) {
          const node = of.nodes[label.node];
          if (node) paintLabel(this, label, node, of);
        });
    },
    setShift: (xPx, yPx) => void stage.attr("transform", `translate(${round(xPx)},${round(yPx)})`),
    elementOf: (hit) => (hit.type === "node" ? nodeGroups : linkGroups)[hit.place] ?? null,
    hitOf: (element) => hits.get(element) ?? null,
    showFocus: (hit) => {
      focused = hit;
      drawFocus();
    },
  };
}

function paintLabel(element: SVGTextElement, label: DrawnLabel, node: SceneNode, scene: Scene) {
  const style = buildLabelStyle(node, scene.palette);
  const { lines, sizePx, weight } = label.text;
  const text = select(element)
    .attr("transform", `translate(${round(label.x)},${round(label.y)})`)
    .attr("text-anchor", label.anchor)
    .attr("font-size", sizePx)
    .attr("font-weight", weight)
    .attr("fill", style.colour)
    .attr("stroke", style.halo)
    .attr("stroke-width", style.haloWidthPx)
    .attr("stroke-linejoin", "round")
    .attr("paint-order", "stroke")
    .attr("lang", node.labelLanguage)
    .attr("data-emphasis", node.emphasis);
  text
    .selectAll<SVGTSpanElement, string>("tspan")
    .data(lines)
    .join("tspan")
    .attr("x", 0)
    .attr("dy", (_, line) => (line === 0 ? 0 : LINE_HEIGHT * sizePx))
    .text((line) => line);
}
