import { describe, expect, it } from "vitest";
import { findHit } from "../../../src/render/hit-test";
import { createLabelLayer } from "../../../src/render/label-layer";
import { buildPictureFrame } from "../../../src/render/picture-frame";
import { estimateTextWidth } from "../../../src/render/text-measure";
import { buildActor, buildNetwork, buildRelationship } from "../analysis/build-test-network";
import { buildTestScene } from "./build-test-scene";

const REACH = { nodePx: 12, linkPx: 8 };
const scene = buildTestScene(
  buildNetwork([buildActor("a"), buildActor("b"), buildActor("c")], [buildRelationship("a", "b")]),
);
const frame = buildPictureFrame(scene, Float64Array.of(0, 0, 200, 0, 216, 0), 1);

describe("what is under the pointer", () => {
  it("is a symbol, also a little beside it: a target of 24 pixels", () => {
    expect(findHit(frame, [], 0, 0, REACH)).toEqual({ type: "node", place: 0 });
    expect(findHit(frame, [], 0, -11.9, REACH)).toEqual({ type: "node", place: 0 });
    expect(findHit(frame, [], 0, -12.1, REACH)).toBeNull();
  });

  it("is the nearer of two symbols", () => {
    expect(findHit(frame, [], 205, 0, REACH)).toEqual({ type: "node", place: 1 });
    expect(findHit(frame, [], 211, 0, REACH)).toEqual({ type: "node", place: 2 });
  });

  it("is a link, within reach of its line", () => {
    expect(findHit(frame, [], 100, 7, REACH)).toEqual({ type: "link", place: 0 });
    expect(findHit(frame, [], 100, 9, REACH)).toBeNull();
  });

  it("is the actor whose label it is", () => {
    const layer = createLabelLayer(estimateTextWidth);
    layer.setScene(scene);
    const labels = layer.place(frame, { x0: -99, y0: -99, x1: 400, y1: 99 }, true);
    const label = labels.find(({ label: { owner } }) => owner.place === 2);
    if (!label) throw new Error("no label");
    const { x1, y0, y1 } = label.box;
    expect(findHit(frame, labels, x1 - 1, (y0 + y1) / 2, REACH)).toEqual({ type: "node", place: 2 });
  });

  it("stays the link that is pointed at when a name comes to lie on it, and is the name for who points at that", () => {
    const layer = createLabelLayer(estimateTextWidth);
    layer.setScene(scene);
    const [label] = layer.place(frame, { x0: -99, y0: -99, x1: 400, y1: 99 }, true);
    if (!label) throw new Error("no label");
    const pushed = [{ ...label, box: { x0: 80, y0: -10, x1: 140, y1: 10 } }];
    const owner = { type: "node", place: label.label.owner.place };
    expect(findHit(frame, pushed, 100, 0, REACH, 0)).toEqual({ type: "link", place: 0 });
    expect(findHit(frame, pushed, 100, 0, REACH)).toEqual(owner);
    expect(findHit(frame, pushed, 100, 9, REACH, 0)).toEqual(owner);
    expect(findHit(frame, [], 0, 0, REACH, 0)).toEqual({ type: "node", place: 0 });
  });

  it("is nothing where nothing has a place", () => {
    const nowhere = buildPictureFrame(scene, new Float64Array(6).fill(NaN), 1);
    expect(findHit(nowhere, [], 0, 0, { nodePx: 1e9, linkPx: 1e9 })).toBeNull();
  });
});
