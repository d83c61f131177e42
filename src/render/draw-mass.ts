import { clipLink } from "./clip-link";
import type { DrawingPart } from "./drawing-part";
import { buildLinkBends } from "./link-bends";
import { buildLinkCurve, type LinkEnd } from "./link-curve";
import { createLinkBundles } from "./link-bundles";
import { countLit, litStrengthOf } from "./ink-tone";
import { LIT } from "./large-scene";
import type { Mass, MassScene, MassShot } from "./mass-protocol";
import { buildSymbolParts, keyOfSymbol, RADIUS_STEPS } from "./mass-symbol";
import type { NearDrawing } from "./near-effort";
import { paintPart, type Pen } from "./paint-part";
import { createSymbolStamps, type SymbolStamp } from "./symbol-stamps";

/** How far outside the bitmap a symbol may be and still reach into it. */
const REACH_PX = 40;
/** Shapes that are kept at most. */
const MOST_SHAPES = 4000;

/** Where the symbol of a node is, pixels of the picture, and how large. */
type EndOf = (place: number) => LinkEnd;

/** Draws masses near by: what is in view, with the same shapes as everywhere else or what can hardly be told from them. */
export interface MassDrawing {
  readonly draw: (pen: Pen, mass: Mass, shot: MassShot, drawing: NearDrawing) => void;
}

/** Creates a drawing that remembers shapes from one picture to the next. */
export function createMassDrawing(): MassDrawing {
  const shapes = new Map<number, readonly { readonly part: DrawingPart; readonly path: Path2D }[]>();
  const stamps = createSymbolStamps();
  let shapesOf: MassScene | null = null;
  let bends: { readonly of: Int32Array; readonly values: Float64Array } | null = null;
  const bendsOf = (scene: MassScene) => {
    if (bends?.of !== scene.sourceOf) bends = { of: scene.sourceOf, values: buildLinkBends(scene) };
    return bends.values;
  };

  const symbolAt = (mass: Mass, place: number, scale: number) => {
    const radiusPx = (mass.scene.radiusPx[place] ?? 0) * scale;
    const key = keyOfSymbol(mass, place, Math.round(radiusPx * RADIUS_STEPS));
    let found = shapes.get(key);
    if (!found) {
      if (shapes.size > MOST_SHAPES) shapes.clear();
      found = buildSymbolParts(mass, place, radiusPx).map((part) => ({
        part,
        path: new Path2D(part.outline),
      }));
      shapes.set(key, found);
    }
    return found;
  };
  const drawSymbols = (pen: Pen, mass: Mass, scale: number, places: readonly number[], endOf: EndOf) => {
    for (const place of places) {
      const { x, y } = endOf(place);
      pen.translate(x, y);
      for (const { part, path } of symbolAt(mass, place, scale)) paintPart(pen, part, path);
      pen.translate(-x, -y);
    }
  };

  return {
    draw: (pen, mass, shot, drawing) => {
      const { scene, positions, links } = mass;
      const { camera, size, marginPx, ratio, scale, held } = shot;
      const isQuick = drawing === "quick";
      const width = size.width + 2 * marginPx;
      const height = size.height + 2 * marginPx;
      const shiftX = size.width / 2 + marginPx - camera.x * camera.zoom;
      const shiftY = size.height / 2 + marginPx - camera.y * camera.zoom;
      const endAt = (place: number): LinkEnd => {
        const actor = scene.actorOf[place] ?? 0;
        return {
          x: (positions[2 * actor] ?? NaN) * camera.zoom + shiftX,
          y: (positions[2 * actor + 1] ?? NaN) * camera.zoom + shiftY,
          radiusPx: (scene.radiusPx[place] ?? 0) * scale,
          symbol: scene.symbols[scene.symbolOf[place] ?? 0] ?? "circle",
        };
      };
      const ends: (LinkEnd | undefined)[] = [];
      const known = (place: number) => (ends[place] ??= endAt(place));
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
      pen.fillStyle = scene.palette.ground;
      pen.fillRect(0, 0, width, height);
      const bent = bendsOf(scene);
      if (shapesOf !== scene) shapes.clear();
      shapesOf = scene;
      const bundles = createLinkBundles(pen, scene.palette, scale, isQuick ? ratio : null);
      for (const wantsLit of [false, true]) {
        pen.globalAlpha = wantsLit ? findLitStrength(mass, shot) : 1;
        for (let link = 0; link < scene.linkCount; link++) {
          if ((links[link] === LIT) !== wantsLit) continue;
          const source = scene.sourceOf[link] ?? 0;
          const target = scene.targetOf[link] ?? 0;
          if (source === held || target === held) continue;
          const from = known(source);
          const to = known(target);
          if (!mayBeSeen(from, to, width, height)) continue;
          const same = source === target ? from : to;
          const bend = bent[link] ?? 0;
          const seen =
            bend === 0 && source !== target ? clipLink(from, to, width, height) : { from, to: same };
          const curve = seen && buildLinkCurve(seen.from, seen.to, bend);
          if (curve) bundles.add(links[link] ?? 0, scene.statusOf[link] ?? 0, curve);
        }
        bundles.flush();
      }
      pen.globalAlpha = 1;
      const places: number[] = [];
      for (let place = 0; place < scene.nodeCount; place++) {
        if (place === held) continue;
        const { x, y } = known(place);
        if (x > -REACH_PX && x < width + REACH_PX && y > -REACH_PX && y < height + REACH_PX)
          places.push(place);
      }
      const found = isQuick ? stamps.find(mass, places, scale, ratio) : null;
      if (found) copySymbols(pen, found, places, known);
      else drawSymbols(pen, mass, scale, places, known);
    },
  };
}

/** How strongly lit links are drawn: of very many, so weakly that the actors among them are seen. */
function findLitStrength({ links }: Mass, { isLitElsewhere }: MassShot): number {
  if (isLitElsewhere) return 1;
  return litStrengthOf(countLit(links));
}

/** Copies symbols to where their nodes are. */
function copySymbols(
  pen: Pen,
  stamps: readonly SymbolStamp[],
  places: readonly number[],
  endOf: EndOf,
): void {
  pen.imageSmoothingEnabled = true;
  pen.imageSmoothingQuality = "low";
  for (const [at, { sheet, left, top, side, reach }] of stamps.entries()) {
    const { x, y, radiusPx } = endOf(places[at] ?? -1);
    const half = reach * radiusPx;
    pen.drawImage(sheet, left, top, side, side, x - half, y - half, 2 * half, 2 * half);
  }
}

function mayBeSeen(from: LinkEnd, to: LinkEnd, width: number, height: number): boolean {
  const reach = REACH_PX + 0.45 * (Math.abs(to.x - from.x) + Math.abs(to.y - from.y));
  return (
    Math.max(from.x, to.x) > -reach &&
    Math.min(from.x, to.x) < width + reach &&
    Math.max(from.y, to.y) > -reach &&
    Math.min(from.y, to.y) < height + reach
  );
}
