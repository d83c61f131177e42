import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Mass, MassShot } from "../../../src/render/mass-protocol";
import { SECTOR_COLOURS } from "../../../src/render/palette";
import { NO_COLOUR } from "../../../src/render/scene-columns";
import { buildTestMass, buildTestShot } from "../../unit/render/build-test-mass";
import { comparePictures, createPlainPainter, shareOfInk } from "./mass-pictures";

const SIZE = { width: 600, height: 400 };

/** Every symbol in every sector colour, in rows, some in two and some dimmed, without links. */
function buildRows(actors = 300): Mass {
  const mass = buildTestMass(actors, 10);
  const colours = SECTOR_COLOURS.light;
  return {
    ...mass,
    scene: {
      ...mass.scene,
      linkCount: 0,
      colours,
      colourOf: mass.scene.colourOf.map((_, place) => (place * 7) % colours.length),
      secondColourOf: mass.scene.secondColourOf.map((_, place) =>
        place % 3 === 0 ? (place * 5 + 1) % colours.length : NO_COLOUR,
      ),
    },
    nodes: mass.nodes.map((_, place) => Number(place % 5 === 0)),
    positions: mass.positions.map((_, at) =>
      at % 2 === 1 ? Math.floor((at >> 1) / 20) * 33 - 180.3 : ((at >> 1) % 20) * 29 - 280.7,
    ),
  };
}

const near = (scale: number, parts: Partial<MassShot> = {}) =>
  buildTestShot({ size: SIZE, scale, isNear: true, isMoving: true, ...parts });

const isSame = (one: ImageData, other: ImageData) => comparePictures(one, other).mean === 0;

let mass: Mass;
beforeAll(() => {
  mass = buildRows();
});

describe("symbols that are copied while they are zoomed", () => {
  it.each([
    { name: "of their usual size", scale: 1, ratio: 1 },
    { name: "smaller", scale: 0.6, ratio: 1 },
    { name: "at the edge of what one stamp is for", scale: 0.85, ratio: 1 },
    { name: "larger", scale: 1.6, ratio: 1 },
    { name: "on a fine screen", scale: 1, ratio: 1.4 },
    { name: "coarse", scale: 1, ratio: 0.5 },
  ])("look as if they were drawn: $name", ({ scale, ratio }) => {
    const painter = createPlainPainter();
    const drawn = painter.draw(mass, near(scale, { ratio }));
    const copied = painter.draw(mass, near(scale, { ratio, isZooming: true }));
    const { mean, block, far } = comparePictures(drawn, copied);
    expect(shareOfInk(drawn, mass.scene.palette.ground)).toBeGreaterThan(0.04);
    expect(mean).toBeGreaterThan(0);
    expect(mean).toBeLessThan(3.5);
    expect(block).toBeLessThan(7);
    expect(far).toBeLessThan(0.016);
  });

  it("are drawn anew when other ones are meant, by scene, emphasis, size or screen", () => {
    const painter = createPlainPainter();
    const zoomed = { isZooming: true };
    painter.draw(mass, near(1, zoomed));
    const others: readonly (readonly [Mass, MassShot])[] = [
      [{ ...mass, nodes: mass.nodes.map((each) => 1 - each) }, near(1, zoomed)],
      [{ ...mass, scene: { ...mass.scene, colours: mass.scene.colours.toReversed() } }, near(1, zoomed)],
      [mass, near(2, zoomed)],
      [mass, near(2, { ...zoomed, ratio: 2 })],
    ];
    for (const [other, shot] of others)
      expect(isSame(painter.draw(other, shot), createPlainPainter().draw(other, shot))).toBe(true);
  });

  it("have room again for the next size, however often that changes", () => {
    const { draw } = createPlainPainter();
    for (let turn = 0; turn < 12; turn++) draw(mass, near(2 - (turn % 2), { isZooming: true }));
    expect(isSame(draw(mass, near(1, { isZooming: true })), draw(mass, near(1)))).toBe(false);
  });

  it("make way for others when one has moved on", () => {
    const { draw } = createPlainPainter();
    const many = buildRows(2000);
    const { colours, radiusPx } = many.scene;
    const scene = {
      ...many.scene,
      radiusPx: radiusPx.map((_, place) => 6 + (place % 100) / 8),
      colourOf: many.scene.colourOf.map((_, place) => Math.floor(place / 200) % colours.length),
    };
    const varied = { ...many, scene };
    for (let y = 0; y < 2800; y += 300) {
      const at = { camera: { x: 0, y, zoom: 1 } };
      const copied = draw(varied, near(1, { ...at, isZooming: true }));
      expect(isSame(copied, draw(varied, near(1, at)))).toBe(false);
    }
  });

  it("have more room where they need it, and are drawn as ever where no room is enough", () => {
    const { draw } = createPlainPainter();
    const large = { isZooming: true, camera: { x: 0, y: 0, zoom: 4 } };
    const drawn = draw(mass, near(5, { ...large, isZooming: false }));
    const opened = vi.spyOn(OffscreenCanvas.prototype, "getContext");
    expect(isSame(draw(mass, near(5, large)), drawn)).toBe(false);
    const sides = () =>
      opened.mock.contexts
        .flatMap((canvas) => (canvas instanceof OffscreenCanvas ? [canvas.width] : []))
        .filter((width) => width !== SIZE.width);
    expect(sides()).toEqual([256, 512, 1024]);
    const many = buildRows(2000);
    const wide = {
      ...many,
      scene: { ...many.scene, radiusPx: many.scene.radiusPx.map((_, place) => 20 + place / 8) },
    };
    opened.mockClear();
    expect(isSame(draw(wide, near(1, { isZooming: true })), draw(wide, near(1)))).toBe(true);
    expect(sides()).toEqual([]);
    // What was too much for one picture is not tried with each of the next.
    const strokes = vi.spyOn(OffscreenCanvasRenderingContext2D.prototype, "stroke");
    draw(wide, near(1));
    const usual = strokes.mock.calls.length;
    strokes.mockClear();
    draw(wide, near(1.01, { isZooming: true }));
    expect(strokes.mock.calls.length).toBe(usual);
    vi.restoreAllMocks();
  });
});
