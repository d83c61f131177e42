import { describe, expect, it } from "vitest";
import { buildNodeColours, buildPlaceTexels } from "../../../../src/render/gl/node-columns";
import { toShares } from "../../../../src/render/gl/colour-shares";
import { NO_COLOUR } from "../../../../src/render/scene-columns";
import { buildTestMass } from "../build-test-mass";

const mass = buildTestMass(1500, 10);

describe("where nodes are, for the card", () => {
  it("fills whole rows, in the order of places", () => {
    const scene = { ...mass.scene, actorOf: mass.scene.actorOf.toReversed() };
    const { rows, values } = buildPlaceTexels(scene, mass.positions);
    expect(rows).toBe(2);
    expect(values).toHaveLength(2 * 1024 * 4);
    const [x, y, radius, symbol] = values.subarray(4 * 1400);
    expect([x, y]).toEqual([...mass.positions.subarray(2 * 99, 2 * 99 + 2)]);
    expect(radius).toBe(scene.radiusPx[1400]);
    expect(symbol).toBe(scene.symbolOf[1400]);
  });

  it("marks who has no place", () => {
    const positions = mass.positions.slice();
    positions[21] = NaN;
    const { values } = buildPlaceTexels(mass.scene, positions);
    expect([...values.subarray(40, 43)]).toEqual([0, 0, -1]);
    expect(values[46]).toBeGreaterThan(0);
  });

  it("says the colours byte by byte, and that there is no second one", () => {
    const scene = {
      ...mass.scene,
      colours: ["#102030", "#c67b2b"],
      colourOf: new Uint16Array(1500).fill(1),
      secondColourOf: new Uint16Array(1500).fill(NO_COLOUR, 1),
    };
    const { first, second } = buildNodeColours(scene);
    expect([...first.subarray(4, 8)]).toEqual([0xc6, 0x7b, 0x2b, 255]);
    expect([...second.subarray(0, 8)]).toEqual([0x10, 0x20, 0x30, 255, 0, 0, 0, 0]);
  });

  it("reads a colour as three shares", () => {
    expect(toShares("#ff0033")).toEqual([1, 0, 0.2]);
  });
});
