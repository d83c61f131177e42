import { bitmapSizeOf } from "./bitmap-size";
import type { PictureSize } from "./camera";
import { createDotStamps, findStepWithin, type DotStamps } from "./dot-stamps";
import {
  buildInkTable,
  drawLitLinks,
  findInkShare,
  inkLinks,
  washInk,
  type InkTable,
  type FieldPlaces,
  type InkedPlaces,
} from "./ink-links";
import { findInkTone, findLengthFade, type InkTone, type LengthFade } from "./ink-tone";
import { DIMMED, LIT, maskOfEmphases, NORMAL } from "./large-scene";
import { createDensityMeasure } from "./mass-density";
import type { Mass, MassShot } from "./mass-protocol";
import {
  addSeam,
  copyBox,
  findMove,
  isBeside,
  listExposed,
  movePixels,
  type PixelBox,
  type PixelMove,
} from "./pan-pixels";
import { paintStamp, type PixelField } from "./raster-dots";
import type { ScenePalette } from "./scene";

/** What has been drawn. */
export interface RasteredMass extends PixelField {
  /** Whether every link is in it; in a hurry a fair sample stands for all. */
  readonly isWhole: boolean;
}

/** Draws masses as pixels, in plain arithmetic: the same picture with or without a screen. */
export interface MassRaster {
  /**
   * Draws into `spare` if that is as large as the picture, into new pixels if not. While the picture is moved about, what was in the last
   * one is moved along, and only what comes into view is drawn.
   */
  readonly draw: (mass: Mass, shot: MassShot, spare?: Uint32Array<ArrayBuffer>) => RasteredMass;
}

/** How a picture is drawn: what all of its parts have in common. */
interface Manner {
  readonly fade: LengthFade;
  readonly table: InkTable;
  /** Of links, 0 … 1. */
  readonly share: number;
}

/** The last picture, and its pixels once another one was asked for of the same things from beside it. */
interface LastPicture {
  readonly mass: Mass;
  readonly shot: MassShot;
  readonly manner: Manner;
  readonly field: PixelField | null;
}

/** A picture is drawn anew where there is time for so many times as many links as are in it, or for so many times fewer. */
const MOST_CHANGE = 2;

