import { describe, expect, it } from "vitest";
import type { SectorId } from "../../../src/model/ids";
import type { Network } from "../../../src/model/network";
import { FADED, HIDDEN, SHOWN } from "../../../src/model/visible-network";
import { PALETTES } from "../../../src/render/palette";
import { buildSceneLabels } from "../../../src/render/scene-labels";
import { estimateTextWidth } from "../../../src/render/text-measure";
import {
  buildActor,
  buildNetwork,
  buildRelationship,
  buildSmallNetwork,
  id,
} from "../analysis/build-test-network";
import { buildTestScene, showAll } from "./build-test-scene";

const network = buildSmallNetwork();
const nodeOf = (scene: ReturnType<typeof buildTestScene>, name: string) =>
  scene.nodes.find((node) => node.id === id(name));
const linkOf = (scene: ReturnType<typeof buildTestScene>, name: string) =>
  scene.links.find((link) => link.id === id(name));

describe("what is in the picture", () => {
  it("leaves hidden things out and points links at the places that are left", () => {
    const visible = showAll(network);
    visible.actors[0] = HIDDEN;
    const scene = buildTestScene(network, { visible });
    expect(scene.nodes.map((node) => node.id)).toEqual([
      "chips-act",
      "most",
      "mahc",
      "biobank",
      "uk",
      "canada",
    ]);
    expect(scene.nodes.map((node) => node.index)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(scene.links.map((link) => link.id)).toEqual(["most-mahc", "most-uk", "mahc-biobank", "uk-canada"]);
    const link = linkOf(scene, "most-uk");
    expect(link && scene.nodes[link.source]?.id).toBe("most");
    expect(link && scene.nodes[link.target]?.id).toBe("uk");
  });

  it("draws a relationship that the filters hide not at all, though its actors are shown", () => {
    const visible = showAll(network);
    visible.relationships[0] = HIDDEN;
    expect(linkOf(buildTestScene(network, { visible }), "chips-act-tsmc")).toBeUndefined();
  });

  it("dims what the filters fade", () => {
    const visible = showAll(network);
    visible.actors[0] = FADED;
    visible.relationships[0] = FADED;
    const scene = buildTestScene(network, { visible });
    expect(nodeOf(scene, "tsmc")?.emphasis).toBe("dimmed");
    expect(linkOf(scene, "chips-act-tsmc")?.emphasis).toBe("dimmed");
    expect(nodeOf(scene, "most")?.emphasis).toBe("normal");
  });

  it("works with nothing to draw", () => {
    const scene = buildTestScene(buildNetwork([]));
    expect(scene.nodes).toEqual([]);
    expect(scene.description).toBe("0 actors and 0 relationships");
  });
});

describe("emphasis", () => {
  it("lights what the pointer is on with its neighbours and dims the rest", () => {
    const scene = buildTestScene(network, { hover: { type: "actor", id: id("mahc") } });
    const lit = scene.nodes.filter((node) => node.emphasis === "lit").map((node) => node.id);
    expect(lit).toEqual(["most", "mahc", "biobank"]);
    expect(scene.nodes.filter((node) => node.emphasis === "dimmed")).toHaveLength(4);
    expect(scene.links.filter((link) => link.emphasis === "lit").map((link) => link.id)).toEqual([
      "most-mahc",
      "mahc-biobank",
    ]);
  });

  it("lights both ends of a relationship the pointer is on", () => {
    const scene = buildTestScene(network, { hover: { type: "relationship", id: id("uk-canada") } });
    expect(scene.nodes.filter((node) => node.emphasis === "lit").map((node) => node.id)).toEqual([
      "uk",
      "canada",
    ]);
  });

  it("marks what is selected, lights its relationships and dims nothing", () => {
    const scene = buildTestScene(network, { selection: { actors: [id("uk")], relationships: [] } });
    expect(nodeOf(scene, "uk")).toMatchObject({ isSelected: true, emphasis: "lit" });
    expect(linkOf(scene, "most-uk")).toMatchObject({ isSelected: false, emphasis: "lit" });
    expect(scene.nodes.some((node) => node.emphasis === "dimmed")).toBe(false);
  });

  it("does not dim what is selected while the pointer is elsewhere", () => {
    const scene = buildTestScene(network, {
      selection: { actors: [id("canada")], relationships: [] },
      hover: { type: "actor", id: id("tsmc") },
    });
    expect(nodeOf(scene, "canada")?.emphasis).toBe("normal");
    expect(nodeOf(scene, "uk")?.emphasis).toBe("dimmed");
  });

  it("labels first what the reader is on, then what is selected, then the focus, then the well connected", () => {
    const scene = buildTestScene(network, {
      hover: { type: "actor", id: id("canada") },
      selection: { actors: [id("biobank")], relationships: [] },
      focus: { actors: [id("chips-act")], degrees: 1 },
    });
    const order = [...scene.nodes].sort((a, b) => b.labelPriority - a.labelPriority).map((node) => node.id);
    expect(order.slice(0, 4)).toEqual(["canada", "biobank", "chips-act", "uk"]);
  });

  it("ignores a hover over something that is gone", () => {
    const scene = buildTestScene(network, { hover: { type: "actor", id: id("gone") } });
    expect(scene.nodes.every((node) => node.emphasis === "normal")).toBe(true);
  });
});

describe("how an actor looks", () => {
  it("has its first sector's colour, and its second's for the core", () => {
    const scene = buildTestScene(network, { theme: "dark" });
    expect(nodeOf(scene, "most")).toMatchObject({ colour: "#cccccc", secondColour: "#cccccc" });
    expect(nodeOf(scene, "tsmc")).toMatchObject({ colour: "#cccccc", secondColour: null });
    expect(scene.palette).toBe(PALETTES.dark);
  });

  it("is grey without a sector", () => {
    const scene = buildTestScene(buildNetwork([buildActor("alone")]));
    expect(scene.nodes[0]?.colour).toBe(PALETTES.light.mutedInk);
  });

  it("grows with the number of its relationships, within bounds, and not with the filters", () => {
    const leaves = Array.from({ length: 60 }, (_, at) => buildActor(`leaf ${at}`));
    const star = buildNetwork(
      [buildActor("hub"), ...leaves, buildActor("alone")],
      leaves.map((leaf) => buildRelationship("hub", leaf.id)),
    );
    const radii = buildTestScene(star).nodes.map((node) => node.radiusPx);
    expect(radii[0]).toBe(18);
    expect(radii.at(-1)).toBe(6);
    expect(radii[1]).toBeGreaterThan(6);
    expect(radii[1]).toBeLessThan(9);
    const visible = showAll(star);
    visible.relationships.fill(HIDDEN);
    expect(buildTestScene(star, { visible }).nodes[0]?.radiusPx).toBe(18);
  });
});

describe("names", () => {
  it("says what an actor is and how many relationships are drawn", () => {
    const visible = showAll(network);
    visible.relationships[3] = HIDDEN;
    const scene = buildTestScene(network, { visible, pinned: new Set([id("most")]) });
    expect(nodeOf(scene, "most")?.accessibleName).toBe(
      "most, body, chips and health, 2 relationships, pinned, group 1 of 2",
    );
  });

  it("says a relationship as a sentence with its status", () => {
    expect(linkOf(buildTestScene(network), "most-uk")?.accessibleName).toBe(
      "most works with uk, Signed, Stated",
    );
  });

  it("spells out a relationship that is selected or pointed at, and no other", () => {
    const scene = buildTestScene(network, {
      selection: { actors: [], relationships: [id("most-uk")] },
      hover: { type: "relationship", id: id("uk-canada") },
    });
    const spelt = scene.links.filter((link) => link.label !== null);
    expect(spelt.map((link) => [link.id, link.label])).toEqual([
      ["most-uk", "works with"],
      ["uk-canada", "works with"],
    ]);
  });

  it("says nothing of groups where all hang together", () => {
    expect(nodeOf(buildTestScene(network), "most")?.accessibleName).not.toContain("group");
  });

  it("keeps names short, and keeps what follows a long label", () => {
    const long = buildNetwork([buildActor("a".repeat(10_000))]);
    const name = buildTestScene(long).nodes[0]?.accessibleName ?? "";
    expect(name.length).toBeLessThanOrEqual(150);
    expect(name).toMatch(/^a+…, body, , 0 relationships$/);
  });

  it("falls back to another language and says which", () => {
    const bilingual = buildNetwork([
      buildActor("a", { label: { en: "Ministry", "zh-Hant": "部" } }),
      buildActor("b", { label: { en: "Only English" } }),
    ]);
    const scene = buildTestScene(bilingual, { language: "zh-Hant" });
    expect(scene.nodes.map(({ label, labelLanguage }) => [label, labelLanguage])).toEqual([
      ["部", null],
      ["Only English", "en"],
    ]);
  });
});

describe("hulls and legend", () => {
  it("outlines each sector's shown members, in all their sectors", () => {
    const visible = showAll(network);
    visible.actors[0] = FADED;
    const scene = buildTestScene(network, { visible, hulls: true });
    expect(scene.hulls.map((hull) => [hull.sector, hull.members])).toEqual([
      ["chips", [1, 2]],
      ["health", [2, 3, 4]],
      ["partners", [5, 6]],
    ]);
    expect(buildTestScene(network).hulls).toEqual([]);
  });

  it("counts what is shown and leaves out what does not occur", () => {
    const visible = showAll(network);
    visible.actors[0] = HIDDEN;
    visible.relationships[0] = HIDDEN;
    visible.relationships[1] = FADED;
    const legend = buildTestScene(network, { visible }).legend.map(({ label, count }) => [label, count]);
    expect(legend).toEqual([
      ["Chips", 2],
      ["Health", 3],
      ["Partners", 2],
      ["Policy", 1],
      ["Body", 3],
      ["Country", 2],
      ["Operating", 1],
      ["Signed", 1],
      ["Proposed", 1],
      ["Obstacle", 1],
    ]);
    expect(visible.actors[1]).toBe(SHOWN);
  });

  it("tells the largest of two hundred sectors, says how many others there are, and cuts long names", () => {
    const many = buildManySectors(200);
    const { legend } = buildTestScene(many);
    const sectors = legend.filter(({ swatch }) => swatch.type === "colour");
    expect(sectors).toHaveLength(24);
    expect(sectors[0]).toMatchObject({ label: "Sector-0", count: 3 });
    expect(legend[24]).toEqual({ label: "176 more", swatch: { type: "none" }, count: 176 });
    const [first, ...others] = many.sectors;
    if (!first) throw new Error("no sector");
    const long = { ...many, sectors: [{ ...first, label: "Long ".repeat(2000) }, ...others] };
    expect(buildTestScene(long).legend[0]?.label).toMatch(/^Long .{10,30}…$/u);
  });

  it("lets names of a few sectors cover symbols, and those of many none", () => {
    const coversOf = (sectors: number) =>
      buildSceneLabels(buildTestScene(buildManySectors(sectors), { hulls: true }), estimateTextWidth)
        .filter(({ tone }) => tone === "sector")
        .map(({ mayCover }) => mayCover);
    expect(new Set(coversOf(5))).toEqual(new Set(["any"]));
    expect(new Set(coversOf(60))).toEqual(new Set(["none"]));
  });
});

/** So many sectors of one actor each, and of three in the first. */
function buildManySectors(count: number): Network {
  const [pattern] = network.sectors;
  if (!pattern) throw new Error("The test network has no sectors.");
  const sectors = Array.from({ length: count }, (_, at) => ({
    ...pattern,
    id: id<SectorId>(`sector-${at}`),
    label: `sector-${at}`,
  }));
  const actors = Array.from({ length: count + 2 }, (_, at) => ({
    ...buildActor(`actor-${at}`),
    sectors: [id<SectorId>(`sector-${at < count ? at : 0}`)],
  }));
  return { ...buildNetwork(actors), sectors };
}
