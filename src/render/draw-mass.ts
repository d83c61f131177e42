import { clipLink } from "./clip-link";
import type { DrawingPart } from "./drawing-part";
import { buildLinkBends } from "./link-bends";
import { buildLinkCurve, type LinkEnd } from "./link-curve";
import { createLinkBundles } from "./link-bundles";
import { countLit, litStrengthOf } from "./ink-tone";
import { EMPHASES, LIT } from "./large-scene";
import type { Mass, MassScene, MassShot } from "./mass-protocol";
import { buildNodeParts } from "./node-parts";
import { paintPart, type Pen } from "./paint-part";
import { NO_COLOUR } from "./scene-columns";

/** How far outside the bitmap a symbol may be and still reach into it. */
const REACH_PX = 40;
/** Radii are told apart in parts of a pixel. */
const RADIUS_STEPS = 8;
/** Shapes that are kept at most. */
const MOST_SHAPES = 4000;

/** Draws masses near by: the same shapes as everywhere else, those that are in view. */
export interface MassDrawing {
  readonly draw: (pen: Pen, mass: Mass, shot: MassShot) => void;
}

/** Creates a drawing that remembers shapes from one picture to the next. */
export function createMassDrawing(): MassDrawing {
  const shapes = new Map<number, readonly { readonly part: DrawingPart; readonly path: Path2D }[]>();
  let shapesOf: MassScene | null = null;
  let bends: { readonly of: Int32Array; readonly values: Float64Array } | null = null;
  const bendsOf = (scene: MassScene) => {
    if (bends?.of !== scene.sourceOf) bends = { of: scene.sourceOf, values: buildLinkBends(scene) };
    return bends.values;
  };

  const symbolAt = ({ scene, nodes }: Mass, place: number, scale: number) => {
    const { length } = scene.colours;
    const second = scene.secondColourOf[place] ?? NO_COLOUR;
    // One number for all a shape depends on.
    let key = Math.round((scene.radiusPx[place] ?? 0) * scale * RADIUS_STEPS);
    key = key * scene.symbols.length + (scene.symbolOf[place] ?? 0);
    key = key * (length + 1) + (scene.colourOf[place] ?? length);
    key = key * (length + 1) + (second === NO_COLOUR ? length : second);
    key = key * EMPHASES.length + (nodes[place] ?? 0);
    let found = shapes.get(key);
    if (!found) {
      if (shapes.size > MOST_SHAPES) shapes.clear();
      const parts = buildNodeParts(
        {
          symbol: scene.symbols[scene.symbolOf[place] ?? 0] ?? "circle",
          colour: scene.colours[scene.colourOf[place] ?? 0] ?? scene.palette.mutedInk,
          secondColour: scene.colours[scene.secondColourOf[place] ?? NO_COLOUR] ?? null,
          radiusPx: scene.radiusPx[place] ?? 0,
          emphasis: EMPHASES[nodes[place] ?? 0] ?? "normal",
          isSelected: false,
          isPinned: false,
        },
        scene.palette,
        scale,
      );
      found = parts.map((part) => ({ part, path: new Path2D(part.outline) }));
      shapes.set(key, found);
    }
    return found;
  };

  return {
    draw: (pen, mass, shot) => {
      const { scene, positions, links } = mass;
      const { camera, size, marginPx, ratio, scale, held } = shot;
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
      const bundles = createLinkBundles(pen, scene.palette, scale);
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
      for (let place = 0; place < scene.nodeCount; place++) {
        if (place === held) continue;
        const { x, y } = known(place);
        if (!(x > -REACH_PX && x < width + REACH_PX && y > -REACH_PX && y < height + REACH_PX)) continue;
        pen.translate(x, y);
        for (const { part, path } of symbolAt(mass, place, scale)) paintPart(pen, part, path);
        pen.translate(-x, -y);
      }
    },
  };
}

/** How strongly lit links are drawn: of very many, so weakly that the actors among them are seen. */
function findLitStrength({ links }: Mass, { isLitElsewhere }: MassShot): number {
  if (isLitElsewhere) return 1;
  return litStrengthOf(countLit(links));
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
