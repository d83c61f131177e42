import type { DrawingPart } from "./drawing-part";

/** The pen of a canvas, on a page or off it. */
export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Draws a part whose outline has been made a path of the canvas. */
export function paintPart(pen: Pen, part: DrawingPart, path: Path2D): void {
  if (part.fill !== "none") {
    pen.fillStyle = part.fill;
    pen.fill(path);
  }
  if (part.stroke === "none" || part.strokeWidthPx === 0) return;
  pen.strokeStyle = part.stroke;
  pen.lineWidth = part.strokeWidthPx;
  pen.lineJoin = "round";
  pen.lineCap = part.hasRoundEnds ? "round" : "butt";
  pen.setLineDash(part.dash === "" ? [] : part.dash.split(" ").map(Number));
  pen.stroke(path);
}
