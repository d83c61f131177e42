import { describe, expect, it } from "vitest";
import { createMassPainter } from "../../../src/render/mass-painter";
import { openMassWorkerPort } from "../../../src/render/mass-port";
import type { FromMass, MassShot, ToMass } from "../../../src/render/mass-protocol";
import { buildTestMass, buildTestShot } from "./build-test-mass";

function createTestPainter() {
  const mass = buildTestMass(200, 400);
  const moved: Transferable[][] = [];
  const messages: FromMass[] = [];
  const { receive } = createMassPainter({
    post: (message, transfer) => {
      messages.push(message);
      moved.push([...transfer]);
    },
    nowMs: () => 0,
  });
  receive({ type: "scene", scene: mass.scene });
  receive({ type: "emphasis", nodes: mass.nodes, links: mass.links });
  receive({ type: "positions", positions: mass.positions });
  let run = 0;
  const draw = (parts: Partial<MassShot> = {}) => {
    receive({ type: "draw", run: ++run, shot: buildTestShot(parts) });
    const answer = messages.at(-1);
    if (answer?.type !== "drawn" || !("bytes" in answer.picture)) throw new Error("No pixels came.");
    expect(answer.run).toBe(run);
    return answer.picture;
  };
  return { draw, receive, messages, moved };
}

describe("a mass drawn plainly, far out", () => {
  it("goes over as pixels", () => {
    const { draw, moved } = createTestPainter();
    const { width, height, bytes } = draw();
    expect([width, height, bytes.length]).toEqual([400, 300, 4 * 400 * 300]);
    expect(moved.flat().map((memory) => memory === bytes.buffer)).toEqual([true]);
  });

  it("is written over what is spare, once, and leaves nothing of it", () => {
    const { draw, receive } = createTestPainter();
    const first = draw();
    const wanted = Uint8ClampedArray.from(first.bytes);
    first.bytes.fill(77);
    receive({ type: "spare", bytes: first.bytes });
    const second = draw();
    // Words for how hundreds of thousands of bytes differ would take minutes.
    expect(second.bytes.buffer === first.bytes.buffer).toBe(true);
    expect(second.bytes.findIndex((byte, at) => byte !== wanted[at])).toBe(-1);
    expect(draw().bytes.buffer === first.bytes.buffer).toBe(false);
  });

  it("takes no spare pixels of another size", () => {
    const { draw, receive } = createTestPainter();
    const first = draw();
    receive({ type: "spare", bytes: first.bytes });
    const second = draw({ size: { width: 300, height: 200 } });
    expect(second.bytes.length).toBe(4 * 300 * 200);
  });
});

describe("where the actors of a mass are", () => {
  it("goes back once other places have come, to be written over", () => {
    const { receive, messages, moved } = createTestPainter();
    const replaced = () => messages.filter(({ type }) => type === "replaced");
    expect(replaced()).toEqual([]);
    const [first, second] = [new Float32Array(400), new Float32Array(400)];
    receive({ type: "positions", positions: first });
    receive({ type: "positions", positions: second });
    expect(replaced()).toHaveLength(2);
    expect(moved.at(-1)?.[0] === first.buffer).toBe(true);
  });
});

it("what is written over in its turn is handed to a worker without being copied, and of all else a copy", () => {
  const posted: { readonly message: ToMass; readonly transfer: unknown }[] = [];
  const worker = {
    addEventListener: () => undefined,
    postMessage: (message: ToMass, transfer?: unknown) => posted.push({ message, transfer }),
    terminate: () => undefined,
  };
  const port = openMassWorkerPort(worker, { onMessage: () => undefined, onError: () => undefined });
  const bytes = new Uint8ClampedArray(8);
  const positions = new Float32Array(4);
  const emphasis = { type: "emphasis", nodes: Uint8Array.of(1, 2), links: Uint8Array.of(3, 4) } as const;
  const { scene } = buildTestMass(4, 6);
  port.post({ type: "spare", bytes });
  port.post({ type: "positions", positions });
  port.post(emphasis);
  port.post({ type: "scene", scene });
  const [, , lit, drawn] = posted.map(({ message }) => message);
  if (lit?.type !== "emphasis" || drawn?.type !== "scene") throw new Error("not what was posted");
  expect([lit, drawn]).toEqual([emphasis, { type: "scene", scene }]);
  expect(lit.nodes).not.toBe(emphasis.nodes);
  expect(drawn.scene.sourceOf).not.toBe(scene.sourceOf);
  const [ofPixels, ofPlaces, ofLight, ofScene] = posted.map(({ transfer }) => transfer);
  expect([ofPixels, ofPlaces]).toEqual([[bytes.buffer], [positions.buffer]]);
  expect(ofLight).toEqual([lit.nodes.buffer, lit.links.buffer]);
  expect(ofScene).toContain(drawn.scene.sourceOf.buffer);
  expect(ofScene).toHaveLength(8);
});
