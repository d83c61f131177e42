import { describe, expect, it } from "vitest";
import { buildNetworkIndex } from "../../../src/model/network-index";
import { isNearTooSlow } from "../../../src/render/near-effort";
import { PALETTES } from "../../../src/render/palette";
import { buildSceneColumns } from "../../../src/render/scene-columns";
import { buildNetworkOf, placesOf } from "./build-network-of";
import { showAll } from "./build-test-scene";

const network = buildNetworkOf(5000, 10_000);
const columns = buildSceneColumns({
  index: buildNetworkIndex(network),
  visible: showAll(network),
  theme: "light",
});
const mass = {
  scene: { ...columns, palette: PALETTES.light },
  nodes: new Uint8Array(columns.nodeCount),
  links: new Uint8Array(columns.linkCount),
  positions: Float32Array.from(placesOf(network)),
};
const shotAt = (zoom: number, isMoving: boolean) => ({
  camera: { x: 0, y: 0, zoom },
  size: { width: 1000, height: 700 },
  marginPx: 80,
  ratio: 1,
  scale: 1,
  isNear: true,
  hasRegions: false,
  held: -1,
  isLitElsewhere: false,
  isMoving,
  isZooming: false,
});

describe("drawing near by", () => {
  it("is too slow while thousands of things in view move", () => {
    expect(isNearTooSlow(mass, shotAt(0.3, true))).toBe(true);
  });

  it("may have twice as much in view while it is zoomed, which is drawn with less", () => {
    const verdicts = (zoom: number) =>
      [false, true].map((isZooming) => isNearTooSlow(mass, { ...shotAt(zoom, true), isZooming }));
    expect(verdicts(2.8)).toEqual([true, true]);
    expect(verdicts(4.3)).toEqual([true, false]);
  });

  it("has time for what is in view once it rests", () => {
    expect(isNearTooSlow(mass, shotAt(1, false))).toBe(false);
  });

  it("takes what is out of view for nothing", () => {
    const away = { ...shotAt(1, true), camera: { x: 1e6, y: 1e6, zoom: 1 } };
    expect(isNearTooSlow(mass, away)).toBe(false);
  });
});
