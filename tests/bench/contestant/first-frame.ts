// The first frame, drawn on the page before anything else is fetched: dots and hairlines, as a large picture has them.
import type { BenchColumns } from "./page-protocol";

const GROUND = "#fbfaf7";
const LINE = "#8c867b66";
const COLOURS = ["#2e3490", "#1a7f73", "#c67b2b", "#722329", "#a276da"];
const USUAL_RADIUS_PX = 6;
/** Links that are drawn at most, as while things move: where nobody has a place yet, more would say no more. */
const MOST_LINKS = 2000;

/** Of the shorter side of the host: as much as there is something to see on, as each page of memory for pixels has to be fetched. */
const SHARE = 0.92;

/** Draws a network where `positions` (x and y by turns) say, fitted into the host, and returns what it is drawn on. */
export function drawFirstFrame(
  host: HTMLElement,
  { count, sources, targets, groups }: BenchColumns,
  positions: Float64Array,
): HTMLCanvasElement {
  const { clientWidth, clientHeight } = host;
  const side = Math.round(SHARE * Math.min(clientWidth, clientHeight));
  const canvas = document.createElement("canvas");
  canvas.width = side;
  canvas.height = side;
  canvas.style.position = "absolute";
  canvas.style.left = `${(clientWidth - side) / 2}px`;
  canvas.style.top = `${(clientHeight - side) / 2}px`;
  const pen = canvas.getContext("2d", { alpha: false });
  host.append(canvas);
  if (!pen) return canvas;
  const reach = positions.reduce((most, place) => Math.max(most, Math.abs(place)), 1);
  const zoom = (side / 2 - USUAL_RADIUS_PX) / reach;
  const x = (node: number) => side / 2 + zoom * (positions[2 * node] ?? 0);
  const y = (node: number) => side / 2 + zoom * (positions[2 * node + 1] ?? 0);
  pen.fillStyle = GROUND;
  pen.fillRect(0, 0, side, side);
  pen.strokeStyle = LINE;
  pen.beginPath();
  const step = Math.max(1, Math.ceil(sources.length / MOST_LINKS));
  for (let link = 0; link < sources.length; link += step) {
    pen.moveTo(x(sources[link] ?? 0), y(sources[link] ?? 0));
    pen.lineTo(x(targets[link] ?? 0), y(targets[link] ?? 0));
  }
  pen.stroke();
  const radius = USUAL_RADIUS_PX * Math.min(1, Math.max(0.2, zoom));
  COLOURS.forEach((colour, group) => {
    pen.fillStyle = colour;
    pen.beginPath();
    for (let node = 0; node < count; node++) {
      if ((groups[node] ?? 0) % COLOURS.length !== group) continue;
      pen.moveTo(x(node) + radius, y(node));
      pen.arc(x(node), y(node), radius, 0, 2 * Math.PI);
    }
    pen.fill();
  });
  return canvas;
}
