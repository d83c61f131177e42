import type { MassShot } from "../mass-protocol";
import { bindTexture, createDataTexture, mixTexels } from "./data-texture";
import { layOutSymbols } from "./symbol-cells";
import type { SymbolLook } from "./symbol-looks";
import { LOOKS_PER_ROW } from "./symbol-shader";
import { drawSymbolSheet } from "./symbol-sheet";

/** The symbols of a scene as they are on the card now. */
export interface SymbolAtlas {
  /** The scale they were drawn at. */
  readonly scale: number;
  /** Pixels of the sheet to a CSS pixel. */
  readonly fineness: number;
}

/** Keeps symbols drawn at the scale that is looked at. */
export interface SymbolAtlases {
  /** The symbols for a shot, at the two texture units; null where there is no room for all of them. */
  readonly find: (
    looks: readonly SymbolLook[],
    shot: MassShot,
    units: { readonly sheet: number; readonly cells: number },
  ) => SymbolAtlas | null;
}

/** While things move, symbols drawn up to so many times larger or smaller are stretched rather than drawn anew. */
const STRETCH = 1.25;
/** A sheet is never larger, pixels each way: 36 MB. */
const LARGEST_SHEET = 3072;

/** Creates a keeper that has drawn nothing yet. */
export function createSymbolAtlases(gl: WebGL2RenderingContext): SymbolAtlases {
  const texture = gl.createTexture();
  const table = createDataTexture(gl, "rgba floats");
  const largest = Math.min(LARGEST_SHEET, Number(gl.getParameter(gl.MAX_TEXTURE_SIZE)));
  let drawn: (SymbolAtlas & { readonly looks: readonly SymbolLook[]; readonly ratio: number }) | null = null;

  const draw = (looks: readonly SymbolLook[], { scale, ratio }: MassShot) => {
    const cells = layOutSymbols(looks, scale, ratio, largest);
    if (!cells) return null;
    const sheet = drawSymbolSheet(looks, cells, scale);
    bindTexture(gl, 0, texture);
    mixTexels(gl);
    // What a canvas holds is multiplied with its opacity already, and shall stay so.
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8, gl.RGBA, gl.UNSIGNED_BYTE, sheet);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
    const rows = Math.max(1, Math.ceil(looks.length / LOOKS_PER_ROW));
    const values = new Float32Array(rows * LOOKS_PER_ROW * 4);
    cells.sides.forEach((side, number) => {
      values.set([cells.x[number] ?? 0, cells.y[number] ?? 0, side], 4 * number);
    });
    table.set(LOOKS_PER_ROW, rows, values);
    return { scale, fineness: cells.fineness, looks, ratio };
  };

  return {
    find: (looks, shot, units) => {
      const isGood =
        drawn?.looks === looks &&
        (shot.isMoving
          ? isWithin(drawn.scale, shot.scale) && isWithin(drawn.ratio, shot.ratio)
          : drawn.scale === shot.scale && drawn.ratio === shot.ratio);
      if (!isGood) drawn = draw(looks, shot);
      bindTexture(gl, units.sheet, texture);
      table.bind(units.cells);
      return drawn;
    },
  };
}

function isWithin(one: number, other: number): boolean {
  return Math.max(one / other, other / one) <= STRETCH;
}
