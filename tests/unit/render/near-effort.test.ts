import { describe, expect, it } from "vitest";
import { buildNetworkIndex } from "../../../src/model/network-index";
import { chooseNearDrawing } from "../../../src/render/near-effort";
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
  const drawingsAt = (zoom: number) =>
    [{ isZooming: true }, {}, { isMoving: false }].map((parts) =>
      chooseNearDrawing(mass, { ...shotAt(zoom, true), ...parts }),
    );

  it("is too slow while thousands of things in view move, and too slow at all where it is still more", () => {
    expect(drawingsAt(1)).toEqual([null, null, "exact"]);
    expect(drawingsAt(2.8)).toEqual([null, null, "exact"]);
    expect(chooseNearDrawing(mass, shotAt(0.3, false))).toBe(null);
  });

  it("is quick for twice as much that moves, and for whatever is zoomed", () => {
    expect(drawingsAt(4.3)).toEqual(["quick", "quick", "exact"]);
    expect(drawingsAt(7)).toEqual(["quick", "exact", "exact"]);
  });

  it("takes its time for symbols that nothing links, too", () => {
    const scene = { ...mass.scene, nodeCount: 7000, linkCount: 0, actorOf: new Int32Array(7000) };
    const [x = 0, y = 0] = mass.positions;
    const shot = { ...shotAt(1, true), camera: { x, y, zoom: 1 } };
    expect(chooseNearDrawing({ ...mass, scene }, shot)).toBe(null);
    expect(chooseNearDrawing({ ...mass, scene: { ...scene, nodeCount: 5000 } }, shot)).toBe("quick");
  });

  it("takes what is out of view for nothing", () => {
    const away = { ...shotAt(1, true), camera: { x: 1e6, y: 1e6, zoom: 1 } };
    expect(chooseNearDrawing(mass, away)).toBe("exact");
  });
});
