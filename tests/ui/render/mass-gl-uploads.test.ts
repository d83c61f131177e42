import { describe, expect, it, vi } from "vitest";
import { DIMMED, LIT } from "../../../src/render/large-scene";
import type { Mass, MassShot } from "../../../src/render/mass-protocol";
import { buildTestMass, buildTestShot } from "../../unit/render/build-test-mass";
import { comparePictures, createGlPainter, createPlainPainter } from "./mass-pictures";
import { openAnyGl } from "./open-any-gl";

const mass = buildTestMass(600, 300);
const FAR = buildTestShot({ camera: { x: 0, y: 0, zoom: 0.3 } });
const NEAR = buildTestShot({ camera: { x: 0, y: 0, zoom: 0.8 }, isNear: true, scale: 0.9 });

/** A painter, and how often something has been sent to its graphics card. */
async function createCountedPainter() {
  const sent = vi.fn<(what: string) => void>();
  const painter = await createGlPainter((canvas) => {
    const gl = openAnyGl(canvas);
    if (!gl) return null;
    const bufferData = gl.bufferData.bind(gl);
    // Of its many forms the drawing uses one.
    Object.defineProperty(gl, "bufferData", {
      value: (target: number, values: ArrayBufferView, usage: number) => {
        sent("buffer");
        bufferData(target, values, usage);
      },
    });
    const texImage2D = Reflect.get(gl, "texImage2D");
    Object.defineProperty(gl, "texImage2D", {
      value: (...given: readonly unknown[]) => {
        sent("texture");
        Reflect.apply(texImage2D, gl, given);
      },
    });
    return gl;
  });
  return { ...painter, sent };
}

const from = (shot: MassShot, x: number, zoom: number, isMoving: boolean): MassShot => ({
  ...shot,
  camera: { x, y: x / 2, zoom },
  isMoving,
});

describe("what is sent to a graphics card", () => {
  it.each([
    ["far out", FAR],
    ["near by", NEAR],
  ])("is nothing while only the camera moves, %s", async (_, shot) => {
    const { draw, sent } = await createCountedPainter();
    draw(mass, shot);
    expect(sent).toHaveBeenCalled();
    sent.mockClear();
    draw(mass, from(shot, 40, shot.camera.zoom, true));
    draw(mass, from(shot, 60, shot.camera.zoom, false));
    draw(mass, { ...from(shot, 60, shot.camera.zoom * 1.1, true), scale: shot.scale * 1.1 });
    expect(sent).not.toHaveBeenCalled();
  });

  it("is the symbols anew once a zoom has come to rest, and no column of any actor", async () => {
    const { draw, sent } = await createCountedPainter();
    draw(mass, NEAR);
    sent.mockClear();
    const zoomed = { ...NEAR, camera: { x: 0, y: 0, zoom: 1 }, scale: 1 };
    const moving = draw(mass, { ...zoomed, isMoving: true });
    expect(sent).not.toHaveBeenCalled();
    const atRest = draw(mass, zoomed);
    expect(sent.mock.calls.flat()).toEqual(["texture", "texture"]);
    const plain = createPlainPainter().draw(mass, zoomed);
    expect(comparePictures(plain, atRest).mean).toBeLessThan(comparePictures(plain, moving).mean);
  });

  it("is one texture when things move, and one buffer for each emphasis", async () => {
    const { draw, sent } = await createCountedPainter();
    draw(mass, FAR);
    sent.mockClear();
    const moved = { ...mass, positions: mass.positions.map((place) => 0.9 * place) };
    draw(moved, FAR);
    expect(sent.mock.calls.flat()).toEqual(["texture"]);
    sent.mockClear();
    draw({ ...moved, nodes: new Uint8Array(600).fill(DIMMED) }, FAR);
    expect(sent.mock.calls.flat()).toEqual(["buffer"]);
  });

  it.each([
    ["far out", { ...FAR, isLitElsewhere: false }],
    ["near by", NEAR],
  ])("is all that has changed: the picture is that of who is sent everything, %s", async (_, shot) => {
    const [sparing, generous] = [await createGlPainter(), await createGlPainter()];
    const moved: Mass = { ...mass, positions: mass.positions.map((place) => 0.8 * place) };
    const lit: Mass = { ...moved, links: moved.links.map((_, link) => (link % 9 === 0 ? LIT : DIMMED)) };
    const dimmed: Mass = { ...lit, nodes: new Uint8Array(600).fill(DIMMED) };
    const other: Mass = { ...dimmed, scene: buildTestMass(600, 200).scene, links: new Uint8Array(200) };
    const pictures = [mass, moved, lit, dimmed, other].map((each) => {
      const picture = sparing.draw(each, shot);
      expect(comparePictures(generous.draw(structuredClone(each), shot), picture).mean).toBe(0);
      return picture;
    });
    for (const [at, picture] of pictures.slice(1).entries())
      expect(comparePictures(pictures[at] ?? picture, picture).mean).toBeGreaterThan(0.5);
    // Both might keep to the first scene.
    const fresh = await createGlPainter();
    expect(comparePictures(fresh.draw(other, shot), pictures.at(-1) ?? new ImageData(1, 1)).mean).toBe(0);
  });
});