/** Creates a raster that keeps its arrays from drawing to drawing. */
export function createMassRaster(): MassRaster {
  let ink = new Uint32Array();
  let x = new Float32Array();
  let y = new Float32Array();
  let projected: (Pick<Mass, "scene" | "positions"> & { readonly scale: number }) | null = null;
  let last: LastPicture | null = null;
  const density = createDensityMeasure();
  const tableFor = rememberInkTable();
  const stamps = createDotStamps();

  /** Memory for what is drawn over a picture that is there already. */
  const takeInk = (size: PictureSize) => {
    if (ink.length < size.width * size.height) ink = new Uint32Array(size.width * size.height);
    return ink;
  };
  /** Works out where nodes are, pixels of the bitmap from the layout's middle; as they are while the picture is only moved about. */
  const project = ({ scene, positions }: Mass, scale: number) => {
    if (projected?.scene === scene && projected.positions === positions && projected.scale === scale) return;
    projected = { scene, positions, scale };
    if (x.length !== scene.nodeCount) {
      x = new Float32Array(scene.nodeCount);
      y = new Float32Array(scene.nodeCount);
    }
    const { actorOf } = scene;
    for (let place = 0; place < actorOf.length; place++) {
      const actor = actorOf[place] ?? 0;
      x[place] = (positions[2 * actor] ?? NaN) * scale;
      y[place] = (positions[2 * actor + 1] ?? NaN) * scale;
    }
  };
  /** Draws a picture, or a part of one whose left and top are so far from the picture's. */
  const paint = (
    field: PixelField,
    mass: Mass,
    shot: MassShot,
    { fade, table, share }: Manner,
    part?: PixelBox,
  ) => {
    const places: InkedPlaces = { ...placesIn(shot, part), ...fade };
    // Ink is gathered in the memory of the pixels it is turned into: as much again, new to the machine, takes as long to get as a small network to draw.
    inkLinks({ ...field, ink: field.pixels }, mass, shot, places, share);
    washInk(field, table);
    stamps.use(mass.scene, shot.ratio, shot.scale);
    if (mass.nodes.includes(DIMMED)) drawNodes(field, stamps, mass, shot, places, [DIMMED]);
    if (shot.isLitElsewhere) drawNodes(field, stamps, mass, shot, places, [NORMAL, LIT]);
    else {
      // Beneath a crowd of dots nobody would see what is lit.
      drawNodes(field, stamps, mass, shot, places, [NORMAL]);
      drawLitLinks({ ...field, ink: takeInk(field) }, mass, shot, places);
      drawNodes(field, stamps, mass, shot, places, [LIT]);
    }
  };
  const placesIn = ({ camera, size, marginPx, ratio }: MassShot, part = { left: 0, top: 0 }) => ({
    x,
    y,
    left: camera.x * camera.zoom * ratio - (size.width / 2 + marginPx) * ratio + part.left,
    top: camera.y * camera.zoom * ratio - (size.height / 2 + marginPx) * ratio + part.top,
  });
  const planManner = (mass: Mass, shot: MassShot, field: PictureSize, isBesideLast: boolean): Manner => {
    const crowd = density(mass, shot.camera.zoom);
    const fade = findLengthFade(crowd, shot.camera.zoom * shot.ratio);
    const time = shot.isMoving ? (isBesideLast ? "moved" : "hurried") : "whole";
    const share = findInkShare(field, mass.scene, placesIn(shot), time, shot.ratio);
    return { fade, table: tableFor(mass.scene.palette, findInkTone(crowd.coverage)), share };
  };
  /** Moves the last picture's pixels to where they are in this one, and draws what they lack. */
  const pan = (field: PixelField, manner: Manner, mass: Mass, shot: MassShot, move: PixelMove) => {
    movePixels(field, move);
    for (const box of listExposed(field, move)) {
      const around = addSeam(box);
      const part = {
        width: around.width,
        height: around.height,
        pixels: new Uint32Array(around.width * around.height),
      };
      paint(part, mass, shot, manner, around);
      copyBox(field, part, around, box);
    }
  };

  return {
    draw: (mass, shot, spare) => {
      const { width, height } = bitmapSizeOf(shot);
      const pixels = spare?.length === width * height ? spare : new Uint32Array(width * height);
      const before = last && isBeside(last, { mass, shot }) ? last : null;
      project(mass, shot.camera.zoom * shot.ratio);
      const manner = planManner(mass, shot, { width, height }, before !== null);
      const move = before && findMove(before.shot, shot, { width, height });
      if (before?.field && move && isStillRight(before.manner.share, manner.share)) {
        pan(before.field, before.manner, mass, shot, move);
        pixels.set(before.field.pixels);
        last = { ...before, mass, shot: { ...shot, camera: move.camera } };
        return { width, height, pixels, isWhole: before.manner.share >= 1 };
      }
      const field = { width, height, pixels };
      paint(field, mass, shot, manner);
      const kept = before && { ...field, pixels: before.field?.pixels ?? new Uint32Array(pixels.length) };
      kept?.pixels.set(pixels);
      last = { mass, shot, manner, field: kept };
      return { ...field, isWhole: manner.share >= 1 };
    },
  };
}

/** Keeps the last table of ink: while the picture is moved about it is the same. */
function rememberInkTable(): typeof buildInkTable {
  let known: { readonly palette: ScenePalette; readonly tone: InkTone; readonly table: InkTable } | null =
    null;
  return (palette, tone) => {
    const isKnown =
      known?.palette === palette && known.tone.most === tone.most && known.tone.bend === tone.bend;
    if (!known || !isKnown) known = { palette, tone, table: buildInkTable(palette, tone) };
    return known.table;
  };
}

/** Whether a picture that has a share of links is still right where there would be time for another. */
function isStillRight(drawn: number, possible: number): boolean {
  const isEnough = possible < 1 ? possible <= MOST_CHANGE * drawn : drawn === 1;
  return isEnough && drawn <= MOST_CHANGE * possible;
}

/** The dots of the nodes of some emphases, in the document's order. */
function drawNodes(
  field: PixelField,
  stamps: DotStamps,
  { scene, nodes }: Mass,
  { scale, ratio, held }: MassShot,
  { x, y, left, top }: FieldPlaces,
  emphases: readonly number[],
): void {
  const { radiusPx } = scene;
  const wanted = maskOfEmphases(emphases);
  const isDimmed = wanted === maskOfEmphases([DIMMED]);
  for (let place = 0; place < scene.nodeCount; place++) {
    if (((wanted >> (nodes[place] ?? NORMAL)) & 1) === 0 || place === held) continue;
    const radius = (radiusPx[place] ?? 0) * scale * ratio;
    const at = (x[place] ?? NaN) - left;
    const down = (y[place] ?? NaN) - top;
    if (!(at > -radius && at < field.width + radius && down > -radius && down < field.height + radius))
      continue;
    // As whole numbers of 32 bits they are handed over without memory of their own.
    const column = Math.floor(at) | 0;
    const row = Math.floor(down) | 0;
    paintStamp(field, stamps.find(place, findStepWithin(at - column, down - row), isDimmed), column, row);
  }
}
