import { vi } from "vitest";
import { createMassGl, type MassGl } from "../../../src/render/gl/create-mass-gl";
import type { OpenGl } from "../../../src/render/gl/open-gl";
import { createMassPainter } from "../../../src/render/mass-painter";
import type { FromMass, Mass, MassPicture, MassShot } from "../../../src/render/mass-protocol";
import { openAnyGl } from "./open-any-gl";

/** A painter, what it answers, and its WebGL if it has one. */
export interface TestPainter {
  /** Draws a shot; throws where that is refused. */
  readonly draw: (mass: Mass, shot: MassShot) => ImageData;
  readonly messages: FromMass[];
  readonly gl: MassGl | null;
}

/** Creates a painter that draws plainly. */
export function createPlainPainter(): TestPainter {
  const messages: FromMass[] = [];
  const { receive } = createMassPainter({ post: (message) => messages.push(message), nowMs: () => 0 });
  return { draw: (mass, shot) => drawWith(receive, messages, mass, shot), messages, gl: null };
}

/** Creates a painter that draws with WebGL, once that is ready. */
export async function createGlPainter(
  openGl: OpenGl = openAnyGl,
  nowMs: () => number = () => 0,
): Promise<TestPainter> {
  const messages: FromMass[] = [];
  const opened: MassGl[] = [];
  const { receive } = createMassPainter({
    post: (message) => messages.push(message),
    nowMs,
    openAccelerator: (onStale) => {
      const gl = createMassGl({ openGl, nowMs, onStale });
      opened.push(gl);
      return gl;
    },
  });
  const [gl] = opened;
  if (!gl) throw new Error("The painter asked for no WebGL.");
  await whenReady(gl);
  return { draw: (mass, shot) => drawWith(receive, messages, mass, shot), messages, gl };
}

/** Resolves once WebGL would draw the next picture. */
export async function whenReady(gl: MassGl): Promise<void> {
  await vi.waitFor(
    () => {
      if (!gl.isReady()) throw new Error("WebGL is not ready.");
    },
    { timeout: 20_000 },
  );
}

function drawWith(
  receive: ReturnType<typeof createMassPainter>["receive"],
  messages: readonly FromMass[],
  mass: Mass,
  shot: MassShot,
): ImageData {
  receive({ type: "scene", scene: mass.scene });
  receive({ type: "emphasis", nodes: mass.nodes, links: mass.links });
  receive({ type: "positions", positions: mass.positions });
  receive({ type: "draw", run: messages.length, shot });
  const answer = messages.at(-1);
  if (answer?.type !== "drawn") throw new Error(`No picture came, but: ${answer?.type}`);
  return readPixels(answer.picture);
}

/** The pixels of a picture, which is used up. */
export function readPixels(picture: MassPicture): ImageData {
  if ("bytes" in picture) return new ImageData(picture.bytes, picture.width, picture.height);
  const bitmap = picture;
  const sheet = new OffscreenCanvas(bitmap.width, bitmap.height);
  const pen = sheet.getContext("2d", { willReadFrequently: true });
  if (!pen) throw new Error("There is no canvas to read from.");
  pen.drawImage(bitmap, 0, 0);
  bitmap.close();
  return pen.getImageData(0, 0, sheet.width, sheet.height);
}

/** How two pictures differ. */
export interface PictureDifference {
  /** Of a channel of a pixel, on average, 0 … 255. */
  readonly mean: number;
  /** Share of pixels of which a channel differs by more than 48: edges that are elsewhere. */
  readonly far: number;
  /** The largest difference of the mean of a channel in any square of 20 pixels: tones that are others. */
  readonly block: number;
}

const FAR = 48;
const BLOCK = 20;

/** Compares two pictures of the same size, pixel by pixel and square by square. */
export function comparePictures(one: ImageData, other: ImageData): PictureDifference {
  if (one.width !== other.width || one.height !== other.height) throw new Error("The sizes differ.");
  const columns = Math.ceil(one.width / BLOCK);
  const blocks = new Map<number, number>();
  let [sum, far] = [0, 0];
  for (let pixel = 0; pixel < one.width * one.height; pixel++) {
    const row = Math.floor(pixel / one.width);
    const block = Math.floor(row / BLOCK) * columns + Math.floor((pixel % one.width) / BLOCK);
    let most = 0;
    for (let channel = 0; channel < 3; channel++) {
      const off = (other.data[4 * pixel + channel] ?? 0) - (one.data[4 * pixel + channel] ?? 0);
      sum += Math.abs(off);
      most = Math.max(most, Math.abs(off));
      blocks.set(4 * block + channel, (blocks.get(4 * block + channel) ?? 0) + off);
    }
    if (most > FAR) far++;
  }
  const pixels = one.width * one.height;
  return {
    mean: sum / pixels / 3,
    far: far / pixels,
    block: Math.max(...[...blocks.values()].map(Math.abs)) / (BLOCK * BLOCK),
  };
}

/** The share of pixels that are not the ground: none in a blank picture, and none in an empty one. */
export function shareOfInk({ data }: ImageData, ground: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(ground.slice(at, at + 2), 16));
  let inked = 0;
  for (let at = 0; at < data.length; at += 4) {
    const isEmpty = data[at + 3] === 0 || (data[at] === 0 && data[at + 1] === 0 && data[at + 2] === 0);
    if (!isEmpty && channels.some((channel, each) => data[at + each] !== channel)) inked++;
  }
  return inked / (data.length / 4);
}
