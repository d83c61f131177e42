import { describe, expect, it } from "vitest";
import { readProjectFile } from "../../../src/formats/project-file";
import { boxesOverlap } from "../../../src/render/box-grid";
import { fitCamera } from "../../../src/render/camera";
import { createLabelLayer, type DrawnLabel } from "../../../src/render/label-layer";
import { buildPictureFrame, frameBounds } from "../../../src/render/picture-frame";
import { estimateTextWidth } from "../../../src/render/text-measure";
import { readShippedText } from "../../read-shipped-text";
import { buildActor, buildNetwork, buildRelationship, id } from "../analysis/build-test-network";
import { buildTestScene, spiralPositions } from "./build-test-scene";

const file = readProjectFile(readShippedText());
if (!file.ok) throw new Error("The shipped network does not open.");
const network = file.value;
const stored = Float64Array.from(
  network.actors.flatMap(({ position }) => [position?.x ?? NaN, position?.y ?? NaN]),
);
const SIZE = { width: 1440, height: 900 };

function overlapsOf(labels: readonly DrawnLabel[]): number {
  let overlaps = 0;
  labels.forEach((label, at) => {
    for (const other of labels.slice(at + 1)) if (boxesOverlap(label.box, other.box)) overlaps++;
  });
  return overlaps;
}

/** Labels of the shipped network, `factor` times nearer than fitted. */
function labelsAt(factor: number, language: string, positions = stored) {
  const scene = buildTestScene(network, { language });
  const bounds = frameBounds(buildPictureFrame(scene, positions, 1), scene.nodes.keys());
  if (!bounds) throw new Error("nothing has a place");
  const fit = fitCamera(bounds, SIZE, { top: 0, right: 0, bottom: 0, left: 0 }, 60);
  const zoom = fit.zoom * factor;
  const layer = createLabelLayer(estimateTextWidth);
  layer.setScene(scene);
  const area = {
    x0: fit.x * zoom - SIZE.width / 2,
    y0: fit.y * zoom - SIZE.height / 2,
    x1: fit.x * zoom + SIZE.width / 2,
    y1: fit.y * zoom + SIZE.height / 2,
  };
  return {
    labels: layer.place(buildPictureFrame(scene, positions, zoom), area, true),
    scene,
    layer,
    zoom,
    area,
  };
}

describe.each(["en", "zh-Hant"])("labels of the shipped network in %s", (language) => {
  it.each([0.25, 0.5, 1, 2, 4])("do not overlap at %s times the fitted zoom", (factor) => {
    const { labels } = labelsAt(factor, language);
    expect(labels.length).toBeGreaterThan(3);
    expect(overlapsOf(labels)).toBe(0);
  });

  it("are more the nearer the picture is looked at, for as long as all of it is in view", () => {
    const counts = [0.25, 0.5, 1].map((factor) => labelsAt(factor, language).labels.length);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(counts[2]).toBeGreaterThan(2 * (counts[0] ?? Infinity));
  });

  it("name the most connected actors even from afar", () => {
    const { labels, scene } = labelsAt(0.25, language);
    const busiest = [...scene.nodes].sort((a, b) => b.labelPriority - a.labelPriority).slice(0, 3);
    const named = new Set(labels.map(({ label }) => scene.nodes[label.owner.place]?.id));
    for (const node of busiest) expect(named).toContain(node.id);
  });
});

describe("labels that move", () => {
  it("do not overlap in any frame of a movement, and keep their side", () => {
    const { labels, scene, layer, zoom, area } = labelsAt(1, "en");
    const anchors = new Map(labels.map(({ label, anchor }) => [label.id, anchor]));
    const target = spiralPositions(network.actors.length, 40);
    for (let step = 1; step <= 20; step++) {
      const between = stored.map((from, at) => from + (((target[at] ?? 0) - from) * step) / 20);
      const moved = layer.place(buildPictureFrame(scene, between, zoom), area, false);
      expect(overlapsOf(moved)).toBe(0);
      for (const { label, anchor } of moved) expect(anchor).toBe(anchors.get(label.id));
    }
  });

  it("are where they were when nothing has changed", () => {
    const { labels, scene, layer, zoom, area } = labelsAt(1, "en");
    layer.setScene(scene);
    expect(layer.place(buildPictureFrame(scene, stored, zoom), area, true)).toEqual(labels);
  });

  it("name the sectors that are outlined and the relationship that is selected", () => {
    const [relationship] = network.relationships;
    if (!relationship) throw new Error("The network has no relationships.");
    const { zoom, area } = labelsAt(1, "en");
    const scene = buildTestScene(network, {
      hulls: true,
      selection: { actors: [], relationships: [relationship.id] },
    });
    const layer = createLabelLayer(estimateTextWidth);
    layer.setScene(scene);
    const labels = layer.place(buildPictureFrame(scene, stored, zoom), area, true);
    const tones = labels.map(({ label }) => label.tone);
    expect(tones.filter((tone) => tone === "sector")).toHaveLength(scene.hulls.length);
    expect(tones.filter((tone) => tone === "selected")).toHaveLength(1);
    expect(overlapsOf(labels)).toBe(0);
  });

  it("name what is pointed at, come what may", () => {
    const hidden = labelsAt(0.3, "en");
    const named = new Set(hidden.labels.map(({ label }) => label.owner.place));
    const silent = hidden.scene.nodes.find((_, place) => !named.has(place));
    if (!silent) throw new Error("all are named");
    const scene = buildTestScene(network, { hover: { type: "actor", id: id(silent.id) } });
    hidden.layer.setScene(scene);
    const labels = hidden.layer.place(buildPictureFrame(scene, stored, hidden.zoom), hidden.area, true);
    expect(labels.map(({ label }) => scene.nodes[label.owner.place]?.id)).toContain(silent.id);
    expect(overlapsOf(labels)).toBe(0);
  });
});

describe("the words of a relationship", () => {
  it.each([1, -1])("stand beside its line, whichever way that leans: %s", (slope) => {
    const tie = buildRelationship("a", "b", { label: "works with both of the ministries" });
    const scene = buildTestScene(buildNetwork([buildActor("a"), buildActor("b")], [tie]), {
      selection: { actors: [], relationships: [tie.id] },
    });
    const frame = buildPictureFrame(scene, Float64Array.of(0, 0, 300, 300 * slope), 1);
    const layer = createLabelLayer(estimateTextWidth);
    layer.setScene(scene);
    const labels = layer.place(frame, { x0: -500, y0: -500, x1: 800, y1: 800 }, true);
    const words = labels.find(({ label }) => label.owner.type === "link");
    if (!words) throw new Error("The relationship has no words.");
    const { x0, y0, x1, y1 } = words.box;
    const isUnder = (x: number) => x > x0 && x < x1 && slope * x > y0 && slope * x < y1;
    expect(Array.from({ length: 300 }, (_, x) => x).filter(isUnder)).toEqual([]);
  });
});
