import { describe, expect, it } from "vitest";
import { buildBoxPath, findGroupBox } from "../../../src/render/box-path";
import { buildHullParts } from "../../../src/render/hull-parts";
import { buildPictureFrame } from "../../../src/render/picture-frame";
import { buildSmallNetwork } from "../analysis/build-test-network";
import { buildTestScene } from "./build-test-scene";

describe("the box round a group", () => {
  it("leaves room for symbols and labels, which grows with the zoom and never falls short of a symbol", () => {
    const members = [
      { x: 0, y: 0 },
      { x: 100, y: 50 },
    ];
    expect(findGroupBox(members, { zoom: 1, scale: 1 })).toEqual({
      left: -70,
      right: 170,
      top: -42,
      bottom: 92,
    });
    expect(findGroupBox(members, { zoom: 0.1, scale: 1 })).toEqual({
      left: -22,
      right: 122,
      top: -22,
      bottom: 72,
    });
    expect(findGroupBox([], { zoom: 1, scale: 1 })).toBeNull();
  });

  it("is one closed line with round corners that comes back to where it began", () => {
    const path = buildBoxPath({ left: 10, right: 110, top: 20, bottom: 80 }, 1);
    expect(path).toBe(
      "M22,20h76a12,12 0 0 1 12,12v36a12,12 0 0 1 -12,12h-76a12,12 0 0 1 -12,-12v-36a12,12 0 0 1 12,-12Z",
    );
  });
});

describe("the groups of a layout", () => {
  it("are each drawn as one box, in the colour of their sector", () => {
    const network = buildSmallNetwork();
    const [sector] = network.sectors;
    const scene = buildTestScene(network, {
      outlines: [
        { label: "2019", actors: [0, 1] },
        { label: "chips", actors: [2, 3], ...(sector ? { sector } : {}) },
        { label: "hidden", actors: [] },
      ],
    });
    const positions = Float64Array.from(network.actors.flatMap((_, at) => [100 * at, 0]));
    const parts = buildHullParts(scene, buildPictureFrame(scene, positions, 1));
    expect(parts.map(({ role, fill }) => [role, fill === "none"])).toEqual([
      ["outline", false],
      ["outline", false],
    ]);
    expect(parts[0]?.stroke).not.toBe(parts[1]?.stroke);
    expect(parts[0]?.outline).toMatch(/^M-58,-42h216/);
  });
});
