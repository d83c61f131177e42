import { describe, expect, it } from "vitest";
import { createPictureMotion } from "../../../src/app/create-picture-motion";
import { createFakeClock } from "../layout/fake-clock";

const FRAME_MS = 16;

/** A motion of so many actors, all at the same place, and what its picture was told and when. */
function createTestMotion(actors: number) {
  const clock = createFakeClock();
  const toldAtMs: number[] = [];
  const told: (readonly [number, number])[] = [];
  const fits: number[] = [];
  const motion = createPictureMotion(
    {
      view: {
        setPositions: (positions) => {
          toldAtMs.push(clock.nowMs());
          told.push([positions[0] ?? Number.NaN, positions[1] ?? Number.NaN]);
        },
        fitTo: (_, { durationMs }) => {
          fits.push(durationMs);
        },
      },
      clock,
      requestFrame: (task) => clock.schedule(() => task(clock.nowMs()), FRAME_MS),
      isMotionReduced: () => false,
      framing: () => "all",
    },
    new Float64Array(2 * actors),
  );
  const forget = () => {
    toldAtMs.length = 0;
    told.length = 0;
  };
  forget();
  return { clock, motion, told, toldAtMs, forget, fits };
}

describe("framing the picture", () => {
  it("tells it no places where everything stands where it belongs", () => {
    const { motion, told, fits } = createTestMotion(3);
    motion.aimCamera();
    expect(fits).toHaveLength(1);
    expect(told).toEqual([]);
  });

  it("tells it where the actors are going, and then where they are", () => {
    const { motion, told, fits } = createTestMotion(3);
    motion.target().set([10, 20]);
    motion.aimCamera();
    expect(fits).toHaveLength(1);
    expect(told).toEqual([
      [10, 20],
      [0, 0],
    ]);
  });

  it("is done at once in a picture of another size, and along with actors that are on their way to where it aims", () => {
    const { clock, motion, told, fits, forget } = createTestMotion(3);
    motion.aimAgain();
    expect(fits).toEqual([0]);
    motion.target().set([10, 20]);
    motion.glide();
    clock.pass(100);
    motion.aimCamera();
    forget();
    motion.aimAgain();
    expect(told[0]).toEqual([10, 20]);
    expect(told[1]?.[0]).toBeLessThan(10);
    expect(fits).toEqual([0, 250, 250]);
    clock.pass(2000);
    motion.aimAgain();
    expect(fits.at(-1)).toBe(0);
  });

  it.each([
    ["other actors have come in", (motion: TestMotion) => motion.open(new Float64Array([5, 6]))],
    ["one is held elsewhere", (motion: TestMotion) => motion.hold({ actor: 0, x: 5, y: 6 })],
    [
      "a glide was cut short",
      (motion: TestMotion) => {
        motion.target().set([5, 6]);
        motion.arrive();
      },
    ],
  ])("tells it the places if %s since it was told", (_, change) => {
    const { motion, told } = createTestMotion(1);
    change(motion);
    motion.aimCamera();
    expect(told.at(-1)).toEqual([5, 6]);
  });
});

describe("a glide", () => {
  /** How many pictures a glide of so many actors is shown in, and where the last shows the first of them. */
  const glide = (actors: number) => {
    const { clock, motion, told, toldAtMs, forget } = createTestMotion(actors);
    clock.pass(1000);
    motion.draw();
    clock.pass(100);
    forget();
    motion.target().set([10, 20]);
    motion.glide();
    clock.pass(2000);
    return { pictures: toldAtMs.length, last: told.at(-1) };
  };

  it("is shown in every frame, and in fewer pictures where actors are very many", () => {
    const [few, many] = [glide(3), glide(20_000)];
    expect(few.last).toEqual([10, 20]);
    expect(many.last).toEqual([10, 20]);
    expect(few.pictures).toBeGreaterThan(8);
    expect(many.pictures).toBeLessThan(few.pictures / 2);
  });

  it("does not keep waiting who has asked for a picture", () => {
    const { clock, motion } = createTestMotion(20_000);
    let drawn = 0;
    for (let frame = 0; frame < 5; frame++) {
      motion.draw(() => drawn++);
      clock.pass(FRAME_MS);
    }
    expect(drawn).toBe(5);
  });
});

type TestMotion = ReturnType<typeof createTestMotion>["motion"];

describe("an actor in hand", () => {
  it("is told the picture among few", () => {
    const { motion, told, clock } = createTestMotion(3);
    motion.hold({ actor: 0, x: 5, y: 6 });
    clock.pass(3 * FRAME_MS);
    expect(told).toEqual([[5, 6]]);
  });

  it("is moved by the picture alone among very many, until others move or it is let go", () => {
    const { motion, told, clock } = createTestMotion(20_000);
    motion.hold({ actor: 0, x: 5, y: 6 });
    clock.pass(100);
    expect(told).toEqual([]);
    motion.target().set([9, 9]);
    motion.glide();
    clock.pass(200);
    expect(told.length).toBeGreaterThan(1);
    expect(new Set(told.map((place) => place.join()))).toEqual(new Set(["5,6"]));
    clock.pass(1000);
    const before = told.length;
    motion.hold(null);
    clock.pass(100);
    expect(told).toHaveLength(before + 1);
  });
});
