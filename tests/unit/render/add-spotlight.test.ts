import { describe, expect, it } from "vitest";
import { buildHealthNetwork } from "../../health-network";
import { buildTestScene } from "./build-test-scene";

const network = buildHealthNetwork();
const place = (id: string) => network.actors.findIndex((actor) => actor.id === id);
const tie = (id: string) => network.relationships.findIndex((each) => each.id === id);
const spotlight = {
  actors: new Set([place("most"), place("consortium")]),
  relationships: new Set([tie("most-consortium")]),
};
const emphasisOf = (scene: ReturnType<typeof buildTestScene>, id: string) =>
  [...scene.nodes, ...scene.links].find((each) => each.id === id)?.emphasis;

describe("a spotlight", () => {
  it("lights what stands in it and dims the rest", () => {
    const scene = buildTestScene(network, { spotlight });
    expect(emphasisOf(scene, "most")).toBe("lit");
    expect(emphasisOf(scene, "most-consortium")).toBe("lit");
    expect(emphasisOf(scene, "thailand")).toBe("dimmed");
    expect(emphasisOf(scene, "consortium-thailand")).toBe("dimmed");
  });

  it("leaves what is selected lit", () => {
    const [, , thailand] = network.actors;
    if (!thailand) throw new Error("The test network has too few actors.");
    const scene = buildTestScene(network, {
      spotlight,
      selection: { actors: [thailand.id], relationships: [] },
    });
    expect(emphasisOf(scene, thailand.id)).toBe("lit");
  });

  it("gives way to the pointer", () => {
    const [, , thailand] = network.actors;
    if (!thailand) throw new Error("The test network has too few actors.");
    const scene = buildTestScene(network, { spotlight, hover: { type: "actor", id: thailand.id } });
    expect(emphasisOf(scene, thailand.id)).toBe("lit");
    expect(emphasisOf(scene, "most")).toBe("normal");
    expect(emphasisOf(scene, "canada")).toBe("dimmed");
  });
});
