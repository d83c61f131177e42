// The first frame, drawn on the page while what draws the rest is still being fetched: dots and hairlines, as a large picture has them.
import { mixPixels, toPixel } from "../../../src/render/raster-dots";
import { inkLine, WHOLE_INK } from "../../../src/render/raster-links";
import { endTask } from "./end-task";
import type { BenchColumns } from "./page-protocol";

const GROUND = "#fbfaf7";
const LINE = "#8c867b";
/** Of a single line, 0 … 1. */
const LINE_OPACITY = 0.4;
/** More lines on each other are as dark as so many. */
const MOST_INK = 8 * WHOLE_INK;
const COLOURS = ["#2e3490", "#1a7f73", "#c67b2b", "#722329", "#a276da"];
const USUAL_RADIUS_PX = 6;
/** Dots that are smaller than this are squares of pixels, and links are inked, pixel by pixel: a pen takes too long, and all at once when the frame ends. */
const LEAST_DISC_RADIUS_PX = 1.5;
/** Links that are drawn at most, as while things move: where nobody has a place yet, more would say no more. */
const MOST_LINKS = 2000;

/** Of the shorter side of the host: as much as there is something to see on, as each page of memory for pixels has to be fetched. */
const SHARE = 0.92;

/** Draws a network where `positions` (x and y by turns) say, fitted into the host, and returns what it is drawn on. */
export async function drawFirstFrame(
  host: HTMLElement,
  { count, sources, targets, groups }: BenchColumns,
  positions: Float64Array,
): Promise<HTMLCanvasElement> {
  const { clientWidth, clientHeight } = host;
  const side = Math.round(SHARE * Math.min(clientWidth, clientHeight));
  const canvas = document.createElement("canvas");
  canvas.width = side;
  canvas.height = side;
  canvas.style.position = "absolute";
  canvas.style.left = `${(clientWidth - side) / 2}px`;
  canvas.style.top = `${(clientHeight - side) / 2}px`;
  let reach = 1;
  for (const place of positions) reach = Math.max(reach, Math.abs(place));
  const zoom = (side / 2 - USUAL_RADIUS_PX) / reach;
  const radius = USUAL_RADIUS_PX * Math.min(1, Math.max(0.2, zoom));
  const isFine = radius < LEAST_DISC_RADIUS_PX;
  const pen = canvas.getContext("2d", { alpha: false });
  if (!pen) return canvas;
  const picture: Picture = { count, sources, targets, groups, positions, zoom, side };
  if (isFine) {
    const image = pen.createImageData(side, side);
    const pixels = new Uint32Array(image.data.buffer);
    inkLinks(pixels, picture);
    await endTask();
    drawSquares(pixels, picture);
    await endTask();
    pen.putImageData(image, 0, 0);
  } else {
    drawGround(pen, picture);
    drawLinks(pen, picture);
    drawDiscs(pen, picture, radius);
  }
  host.append(canvas);
  return canvas;
}

/** A network about the middle of a square, at `zoom` × position, px. */
interface Picture extends BenchColumns {
  readonly positions: Float64Array;
  readonly zoom: number;
  readonly side: number;
}

function drawGround(pen: CanvasRenderingContext2D, { side }: Picture): void {
  pen.fillStyle = GROUND;
  pen.fillRect(0, 0, side, side);
}

function drawLinks(pen: CanvasRenderingContext2D, picture: Picture): void {
  pen.strokeStyle = LINE;
  pen.globalAlpha = LINE_OPACITY;
  pen.beginPath();
  forEachLink(picture, (x0, y0, x1, y1) => {
    pen.moveTo(x0, y0);
    pen.lineTo(x1, y1);
  });
  pen.stroke();
  pen.globalAlpha = 1;
}

function drawDiscs(
  pen: CanvasRenderingContext2D,
  { count, groups, positions, zoom, side }: Picture,
  radius: number,
): void {
  COLOURS.forEach((colour, group) => {
    pen.fillStyle = colour;
    pen.beginPath();
    for (let node = 0; node < count; node++) {
      if ((groups[node] ?? 0) % COLOURS.length !== group) continue;
      const x = side / 2 + zoom * (positions[2 * node] ?? 0);
      const y = side / 2 + zoom * (positions[2 * node + 1] ?? 0);
      pen.moveTo(x + radius, y);
      pen.arc(x, y, radius, 0, 2 * Math.PI);
    }
    pen.fill();
  });
}

/** Goes through the ends of links, as many as are drawn. */
function forEachLink(
  { sources, targets, positions, zoom, side }: Picture,
  visit: (x0: number, y0: number, x1: number, y1: number) => void,
): void {
  const at = (place: number) => side / 2 + zoom * (positions[place] ?? 0);
  const step = Math.max(1, Math.ceil(sources.length / MOST_LINKS));
  for (let link = 0; link < sources.length; link += step) {
    const source = 2 * (sources[link] ?? 0);
    const target = 2 * (targets[link] ?? 0);
    visit(at(source), at(source + 1), at(target), at(target + 1));
  }
}

/** Links and the ground below them. */
function inkLinks(pixels: Uint32Array, picture: Picture): void {
  const { side } = picture;
  const field = { width: side, height: side, ink: pixels };
  const ends = new Float64Array(4);
  forEachLink(picture, (...link) => {
    for (const [at, place] of link.entries()) ends[at] = place - 0.5;
    inkLine(field, ends, WHOLE_INK);
  });
  const [ground, line] = [toPixel(GROUND), toPixel(LINE)];
  const tones = Uint32Array.from({ length: MOST_INK + 1 }, (_, ink) =>
    mixPixels(ground, line, 1 - (1 - LINE_OPACITY) ** (ink / WHOLE_INK)),
  );
  for (let at = 0; at < pixels.length; at++) pixels[at] = tones[Math.min(MOST_INK, pixels[at] ?? 0)] ?? 0;
}

/** Dots of two pixels by two. */
function drawSquares(pixels: Uint32Array, { count, groups, positions, zoom, side }: Picture): void {
  const inks = COLOURS.map(toPixel);
  for (let node = 0; node < count; node++) {
    const ink = inks[(groups[node] ?? 0) % inks.length] ?? 0;
    const x = Math.floor(side / 2 + zoom * (positions[2 * node] ?? 0));
    const at = Math.floor(side / 2 + zoom * (positions[2 * node + 1] ?? 0)) * side + x;
    pixels[at] = ink;
    pixels[at + 1] = ink;
    pixels[at + side] = ink;
    pixels[at + side + 1] = ink;
  }
}
