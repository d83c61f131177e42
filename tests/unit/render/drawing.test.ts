import { describe, expect, it } from "vitest";
import { STATUSES } from "../../../src/model/status";
import type { SymbolName } from "../../../src/model/network";
import { buildHullPath } from "../../../src/render/hull-path";
import { buildLinkParts } from "../../../src/render/link-parts";
import { mixColours } from "../../../src/model/mix-colours";
import { buildNodeParts } from "../../../src/render/node-parts";
import type { SceneLink, SceneNode } from "../../../src/render/scene";
import { buildSceneGroups } from "../../../src/render/scene-groups";
import { buildActor, buildNetwork, buildRelationship } from "../analysis/build-test-network";
import { buildTestScene } from "./build-test-scene";
import { listEnds } from "./list-ends";

const scene = buildTestScene(buildNetwork([buildActor("a"), buildActor("b")], [buildRelationship("a", "b")]));
const [plain] = scene.nodes;
const [tie] = scene.links;
if (!plain || !tie) throw new Error("The test scene is empty.");
const rolesOf = (node: Partial<SceneNode>) =>
  buildNodeParts({ ...plain, ...node }, scene.palette, 1).map((part) => part.role);

describe("parts of an actor", () => {
  it("are a symbol, and a ring, a core and a pin where they are due, from the back to the front", () => {
    expect(rolesOf({})).toEqual(["symbol"]);
    expect(rolesOf({ isSelected: true, secondColour: "#123456", isPinned: true })).toEqual([
      "ring",
      "symbol",
      "core",
      "pin",
    ]);
  });

  it("fade towards the ground when dimmed", () => {
    const [symbol] = buildNodeParts({ ...plain, colour: "#000000", emphasis: "dimmed" }, scene.palette, 1);
    expect(symbol?.fill).toBe(mixColours("#000000", scene.palette.ground, 0.78));
  });

  it("have no core where it would be a speck", () => {
    const parts = buildNodeParts({ ...plain, radiusPx: 6, secondColour: "#123456" }, scene.palette, 0.5);
    expect(parts.map((part) => part.role)).toEqual(["symbol"]);
  });

  it("are stroked where the symbol has no inside", () => {
    const stroked: readonly SymbolName[] = ["plus", "times", "asterisk"];
    for (const symbol of stroked) {
      const [part] = buildNodeParts({ ...plain, symbol }, scene.palette, 1);
      expect(part).toMatchObject({ fill: "none", stroke: plain.colour });
    }
  });
});

describe("parts of a relationship", () => {
  const points = { line: "0,0 9,0", mark: "9,0" };
  const styleOf = (link: Partial<SceneLink>) =>
    buildLinkParts({ ...tie, ...link }, scene.palette, points, 1).map(
      ({ dash, fill, stroke, strokeWidthPx, role }) => ({
        dash,
        fill,
        stroke,
        strokeWidthPx,
        role,
      }),
    );

  it("tell the four statuses apart without colour", () => {
    const drawn = STATUSES.map((status) => {
      const styles = styleOf({ status }).map(({ dash, fill, strokeWidthPx }) => [
        dash,
        fill === "none",
        strokeWidthPx,
      ]);
      return JSON.stringify(styles);
    });
    // Signed has operating's style; its mark has another outline, which link-points sees to.
    expect(new Set(drawn).size).toBe(3);
    expect(styleOf({ status: "proposed" })[0]?.dash).not.toBe("");
    expect(styleOf({ status: "operating" })[0]?.dash).toBe("");
  });

  it("glow in the accent when selected", () => {
    const parts = styleOf({ isSelected: true });
    expect(parts.map((part) => part.role)).toEqual(["glow", "line", "mark"]);
    expect(parts[1]?.stroke).toBe(scene.palette.accent);
  });
});

describe("hulls", () => {
  const at = (x: number, y: number) => ({ x, y });

  it("join members that stand together and leave the far-flung alone", () => {
    const path = buildHullPath([at(0, 0), at(100, 0), at(1000, 0)], [], 150, 20);
    expect(path).toBe("M0,0h0M100,0h0M1000,0h0M0,0L100,0");
  });

  it("do not run over strangers where they need not", () => {
    const triangle = [at(0, 0), at(50, 0), at(25, 40)];
    expect(buildHullPath(triangle, [], 200, 10).match(/L/g)).toHaveLength(3);
    expect(buildHullPath(triangle, [at(25, 0)], 200, 10)).not.toContain("M0,0L50,0");
  });

  it("are nothing without members", () => {
    expect(buildHullPath([], [], 100, 20)).toBe("");
  });
});

describe("mixing colours", () => {
  it("goes from one to the other", () => {
    expect(mixColours("#000000", "#ffffff", 0)).toBe("#000000");
    expect(mixColours("#000000", "#ffffff", 1)).toBe("#ffffff");
    expect(mixColours("#102030", "#304050", 0.5)).toBe("#203040");
    expect(mixColours("#fbfaf7", "#8c867b", 1.25)).toBe("#70695c");
    expect(mixColours("#80ff00", "#60ffff", 5)).toBe("#00ffff");
  });

  it("leaves what is not #rrggbb as it is", () => {
    expect(mixColours("CanvasText", "#ffffff", 0.5)).toBe("CanvasText");
  });
});

describe("groups", () => {
  it("are numbered by their first node", () => {
    const ends = listEnds([
      { source: 4, target: 1 },
      { source: 0, target: 2 },
    ]);
    const { groupOf, count } = buildSceneGroups(5, ends);
    expect([...groupOf]).toEqual([0, 1, 0, 2, 1]);
    expect(count).toBe(3);
  });

  it("are found in a long chain without running out of stack", () => {
    const links = Array.from({ length: 99_999 }, (_, node) => ({ source: node + 1, target: node }));
    expect(buildSceneGroups(100_000, listEnds(links)).count).toBe(1);
  });
});
