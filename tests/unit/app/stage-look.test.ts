import { describe, expect, it } from "vitest";

import { createStageLook } from "../../../src/app/stage-look";
import { DEFAULT_VIEW, type View } from "../../../src/model/view";
import { createAppStore } from "../../../src/store/create-app-store";
import { buildSmallNetwork } from "../analysis/build-test-network";
import { id } from "../analysis/build-test-network";

const DESK = { width: 800, height: 800 };
const look = createStageLook(DESK);
const hostOf = (clientWidth: number, clientHeight: number) => ({ clientWidth, clientHeight });

describe("a camera saved at a desk", () => {
  it("shows at least what it showed there, in a host of any size", () => {
    for (const host of [hostOf(864, 1000), hostOf(576, 650), hostOf(390, 340), hostOf(1600, 900)]) {
      const { zoom } = look.toCamera({ x: 3, y: 4, zoom: 1.5 }, host);
      expect(host.clientWidth / zoom).toBeGreaterThanOrEqual(800 / 1.5 - 1e-9);
      expect(host.clientHeight / zoom).toBeGreaterThanOrEqual(800 / 1.5 - 1e-9);
    }
  });

  it("comes back as it was", () => {
    const host = hostOf(576, 650);
    const camera = { x: 3, y: 4, zoom: 1.5 };
    expect(look.fromCamera(look.toCamera(camera, host), host).zoom).toBeCloseTo(1.5, 12);
  });

  it("is left alone in a host without a size", () => {
    expect(look.toCamera({ x: 0, y: 0, zoom: 2 }, hostOf(0, 0)).zoom).toBe(2);
  });
});

describe("what a picture on stage frames", () => {
  const network = buildSmallNetwork();
  const [first, second] = network.actors;
  const step = (parts: Partial<View>): View => ({
    ...DEFAULT_VIEW,
    filters: { ...DEFAULT_VIEW.filters },
    ...parts,
  });

  it("is the step's cast, whatever is clicked meanwhile, and the next step's after that", () => {
    const store = createAppStore({ network });
    const { framing } = createStageLook(DESK);
    const focus = { actors: [first?.id ?? id("")], degrees: 1 as const };
    store.actions.setView(step({ focus }));
    const framed = framing(store.getState());
    expect(framed).toEqual([0]);
    store.actions.select({ type: "actor", id: second?.id ?? id("") });
    expect(framing(store.getState())).toBe(framed);
    store.actions.setView(step({ focus: { actors: [second?.id ?? id("")], degrees: 1 } }));
    expect(framing(store.getState())).toEqual([1]);
  });

  it("is everything where the step is about everything", () => {
    const store = createAppStore({ network });
    expect(createStageLook(DESK).framing(store.getState())).toBe("all");
  });
});
