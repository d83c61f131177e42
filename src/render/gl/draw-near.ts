import type { Emphasis } from "../scene";
import { FADE } from "../drawing-part";
import { litStrengthOf } from "../ink-tone";
import { EMPHASES } from "../large-scene";
import { LINK_WIDTH_PX, lineScale } from "../link-parts";
import type { Mass, MassShot } from "../mass-protocol";
import { mixColours } from "../../model/mix-colours";
import { toShares } from "./colour-shares";
import { createGlProgram, type GlProgram } from "./gl-program";
import { measureLinkPixels } from "./link-effort";
import type { MassUploads } from "./mass-uploads";
import { NEAR_LINK_FRAGMENT } from "./near-link-fragment";
import { BENT_SIDES, countCorners, NEAR_LINK_VERTEX } from "./near-link-shader";
import { createSymbolAtlases, type SymbolAtlas } from "./symbol-atlas";
import { SYMBOL_FRAGMENT, SYMBOL_VERTEX } from "./symbol-shader";
import { UNITS, type ViewSetter } from "./view-setter";

/**
 * Pixels of link that may be drawn near by, where each takes some ten times what it takes far out: a ribbon is wider, and
 * what of it is inked has to be worked out. Beyond that, the picture is drawn as far out.
 */
const HURRIED_PIXELS = 1_500_000;
const MOST_PIXELS = 40_000_000;

/** Draws masses near by. */
export interface NearDrawing {
  readonly programs: readonly GlProgram[];
  /** Draws over the whole picture; false, and nothing drawn, where that would take too long or has no room. */
  readonly draw: (mass: Mass, shot: MassShot, uploads: MassUploads) => boolean;
}

/** Creates the drawing. */
export function createNearDrawing(gl: WebGL2RenderingContext, setView: ViewSetter): NearDrawing {
  const links = createGlProgram(gl, NEAR_LINK_VERTEX, NEAR_LINK_FRAGMENT);
  const symbols = createGlProgram(gl, SYMBOL_VERTEX, SYMBOL_FRAGMENT);
  const atlases = createSymbolAtlases(gl);

  const drawLinks = ({ scene }: Mass, shot: MassShot, uploads: MassUploads) => {
    const { palette } = scene;
    links.use();
    setView(links, shot, uploads);
    uploads.edges.bind(UNITS.edges);
    gl.uniform1i(links.at("edges"), UNITS.edges);
    gl.uniform1f(links.at("scale"), shot.scale);
    gl.uniform3f(links.at("ground"), ...toShares(palette.ground));
    const colourOf: Readonly<Record<Emphasis, string>> = {
      normal: palette.line,
      lit: palette.ink,
      dimmed: mixColours(palette.line, palette.ground, FADE),
    };
    const widths = EMPHASES.map((emphasis) => LINK_WIDTH_PX[emphasis] * lineScale(shot.scale));
    gl.uniform1fv(links.at("widths"), widths);
    gl.uniform3fv(
      links.at("inks"),
      EMPHASES.flatMap((emphasis) => toShares(colourOf[emphasis])),
    );
    const straight = uploads.straightCount();
    const kinds = [
      { first: 0, count: straight, sides: 1 },
      { first: straight, count: scene.linkCount - straight, sides: BENT_SIDES },
    ].filter(({ count }) => count > 0);
    // The lit over the others.
    for (const wantsLit of uploads.litCount() > 0 ? [false, true] : [false]) {
      gl.uniform1i(links.at("wantsLit"), Number(wantsLit));
      const isWeak = wantsLit && !shot.isLitElsewhere;
      gl.uniform1f(links.at("strength"), isWeak ? litStrengthOf(uploads.litCount()) : 1);
      for (const { first, count, sides } of kinds) {
        gl.uniform1i(links.at("sides"), sides);
        uploads.nearLinks.bind(first);
        gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, countCorners(sides), count);
      }
    }
  };
  const drawSymbols = ({ scene }: Mass, shot: MassShot, uploads: MassUploads, atlas: SymbolAtlas) => {
    const stretch = shot.scale / atlas.scale;
    symbols.use();
    setView(symbols, shot, uploads);
    gl.uniform1i(symbols.at("sheet"), UNITS.sheet);
    gl.uniform1i(symbols.at("cells"), UNITS.cells);
    gl.uniform1f(symbols.at("stretch"), stretch);
    gl.uniform1f(symbols.at("fineness"), atlas.fineness);
    // Half of what a pixel of the bitmap is wider than one of the sheet.
    gl.uniform1f(symbols.at("spread"), Math.max(0, (atlas.fineness / shot.ratio / stretch - 1) / 2));
    gl.uniform3f(symbols.at("ground"), ...toShares(scene.palette.ground));
    uploads.nodes.bind(0);
    gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, scene.nodeCount);
  };

  return {
    programs: [links, symbols],
    draw: (mass, shot, uploads) => {
      const most = shot.isMoving ? HURRIED_PIXELS : MOST_PIXELS;
      if (measureLinkPixels(mass, shot) > most) return false;
      const atlas = atlases.find(uploads.looks(), shot, UNITS);
      if (!atlas) return false;
      uploads.syncNear(mass);
      gl.clearColor(...toShares(mass.scene.palette.ground), 1);
      gl.clear(gl.COLOR_BUFFER_BIT);
      gl.enable(gl.BLEND);
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
      drawLinks(mass, shot, uploads);
      drawSymbols(mass, shot, uploads, atlas);
      return true;
    },
  };
}
