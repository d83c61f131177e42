import { describe, expect, it } from "vitest";
import { buildLinkOrder, permute } from "../../../../src/render/gl/link-order";
import { buildLinkBends } from "../../../../src/render/link-bends";
import { buildTestMass } from "../build-test-mass";

const { scene } = buildTestMass(300, 900);
const links = Array.from(scene.sourceOf, (source, link) => ({ source, target: scene.targetOf[link] ?? -1 }));

describe("the order links are drawn in near by", () => {
  it("has every link once, the straight ones first, each kind as in the scene", () => {
    const { order, straightCount, bends } = buildLinkOrder(scene);
    expect([...order].sort((a, b) => a - b)).toEqual(links.map((_, link) => link));
    const whole = buildLinkBends(scene);
    const isStraight = (link: number) => whole[link] === 0 && links[link]?.source !== links[link]?.target;
    const straight = order.subarray(0, straightCount);
    const bent = order.subarray(straightCount);
    expect(straight.length).toBeGreaterThan(300);
    expect(bent.length).toBeGreaterThan(30);
    expect([...straight].every(isStraight)).toBe(true);
    expect([...bent].some(isStraight)).toBe(false);
    for (const kind of [straight, bent]) expect([...kind]).toEqual([...kind].sort((a, b) => a - b));
    order.forEach((link, at) => expect(bends[at]).toBe(Math.fround(whole[link] ?? NaN)));
  });

  it("is what columns are written in", () => {
    const order = Int32Array.of(2, 0, 1);
    expect(permute(Uint8Array.of(7, 8, 9), order, new Uint8Array(3))).toEqual(Uint8Array.of(9, 7, 8));
  });
});
