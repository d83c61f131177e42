// The first frame, drawn on the page while what draws the rest is still being fetched: dots and hairlines, as a large picture has them.
import { endTask } from "./end-task";
import type { BenchColumns } from "./page-protocol";

const GROUND = "#fbfaf7";
const LINE = "#8c867b66";
const COLOURS = ["#2e3490", "#1a7f73", "#c67b2b", "#722329", "#a276da"];
const USUAL_RADIUS_PX = 6;
/** Dots that are smaller than this are squares of pixels, written one by one: many discs take a pen too long. */
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
  const pen = canvas.getContext("2d", { alpha: isFine });
  if (!pen) return canvas;
  const picture: Picture = { count, sources, targets, groups, positions, zoom, side };
  if (isFine) {
    const image = pen.createImageData(side, side);
    drawSquares(new Uint32Array(image.data.buffer), picture);
    await endTask();
    // Pixels are written without a look at what was there, so what lies below them comes after.
    pen.putImageData(image, 0, 0);
    await endTask();
    pen.globalCompositeOperation = "destination-over";
    drawLinks(pen, picture);
    drawGround(pen, picture);
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

function drawLinks(
  pen: CanvasRenderingContext2D,
  { sources, targets, positions, zoom, side }: Picture,
): void {
  const at = (place: number) => side / 2 + zoom * (positions[place] ?? 0);
  pen.strokeStyle = LINE;
  pen.beginPath();
  const step = Math.max(1, Math.ceil(sources.length / MOST_LINKS));
  for (let link = 0; link < sources.length; link += step) {
    const source = 2 * (sources[link] ?? 0);
    const target = 2 * (targets[link] ?? 0);
    pen.moveTo(at(source), at(source + 1));
    pen.lineTo(at(target), at(target + 1));
  }
  pen.stroke();
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

/** Dots of two pixels by two. */
function drawSquares(pixels: Uint32Array, { count, groups, positions, zoom, side }: Picture): void {
  // A pixel's bytes are red, green, blue and alpha, the first of them the lowest.
  const inks = Uint32Array.from(COLOURS, (colour) => {
    const rgb = Number.parseInt(colour.slice(1), 16);
    return (255 << 24) | ((rgb & 255) << 16) | (rgb & 0xff00) | (rgb >> 16);
  });
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
