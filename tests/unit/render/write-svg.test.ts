import { describe, expect, it } from "vitest";
import { createLabelLayer } from "../../../src/render/label-layer";
import { buildPictureFrame } from "../../../src/render/picture-frame";
import type { Scene } from "../../../src/render/scene";
import { estimateTextWidth } from "../../../src/render/text-measure";
import { writeSvg } from "../../../src/render/write-svg";
import {
  buildActor,
  buildNetwork,
  buildRelationship,
  buildSmallNetwork,
} from "../analysis/build-test-network";
import { buildTestScene, spiralPositions } from "./build-test-scene";

function svgOf(
  network: Parameters<typeof buildTestScene>[0],
  change: (scene: Scene) => Scene = (scene) => scene,
): string {
  const scene = change(buildTestScene(network, { hulls: true }));
  const frame = buildPictureFrame(scene, spiralPositions(network.actors.length, 80), 1);
  const layer = createLabelLayer(estimateTextWidth);
  layer.setScene(scene);
  const size = { width: 800, height: 600 };
  const labels = layer.place(frame, { x0: -400, y0: -300, x1: 400, y1: 300 }, true);
  return writeSvg({
    scene,
    frame,
    labels,
    size,
    shift: { x: 400, y: 300 },
    family: '"Noto Sans", sans-serif',
  });
}

describe("the picture as a file", () => {
  const svg = svgOf(buildSmallNetwork());

  it("has a title, a description and a name for each actor and relationship", () => {
    expect(svg).toContain("<title>Test</title>");
    expect(svg).toContain("<desc>7 actors and 6 relationships</desc>");
    expect(svg.match(/<g role="img"/g)).toHaveLength(13);
    expect(svg).toContain("<title>most works with uk, Signed, Stated</title>");
  });

  it("stands alone: shapes and text, nothing fetched, nothing run", () => {
    expect(svg).not.toMatch(/<(script|style|foreignObject|image|use|a)\b|href|url\(|\son\w+=/);
  });

  it("closes what it opens", () => {
    const open: string[] = [];
    const pairs: [string | undefined, string | undefined][] = [];
    for (const [, slash, name, selfClosing] of svg.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g)) {
      if (selfClosing === "/") continue;
      if (slash === "/") pairs.push([open.pop(), name]);
      else open.push(name ?? "");
    }
    expect(pairs.length).toBeGreaterThan(20);
    for (const [opened, closed] of pairs) expect(closed).toBe(opened);
    expect(open).toEqual([]);
  });

  it("draws the lit links of a great hub the weaker the more there are, and few as they are", () => {
    const writeHub = (count: number) => {
      const leaves = Array.from({ length: count }, (_, k) => `leaf-${k}`);
      const network = buildNetwork(
        ["hub", ...leaves].map((name) => buildActor(name)),
        leaves.map((leaf) => buildRelationship("hub", leaf)),
      );
      return svgOf(network, (scene) => ({
        ...scene,
        links: scene.links.map((link, k) => ({ ...link, emphasis: k === 0 ? "dimmed" : "lit" })),
      }));
    };
    expect(writeHub(401)).not.toContain(" opacity=");
    expect(writeHub(1001).match(/<g role="img" opacity="0.40">/g)).toHaveLength(1000);
  });

  it("has no number that is not one", () => {
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it("writes hostile text as text and leaves out what XML cannot hold", () => {
    const bad = "</title><script>x()</script>\u0000\u0008\uFFFF\uD800&\"'";
    const hostile = svgOf(
      buildNetwork(
        [buildActor(bad), buildActor("__proto__")],
        [buildRelationship(bad, "__proto__", { label: bad })],
      ),
    );
    expect(hostile).not.toContain("<script");
    expect(hostile).toContain("&lt;/title&gt;&lt;script&gt;");
    // oxlint-disable-next-line no-control-regex -- looking for control characters is the point
    expect(hostile).not.toMatch(/[\u0000-\u0008\uFFFF]|\p{Surrogate}/u);
    expect(hostile).toContain("__proto__");
  });
});
