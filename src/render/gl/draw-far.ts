import { findInkTone, findLengthFade, lineShareOf, litStrengthOf } from "../ink-tone";
import { DIMMED, LIT, maskOfEmphases, NORMAL } from "../large-scene";
import { createDensityMeasure } from "../mass-density";
import type { Mass, MassShot } from "../mass-protocol";
import { bitmapSizeOf } from "../bitmap-size";
import { toShares } from "./colour-shares";
import { DISC_FRAGMENT, DISC_VERTEX } from "./disc-shader";
import { FAR_LINK_FRAGMENT, FAR_LINK_VERTEX } from "./far-link-shader";
import { createGlProgram, type GlProgram } from "./gl-program";
import { LIT_FRAGMENT, WASH_FRAGMENT } from "./ink-shader";
import { createInkTarget } from "./ink-target";
import { measureLinkPixels } from "./link-effort";
import type { MassUploads } from "./mass-uploads";
import { WHOLE_PICTURE_SHADER } from "./view-shader";
import { UNITS, type ViewSetter } from "./view-setter";

/**
 * Pixels of link that are drawn at most. Each is two half floats added to; the weakest graphics cards in use add some two
 * thousand millions a second, so that these are a frame while things move, and well below the two seconds after which a
 * driver gives up at rest.
 */
const HURRIED_PIXELS = 12_000_000;
const MOST_PIXELS = 400_000_000;

/** Draws masses far out. */
export interface FarDrawing {
  readonly programs: readonly GlProgram[];
  /** Draws over the whole picture; gives whether every link is in it. */
  readonly draw: (mass: Mass, shot: MassShot, uploads: MassUploads) => boolean;
}

/** Creates the drawing; throws where this WebGL cannot do it. */
export function createFarDrawing(gl: WebGL2RenderingContext, setView: ViewSetter): FarDrawing {
  const links = createGlProgram(gl, FAR_LINK_VERTEX, FAR_LINK_FRAGMENT);
  const wash = createGlProgram(gl, WHOLE_PICTURE_SHADER, WASH_FRAGMENT);
  const lit = createGlProgram(gl, WHOLE_PICTURE_SHADER, LIT_FRAGMENT);
  const discs = createGlProgram(gl, DISC_VERTEX, DISC_FRAGMENT);
  const target = createInkTarget(gl);
  const density = createDensityMeasure();

  const inkLinks = (
    { scene }: Mass,
    shot: MassShot,
    uploads: MassUploads,
    how: {
      readonly wantsLit: boolean;
      readonly share: number;
      readonly longPx: number;
      readonly fading: number;
    },
  ) => {
    target.begin(bitmapSizeOf(shot));
    links.use();
    setView(links, shot, uploads);
    gl.uniform1i(links.at("wantsLit"), Number(how.wantsLit));
    gl.uniform1f(links.at("share"), how.share);
    gl.uniform1f(links.at("full"), lineShareOf(shot.ratio));
    gl.uniform1f(links.at("longPx"), how.longPx);
    gl.uniform1f(links.at("fading"), how.fading);
    uploads.farLinks.bind(0);
    gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, scene.linkCount);
    target.end(UNITS.ink);
  };
  const drawDiscs = ({ scene }: Mass, shot: MassShot, uploads: MassUploads, emphases: readonly number[]) => {
    discs.use();
    setView(discs, shot, uploads);
    gl.uniform1f(discs.at("scale"), shot.scale);
    gl.uniform3f(discs.at("ground"), ...toShares(scene.palette.ground));
    uploads.nodes.bind(0);
    gl.uniform1ui(discs.at("wanted"), maskOfEmphases(emphases));
    gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, scene.nodeCount);
  };

  return {
    programs: [links, wash, lit, discs],
    draw: (mass, shot, uploads) => {
      const { palette } = mass.scene;
      const crowd = density(mass, shot.camera.zoom);
      const most = shot.isMoving ? HURRIED_PIXELS : MOST_PIXELS;
      const share = Math.min(1, most / Math.max(1, measureLinkPixels(mass, shot)));
      const fade = findLengthFade(crowd, shot.camera.zoom * shot.ratio);
      inkLinks(mass, shot, uploads, { wantsLit: false, share, ...fade });
      const tone = findInkTone(crowd.coverage);
      wash.use();
      gl.disable(gl.BLEND);
      gl.uniform1i(wash.at("ink"), UNITS.ink);
      gl.uniform3f(wash.at("ground"), ...toShares(palette.ground));
      gl.uniform3f(wash.at("line"), ...toShares(palette.line));
      gl.uniform1f(wash.at("most"), tone.most);
      gl.uniform1f(wash.at("bend"), tone.bend);
      gl.drawArrays(gl.TRIANGLES, 0, 3);
      gl.enable(gl.BLEND);
      if (uploads.hasDimmed()) drawDiscs(mass, shot, uploads, [DIMMED]);
      if (shot.isLitElsewhere || uploads.litCount() === 0) drawDiscs(mass, shot, uploads, [NORMAL, LIT]);
      else {
        // Beneath a crowd of dots nobody would see what is lit.
        drawDiscs(mass, shot, uploads, [NORMAL]);
        inkLinks(mass, shot, uploads, { wantsLit: true, share: 1, longPx: 0, fading: 0 });
        lit.use();
        gl.uniform1i(lit.at("ink"), UNITS.ink);
        gl.uniform3f(lit.at("lit"), ...toShares(palette.ink));
        gl.uniform1f(lit.at("strength"), litStrengthOf(uploads.litCount()));
        gl.drawArrays(gl.TRIANGLES, 0, 3);
        drawDiscs(mass, shot, uploads, [LIT]);
      }
      return share >= 1;
    },
  };
}
