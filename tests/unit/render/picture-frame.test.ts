import { describe, expect, it } from "vitest";
import { buildClutterMap } from "../../../src/render/clutter-map";
import { createBoxGrid } from "../../../src/render/box-grid";
import { buildPictureFrame, frameBounds, sampleLinks } from "../../../src/render/picture-frame";
import { buildSmallNetwork } from "../analysis/build-test-network";
import { buildTestScene } from "./build-test-scene";

const scene = buildTestScene(buildSmallNetwork());
const positions = Float64Array.of(0, 0, 100, 0, 0, 100, NaN, 5, 50, 50, -80, 10, 30, -90);

describe("a frame", () => {
  it("has everything at its layout place times the zoom", () => {
    const frame = buildPictureFrame(scene, positions, 2);
    expect(frame.nodes[1]).toMatchObject({ x: 200, y: 0 });
    expect(frameBounds(frame, scene.nodes.keys())).toEqual({ x0: -160, y0: -180, x1: 200, y1: 200 });
  });

  it("leaves out what has no place, and links to it", () => {
    const frame = buildPictureFrame(scene, positions, 1);
    expect(frame.nodes[3]).toBeNull();
    expect(frame.links[2]).toBeNull();
    expect(frame.links[0]).not.toBeNull();
    expect(frameBounds(frame, [3])).toBeNull();
  });

  it("leaves out what positions do not reach", () => {
    expect(buildPictureFrame(scene, new Float64Array(2), 1).nodes.filter(Boolean)).toHaveLength(1);
  });

  it("samples links every ten pixels or so", () => {
    const points = sampleLinks(buildPictureFrame(scene, Float64Array.of(0, 0, 300, 0), 1));
    expect(points.length / 2).toBeGreaterThan(25);
    expect(points.length / 2).toBeLessThan(40);
  });
});

describe("what is where", () => {
  it("counts points in boxes, and none outside the area", () => {
    const area = { x0: -100, y0: -100, x1: 100, y1: 100 };
    const map = buildClutterMap([0, 0, 10, 10, 90, 90, 500, 500, NaN, 0], area);
    expect(map.countIn(area)).toBe(3);
    expect(map.countIn({ x0: -4, y0: -4, x1: 12, y1: 12 })).toBe(2);
    expect(map.countIn({ x0: 400, y0: 400, x1: 600, y1: 600 })).toBe(0);
  });

  it("finds boxes that lie in several cells once", () => {
    const grid = createBoxGrid(10);
    const large = { x0: -35, y0: -35, x1: 35, y1: 35 };
    grid.add(large);
    grid.add({ x0: 90, y0: 90, x1: 95, y1: 95 });
    expect([...grid.findOverlapping({ x0: -1, y0: -1, x1: 92, y1: 1 })]).toEqual([large]);
    expect(grid.overlaps({ x0: 35, y0: 0, x1: 60, y1: 9 })).toBe(false);
  });
});
