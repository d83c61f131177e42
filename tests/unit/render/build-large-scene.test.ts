import { describe, expect, it } from "vitest";
import { buildNetworkIndex } from "../../../src/model/network-index";
import { FADED, HIDDEN } from "../../../src/model/visible-network";
import { buildLargeScene } from "../../../src/render/build-large-scene";
import { buildScene } from "../../../src/render/build-scene";
import { EMPHASES } from "../../../src/render/large-scene";
import type { SceneInput } from "../../../src/render/scene-input";
import { buildNetworkOf } from "./build-network-of";
import { buildTestInput, showAll } from "./build-test-scene";

const network = buildNetworkOf(120, 260);
const index = buildNetworkIndex(network);
const actor = (at: number) => network.actors[at]?.id ?? fail();
const tie = (at: number) => network.relationships[at]?.id ?? fail();

function fail(): never {
  throw new Error("The test network is too small.");
}

const inputWith = (parts: Partial<SceneInput>) => buildTestInput(network, { index, ...parts });

/** Some hidden, some faded; a relationship is never more visible than its actors. */
function hideSome() {
  const visible = showAll(network);
  for (let at = 0; at < network.actors.length; at += 7) visible.actors[at] = at % 2 ? FADED : HIDDEN;
  network.relationships.forEach((_, at) => {
    const source = visible.actors[index.sourceOf[at] ?? 0] ?? 0;
    const target = visible.actors[index.targetOf[at] ?? 0] ?? 0;
    visible.relationships[at] = Math.min(source, target);
  });
  return visible;
}

const CASES: Readonly<Record<string, Partial<SceneInput>>> = {
  "as it is": {},
  "with an actor pointed at": { hover: { type: "actor", id: actor(3) } },
  "with a relationship pointed at": { hover: { type: "relationship", id: tie(5) } },
  "with a selection": { selection: { actors: [actor(8), actor(2)], relationships: [tie(9)] } },
  "with a selection and something else pointed at": {
    selection: { actors: [actor(8)], relationships: [tie(9)] },
    hover: { type: "actor", id: actor(30) },
  },
  "filtered and faded": { visible: hideSome() },
  "filtered, faded and pointed at": { visible: hideSome(), hover: { type: "actor", id: actor(3) } },
  "with a sentence being read": { lit: { actors: new Set([4, 5]), relationships: new Set([1, 2]) } },
  "in a spotlight": { spotlight: { actors: new Set([4, 5, 6]), relationships: new Set([1]) } },
  "in a spotlight and pointed at": {
    spotlight: { actors: new Set([4, 5, 6]), relationships: new Set([1]) },
    hover: { type: "actor", id: actor(30) },
  },
  "in Chinese, dark, pinned, focused, outlined": {
    language: "zh-Hant",
    theme: "dark",
    pinned: new Set([actor(1)]),
    focus: { actors: [actor(12)], degrees: 1 },
    hulls: true,
  },
};

describe("a large scene", () => {
  it.each(Object.keys(CASES))("says the same as the small one, %s", (name) => {
    const input = inputWith(CASES[name] ?? {});
    const small = buildScene(input);
    const large = buildLargeScene(input);
    expect(small.nodes.map((_, place) => large.writeNode(place, true))).toEqual(small.nodes);
    expect(small.links.map((_, place) => large.writeLink(place))).toEqual(small.links);
    expect(Array.from(large.nodeEmphasis, (each) => EMPHASES[each])).toEqual(
      small.nodes.map(({ emphasis }) => emphasis),
    );
    expect(Array.from(large.linkEmphasis, (each) => EMPHASES[each])).toEqual(
      small.links.map(({ emphasis }) => emphasis),
    );
    expect(large.hulls()).toEqual(small.hulls);
    expect(large.whole()).toEqual(small);
    const lit = small.nodes.flatMap(({ emphasis }, place) => (emphasis === "lit" ? [place] : []));
    expect(large.foremostNodes).toEqual(expect.arrayContaining(lit));
    expect(large.selectedNodes.toSorted((a, b) => a - b)).toEqual(
      small.nodes.flatMap(({ isSelected }, place) => (isSelected ? [place] : [])),
    );
  });

  it("keeps its structure while only what is pointed at changes", () => {
    const visible = showAll(network);
    const before = buildLargeScene(inputWith({ visible }));
    const after = buildLargeScene(inputWith({ visible, hover: { type: "actor", id: actor(3) } }));
    expect(after.columns).toBe(before.columns);
    expect(buildLargeScene(inputWith({ visible, theme: "dark" })).columns).not.toBe(before.columns);
  });

  it("finds things by what they are", () => {
    const scene = buildLargeScene(inputWith({ visible: hideSome() }));
    expect(scene.placeOf({ type: "actor", id: actor(0) })).toBe(-1);
    const place = scene.placeOf({ type: "actor", id: actor(9) });
    expect(scene.nodeTarget(place)).toEqual({ type: "actor", id: actor(9) });
    expect(scene.nodeTarget(-1)).toBeNull();
    expect(scene.linkTarget(100_000)).toBeNull();
  });
});
