import { describe, expect, it } from "vitest";
import { readProjectFile } from "../../src/formats/project-file";
import { buildNetworkIndex } from "../../src/model/network-index";
import { HIDDEN } from "../../src/model/visible-network";
import type { Scene } from "../../src/render/scene";
import { buildHealthNetwork } from "../health-network";
import { readShippedText } from "../read-shipped-text";
import { id } from "../unit/analysis/build-test-network";
import { buildTestScene, showAll } from "../unit/render/build-test-scene";

/** A scene in as many lines as it has things, so that a change of one thing is one changed line. */
function listScene(scene: Scene): string {
  const { palette: _, nodes, links, hulls, legend, ...rest } = scene;
  const list = (things: readonly object[]) => things.map((thing) => JSON.stringify(thing));
  return [JSON.stringify(rest), ...list(nodes), ...list(links), ...list(hulls), ...list(legend)].join("\n");
}

describe("the scene", () => {
  const small = buildHealthNetwork();

  it.each(["en", "zh-Hant"])("of a small network in %s", async (language) => {
    await expect(listScene(buildTestScene(small, { language }))).toMatchFileSnapshot(
      `./__snapshots__/health-${language}.txt`,
    );
  });

  it("of a small network in the dark, filtered, hovered, pinned and outlined", async () => {
    const visible = showAll(small);
    visible.actors[1] = HIDDEN;
    const [first, , third] = small.actors;
    if (!first || !third) throw new Error("The small network is too small.");
    const scene = buildTestScene(small, {
      visible,
      theme: "dark",
      hover: { type: "actor", id: first.id },
      selection: { actors: [third.id], relationships: [] },
      pinned: new Set([first.id, id("gone")]),
      hulls: true,
    });
    await expect(listScene(scene)).toMatchFileSnapshot("./__snapshots__/health-dark.txt");
  });

  it.each(["en", "zh-Hant"])("of the shipped network in %s", async (language) => {
    const file = readProjectFile(readShippedText());
    if (!file.ok) throw new Error("The shipped network does not open.");
    const scene = buildTestScene(file.value, { index: buildNetworkIndex(file.value), language, hulls: true });
    expect(scene.nodes).toHaveLength(file.value.actors.length);
    expect(scene.links).toHaveLength(file.value.relationships.length);
    await expect(listScene(scene)).toMatchFileSnapshot(`./__snapshots__/taiwan-${language}.txt`);
  });
});
