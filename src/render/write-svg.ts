import type { PictureSize } from "./camera";
import { escapeXml } from "./escape-xml";
import { buildHullParts } from "./hull-parts";
import { litStrengthOf } from "./ink-tone";
import type { DrawnLabel } from "./label-layer";
import { buildLabelStyle } from "./label-style";
import { LINE_HEIGHT } from "./label-text";
import { buildLinkPoints } from "./link-points";
import { buildLinkParts } from "./link-parts";
import { buildNodeParts } from "./node-parts";
import type { PictureFrame } from "./picture-frame";
import type { Scene } from "./scene";
import { writeSvgPart } from "./write-svg-part";

/** A picture to write: what, where, and in which type. */
export interface SvgPicture {
  readonly scene: Scene;
  readonly frame: PictureFrame;
  readonly labels: readonly DrawnLabel[];
  readonly size: PictureSize;
  /** Shift of the frame, CSS pixels. */
  readonly shift: { readonly x: number; readonly y: number };
  /** CSS font family of the labels. */
  readonly family: string;
  /**
   * What keeps names readable over lines: an outline of each letter, or a pale box. Printers of PDF write outlined
   * letters as shapes, which makes files ten times as large. An outline when left out.
   */
  readonly halo?: "outline" | "box";
  /** What lies under the actors, in the pixels of the frame, as SVG; nothing when left out. */
  readonly ground?: string;
}

/** A line under a name shows through a little, so that it is seen to go on. */
const BOX_OPACITY = 0.78;

/** Lit links up to which each is drawn as it is. */
const MOST_FULL_LINKS = 400;

const round = (value: number) => Math.round(value * 10) / 10;

/** A group named for screen readers by its first child. */
const writeGroup = (name: string, attributes: string, content: string) =>
  `<g role="img"${attributes}><title>${escapeXml(name)}</title>${content}</g>`;

function writeLinks({ scene, frame }: SvgPicture): string[] {
  // The links of a great hub would be a blot here as they would in a large picture.
  const lit = scene.links.reduce((count, { emphasis }) => (emphasis === "lit" ? count + 1 : count), 0);
  const strength = lit > MOST_FULL_LINKS ? ` opacity="${litStrengthOf(lit).toFixed(2)}"` : "";
  return scene.links.flatMap((link, place) => {
    const curve = frame.links[place];
    if (!curve) return [];
    const points = buildLinkPoints(curve, link.status, frame.scale);
    return [
      writeGroup(
        link.accessibleName,
        link.emphasis === "lit" ? strength : "",
        buildLinkParts(link, scene.palette, points, frame.scale).map(writeSvgPart).join(""),
      ),
    ];
  });
}

function writeNodes({ scene, frame }: SvgPicture): string[] {
  return scene.nodes.flatMap((node, place) => {
    const at = frame.nodes[place];
    if (!at) return [];
    const parts = buildNodeParts(node, scene.palette, frame.scale).map(writeSvgPart).join("");
    return [writeGroup(node.accessibleName, ` transform="translate(${round(at.x)},${round(at.y)})"`, parts)];
  });
}

function writeLabels({ scene, labels, halo: kind = "outline" }: SvgPicture): string[] {
  return labels.map(({ label, anchor, x, y, box }) => {
    const { colour, halo, haloWidthPx } = buildLabelStyle(label.tone, scene.palette);
    const isBox = kind === "box";
    const ground = isBox
      ? `<rect x="${round(box.x0)}" y="${round(box.y0)}" width="${round(box.x1 - box.x0)}" height="${round(box.y1 - box.y0)}" rx="2" fill="${escapeXml(halo)}" fill-opacity="${BOX_OPACITY}"/>`
      : "";
    const outline = isBox
      ? ""
      : ` stroke="${escapeXml(halo)}" stroke-width="${haloWidthPx}" stroke-linejoin="round" paint-order="stroke"`;
    const { lines, sizePx, weight } = label.text;
    const lang = label.language === null ? "" : ` xml:lang="${escapeXml(label.language)}"`;
    const spans = lines.map(
      (line, at) =>
        `<tspan x="0" dy="${at === 0 ? 0 : round(LINE_HEIGHT * sizePx)}">${escapeXml(line)}</tspan>`,
    );
    return `${ground}<text transform="translate(${round(x)},${round(y)})" text-anchor="${anchor}" font-size="${sizePx}" font-weight="${weight}" fill="${escapeXml(colour)}"${outline}${lang}>${spans.join("")}</text>`;
  });
}

/** Writes a picture as a stand-alone SVG document: shapes and text only, with title, description and names. */
export function writeSvg(picture: SvgPicture): string {
  const { scene, frame, size, shift } = picture;
  const width = Math.max(1, Math.round(size.width));
  const height = Math.max(1, Math.round(size.height));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="graphics-document" xml:lang="${escapeXml(scene.language)}" font-family="${escapeXml(picture.family)}">`,
    `<title>${escapeXml(scene.title)}</title>`,
    `<desc>${escapeXml(scene.description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${escapeXml(scene.palette.ground)}"/>`,
    `<g transform="translate(${round(shift.x)},${round(shift.y)})">`,
    picture.ground ?? "",
    ...buildHullParts(scene, frame).map(writeSvgPart),
    ...writeLinks(picture),
    ...writeNodes(picture),
    `<g aria-hidden="true">`,
    ...writeLabels(picture),
    `</g></g></svg>`,
  ].join("\n");
}
