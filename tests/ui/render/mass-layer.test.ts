import { afterEach, describe, expect, it } from "vitest";
import { createMassLayer, type MassLayer } from "../../../src/render/create-mass-layer";
import type { MassPortListener } from "../../../src/render/mass-port";
import type { ToMass } from "../../../src/render/mass-protocol";
import { buildTestShot } from "../../unit/render/build-test-mass";

const layers: MassLayer[] = [];

afterEach(() => {
  for (const layer of layers.splice(0)) layer.destroy();
});

/** A layer whose drawer does what it is told to; what it was told, the places as they were then. */
function createTestLayer() {
  const told: ToMass[] = [];
  const places: Float32Array<ArrayBuffer>[] = [];
  let listener: MassPortListener | null = null;
  const layer = createMassLayer({
    document,
    openPort: (given) => {
      listener = given;
      return {
        post: (message) => {
          told.push(message);
          if (message.type === "positions") places.push(message.positions);
        },
        close: () => undefined,
      };
    },
    onDrawn: () => undefined,
  });
  layers.push(layer);
  const answerDrawn = (width = 2) => {
    const last = told.findLast(({ type }) => type === "draw");
    if (last?.type !== "draw") throw new Error("No picture was asked for.");
    const picture = { width, height: 2, bytes: new Uint8ClampedArray(8 * width) };
    listener?.onMessage({ type: "drawn", run: last.run, picture, isWhole: true, spentMs: 1 });
  };
  const cameras = () => told.flatMap((message) => (message.type === "draw" ? [message.shot.camera] : []));
  return {
    layer,
    places,
    cameras,
    answerDrawn,
    giveBack: (positions: Float32Array<ArrayBuffer>) => listener?.onMessage({ type: "replaced", positions }),
    fall: () => listener?.onError(),
  };
}

function placesAt<Place>(places: readonly Place[], at: number): Place {
  const found = places[at];
  if (found === undefined) throw new Error(`Places came ${places.length} times, not ${at + 1}.`);
  return found;
}

/** Resolves when a frame is over, and what was to come after it is done. */
const frameOver = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(() => setTimeout(resolve))));

describe("where the actors of a large picture are", () => {
  it("goes to who draws as a copy, which is another object each time", () => {
    const { layer, places } = createTestLayer();
    const positions = Float64Array.of(1, 2, 3, 4);
    layer.setPositions(positions);
    positions.fill(9);
    layer.setPositions(positions);
    expect(places.map((each) => [...each])).toEqual([
      [1, 2, 3, 4],
      [9, 9, 9, 9],
    ]);
  });

  it("is written over what came back, as an object of its own, and never over what has not", () => {
    const { layer, places, giveBack } = createTestLayer();
    for (const place of [1, 2, 3]) layer.setPositions(Float64Array.of(place, place));
    expect(new Set(places.map(({ buffer }) => buffer)).size).toBe(3);
    const first = placesAt(places, 0);
    giveBack(first);
    layer.setPositions(Float64Array.of(4, 4));
    const fourth = placesAt(places, 3);
    expect(fourth.buffer === first.buffer).toBe(true);
    expect(fourth === first).toBe(false);
    expect([...fourth]).toEqual([4, 4]);
    layer.setPositions(Float64Array.of(5, 5));
    expect(placesAt(places, 4).buffer === first.buffer).toBe(false);
  });

  it("takes no memory that is of another size", () => {
    const { layer, places, giveBack } = createTestLayer();
    layer.setPositions(Float64Array.of(1, 1));
    giveBack(placesAt(places, 0));
    layer.setPositions(Float64Array.of(1, 2, 3, 4));
    expect([...placesAt(places, 1)]).toEqual([1, 2, 3, 4]);
  });

  it("keeps no memory for it once a picture is drawn at rest", async () => {
    const { layer, places, giveBack, answerDrawn } = createTestLayer();
    layer.setPositions(Float64Array.of(1, 1));
    const first = placesAt(places, 0);
    giveBack(first);
    layer.want(buildTestShot({ isMoving: true }));
    answerDrawn();
    layer.setPositions(Float64Array.of(2, 2));
    expect(placesAt(places, 1).buffer === first.buffer).toBe(true);
    giveBack(placesAt(places, 1));
    await frameOver();
    layer.want(buildTestShot({ isMoving: false }));
    answerDrawn();
    layer.setPositions(Float64Array.of(3, 3));
    expect(placesAt(places, 2).buffer === first.buffer).toBe(false);
  });

  it("is told to another drawer when one falls", () => {
    const { layer, places, fall } = createTestLayer();
    layer.setPositions(Float64Array.of(7, 8));
    fall();
    expect(places.map((each) => [...each])).toEqual([
      [7, 8],
      [7, 8],
    ]);
  });
});

describe("where pictures of a large network are taken from", () => {
  const shotAt = (x: number, isMoving: boolean) => buildTestShot({ camera: { x, y: 0, zoom: 1 }, isMoving });

  it("is whole pixels from the last one while it is moved about, and where it is wanted at rest", async () => {
    const { layer, cameras, answerDrawn } = createTestLayer();
    for (const shot of [shotAt(0.3, false), shotAt(4.1, true), shotAt(9.2, true), shotAt(9.2, false)]) {
      await frameOver();
      layer.want(shot);
      answerDrawn();
    }
    const places = cameras().map(({ x }) => x);
    expect(places[0]).toBe(0.3);
    expect(places[1]).toBeCloseTo(4.3);
    expect(places[2]).toBeCloseTo(9.3);
    expect(places[3]).toBe(9.2);
  });
});

describe("the first pictures of a size, whose memory is fresh", () => {
  it("are asked for one by one, the next when the frame that shows the last is over, and later ones at once", async () => {
    const { layer, cameras, answerDrawn } = createTestLayer();
    for (let picture = 1; picture <= 4; picture++) {
      layer.want(buildTestShot());
      expect(cameras()).toHaveLength(picture);
      answerDrawn();
      layer.want(buildTestShot());
      expect(cameras()).toHaveLength(picture);
      await frameOver();
      expect(cameras()).toHaveLength(picture + 1);
    }
    answerDrawn();
    layer.want(buildTestShot());
    expect(cameras()).toHaveLength(6);
  });

  it("are those of every size", async () => {
    const { layer, cameras, answerDrawn } = createTestLayer();
    for (let picture = 1; picture <= 5; picture++) {
      layer.want(buildTestShot());
      answerDrawn();
      await frameOver();
    }
    layer.want(buildTestShot());
    answerDrawn(3);
    layer.want(buildTestShot());
    expect(cameras()).toHaveLength(6);
    await frameOver();
    expect(cameras()).toHaveLength(7);
  });
});
