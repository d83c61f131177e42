import { bitmapSizeOf } from "../bitmap-size";
import type { Mass, MassShot } from "../mass-protocol";

/** So many links are looked at to know what all of them cost. */
const SAMPLES = 4000;
/** A link costs something even where it is a point, pixels. */
const LEAST_PX = 4;

/** Pixels of the bitmap that all links would take side by side, from a sample of them: the same work for any network. */
export function measureLinkPixels({ scene, positions }: Mass, shot: MassShot): number {
  const { camera, ratio } = shot;
  const { width, height } = bitmapSizeOf(shot);
  const scale = camera.zoom * ratio;
  const step = Math.max(1, Math.floor(scene.linkCount / SAMPLES));
  const within = (value: number, most: number) => Math.min(most / 2, Math.max(-most / 2, value));
  const xOf = (actor: number) => within(((positions[2 * actor] ?? NaN) - camera.x) * scale, width);
  const yOf = (actor: number) => within(((positions[2 * actor + 1] ?? NaN) - camera.y) * scale, height);
  let pixels = 0;
  for (let link = 0; link < scene.linkCount; link += step) {
    const source = scene.actorOf[scene.sourceOf[link] ?? 0] ?? 0;
    const target = scene.actorOf[scene.targetOf[link] ?? 0] ?? 0;
    const steps = Math.max(Math.abs(xOf(source) - xOf(target)), Math.abs(yOf(source) - yOf(target)));
    if (Number.isFinite(steps)) pixels += (steps + LEAST_PX) * step;
  }
  return pixels;
}
