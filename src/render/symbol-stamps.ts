import type { Mass, MassScene } from "./mass-protocol";
import { buildSymbolParts, keyOfSymbol, RADIUS_STEPS } from "./mass-symbol";
import { paintPart, type Pen } from "./paint-part";
import { cellReach } from "./symbol-shape";

/** A symbol on a sheet, about the middle of a square. */
export interface SymbolStamp {
  readonly sheet: OffscreenCanvas;
  /** The square: its left and top, and its side, pixels of the sheet. */
  readonly left: number;
  readonly top: number;
  readonly side: number;
  /** Half the side of the square it is copied into, as a part of the symbol's radius. */
  readonly reach: number;
}

/** Symbols that are drawn once and then copied: several times as quick as to draw each, and a little softer. */
export interface SymbolStamps {
  /**
   * The stamps of nodes by place, their symbols `scale` times their usual size, for a bitmap of `ratio` pixels to a CSS pixel.
   * Null where they are too many to be kept.
   */
  readonly find: (
    mass: Mass,
    places: readonly number[],
    scale: number,
    ratio: number,
  ) => readonly SymbolStamp[] | null;
}

/** Sides of a sheet, pixels: one that has become full makes way for the next. */
const SHEETS = [256, 512, 1024];
/** So many scales from one to twice as large. Whatever is zoomed has a new one in each picture: to draw stamps is to be rare. */
const SCALES = 3;

/** Creates stamps that are drawn when they are first wanted. */
export function createSymbolStamps(): SymbolStamps {
  /** By `keyOfSymbol`. */
  const drawn = new Map<number, SymbolStamp>();
  let sheet: Sheet | null = null;
  let known: { readonly scene: MassScene; readonly step: number; readonly ratio: number } | null = null;

  const drawStamp = (mass: Mass, place: number, radiusPx: number, ratio: number): SymbolStamp | null => {
    const { scene } = mass;
    const reachPx = cellReach(scene.symbols[scene.symbolOf[place] ?? 0] ?? "circle", radiusPx);
    const side = 2 * Math.ceil(reachPx * ratio);
    const room = sheet?.take(side);
    if (!sheet || !room) return null;
    const { pen, canvas } = sheet;
    pen.setTransform(ratio, 0, 0, ratio, room.left + side / 2, room.top + side / 2);
    for (const part of buildSymbolParts(mass, place, radiusPx))
      paintPart(pen, part, new Path2D(part.outline));
    return { ...room, sheet: canvas, side, reach: side / 2 / ratio / radiusPx };
  };
  /** Null where the sheet is full. */
  const findAll = (mass: Mass, places: readonly number[], scale: number, ratio: number) => {
    const found: SymbolStamp[] = [];
    for (const place of places) {
      const radiusPx = mass.scene.radiusPx[place] ?? 0;
      const key = keyOfSymbol(mass, place, Math.round(radiusPx * RADIUS_STEPS));
      let stamp = drawn.get(key) ?? null;
      if (!stamp) {
        stamp = drawStamp(mass, place, radiusPx * scale, ratio);
        if (!stamp) return null;
        drawn.set(key, stamp);
      }
      found.push(stamp);
    }
    return found;
  };
  const empty = () => {
    drawn.clear();
    sheet?.clear();
  };

  return {
    find: (mass, places, scale, ratio) => {
      const { scene } = mass;
      const step = Math.round(Math.log2(scale) * SCALES);
      if (known?.scene !== scene || known.step !== step || known.ratio !== ratio) {
        known = { scene, step, ratio };
        empty();
      }
      for (let isFresh = drawn.size === 0; ; isFresh = true) {
        const found = findAll(mass, places, 2 ** (step / SCALES), ratio);
        if (found) return found;
        drawn.clear();
        const larger = SHEETS.find((side) => side > (sheet?.canvas.width ?? 0));
        if (larger !== undefined) sheet = openSheet(larger);
        // A full sheet without stamps refuses the next picture at once.
        else if (isFresh) return null;
        // Symbols of earlier pictures were in the way.
        else sheet?.clear();
      }
    },
  };
}

/** A canvas that squares are laid out on, in rows from the top. */
interface Sheet {
  readonly canvas: OffscreenCanvas;
  readonly pen: Pen;
  /** Room for a square with a side of so many pixels; null where there is none left. */
  readonly take: (side: number) => { readonly left: number; readonly top: number } | null;
  readonly clear: () => void;
}

function openSheet(most: number): Sheet {
  const canvas = new OffscreenCanvas(most, most);
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("This browser gives no canvas to draw on.");
  let [left, top, rowHeight] = [0, 0, 0];
  return {
    canvas,
    pen,
    take: (side) => {
      if (left + side > most) [left, top, rowHeight] = [0, top + rowHeight, 0];
      if (side > most || top + side > most) return null;
      const room = { left, top };
      left += side;
      rowHeight = Math.max(rowHeight, side);
      return room;
    },
    clear: () => {
      [left, top, rowHeight] = [0, 0, 0];
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.clearRect(0, 0, most, most);
    },
  };
}
