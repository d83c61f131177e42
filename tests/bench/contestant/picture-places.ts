import type { Camera } from "../../../src/model/view";
import { toScreen } from "../../../src/render/camera";

/** Where a node is on the screen, CSS pixels from the window's corner. */
export function toHostPoint(
  host: HTMLElement,
  camera: Camera,
  positions: Float64Array,
  node: number,
): [number, number] {
  const { left, top, width, height } = host.getBoundingClientRect();
  const at = toScreen(camera, { width, height }, positions[2 * node] ?? 0, positions[2 * node + 1] ?? 0);
  return [left + at.x, top + at.y];
}
