import { describe, expect, it } from "vitest";
import { buildHealthNetwork } from "../../health-network";
import {
  buildActor,
  buildNetwork,
  buildRelationship,
  buildSmallNetwork,
  id,
} from "../../unit/analysis/build-test-network";
import { mountPicture, readShipped } from "./mount-picture";

describe("mounting", () => {
  it("leaves the page as it was, however often", async () => {
    const body = document.body.childElementCount;
    for (let time = 0; time < 5; time++) {
      const { host, view } = mountPicture(buildSmallNetwork());
      view.destroy();
      expect(host.childElementCount).toBe(0);
      host.remove();
    }
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(document.body.childElementCount).toBe(body);
  });

  it("twice in one host at a time draws twice and takes its own away", () => {
    const first = mountPicture(buildSmallNetwork());
    const second = mountPicture(buildSmallNetwork());
    first.view.destroy();
    expect(second.host.querySelectorAll(".entente-node")).toHaveLength(7);
    expect(document.querySelectorAll("[role=application]")).toHaveLength(1);
  });

  it("says nothing after it is destroyed", async () => {
    const { view, events, host } = mountPicture(buildSmallNetwork());
    view.zoomBy(2, { durationMs: 0 });
    view.destroy();
    events.length = 0;
    host.style.width = "300px";
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(events).toEqual([]);
  });
});

describe("the host", () => {
  it("may be without a size at first: the picture is fitted when it gets one", async () => {
    const { view, host } = mountPicture(readShipped(), { width: 0, height: 0 });
    expect(Object.values(view.camera()).every(Number.isFinite)).toBe(true);
    host.style.width = "1000px";
    host.style.height = "700px";
    await expect.poll(() => view.labelCensus().drawn).toBeGreaterThan(20);
  });

  it("may change its size: what was in the middle stays there", async () => {
    const { view, host, events } = mountPicture(readShipped());
    view.setCamera({ x: 10, y: 20, zoom: 1 }, { durationMs: 0 });
    host.style.width = "500px";
    await expect.poll(() => host.querySelector("svg")?.getAttribute("viewBox")).toMatch(/^0 0 500 /);
    expect(view.camera()).toEqual({ x: 10, y: 20, zoom: 1 });
    expect(events).toEqual([]);
  });

  it.each([
    [1, 1],
    [320, 256],
    [4000, 30],
  ])("may be %s by %s", (width, height) => {
    const { host, view } = mountPicture(readShipped(), { width, height });
    expect(view.labelCensus().overlapping).toBe(0);
    expect(host.querySelector("svg")?.outerHTML).not.toMatch(/NaN|Infinity/);
  });
});

describe("drawing", () => {
  it("keeps an actor's element while scenes come and go", () => {
    const { host, redraw } = mountPicture(buildSmallNetwork());
    const before = [...host.querySelectorAll(".entente-node")];
    redraw({ theme: "dark", language: "zh-Hant", selection: { actors: [id("uk")], relationships: [] } });
    expect([...host.querySelectorAll(".entente-node")]).toEqual(before);
  });

  it("does not draw what has no place", () => {
    const { host, view } = mountPicture(buildSmallNetwork());
    view.setPositions(Float64Array.of(0, 0, 50, 50, NaN, NaN, 9, 80, Infinity, 3));
    view.labelCensus();
    const shown = [...host.querySelectorAll(".entente-node")].filter(
      (node) => node.getAttribute("display") !== "none",
    );
    expect(shown).toHaveLength(3);
    expect(host.querySelector("svg")?.outerHTML).not.toMatch(/NaN|Infinity/);
  });

  it("takes “__proto__” for an ordinary name, and a script for text", () => {
    const { host } = mountPicture(buildHealthNetwork());
    expect(host.querySelectorAll("script")).toHaveLength(0);
    expect(host.querySelectorAll(".entente-node")).toHaveLength(buildHealthNetwork().actors.length);
  });

  it("draws relationships with oneself and in parallel, each with a line", () => {
    const { host } = mountPicture(
      buildNetwork(
        [buildActor("a"), buildActor("b")],
        ["r1", "r2", "r3"]
          .map((name) => buildRelationship("a", "b", { id: id(name) }))
          .concat(buildRelationship("a", "a"), buildRelationship("b", "a")),
      ),
    );
    const lines = [...host.querySelectorAll(".entente-line")].map((line) => line.getAttribute("points"));
    expect(lines).toHaveLength(5);
    expect(new Set(lines).size).toBe(5);
    expect(lines).not.toContain("");
  });
});

describe("the picture as a file", () => {
  it("is sound XML with everything that is on screen", () => {
    const { host, view } = mountPicture(readShipped(), undefined, { hulls: true });
    const document = new DOMParser().parseFromString(view.toSvg(), "image/svg+xml");
    expect(document.querySelector("parsererror")).toBeNull();
    expect(document.documentElement.tagName).toBe("svg");
    expect(document.querySelectorAll("g[role=img]")).toHaveLength(
      host.querySelectorAll("g[role=img]").length,
    );
    const textsOf = (of: ParentNode) => [...of.querySelectorAll("text")].map((text) => text.textContent);
    expect(textsOf(document)).toEqual(textsOf(host));
    const pathsOf = (of: ParentNode) =>
      [...of.querySelectorAll("g[role=img] :is(path, polyline)")].map(
        (shape) => shape.getAttribute("d") ?? shape.getAttribute("points"),
      );
    expect(pathsOf(document)).toEqual(pathsOf(host));
  });
});

it("shows every camera of a flight in the frame that has it", async () => {
  const { view } = mountPicture(buildSmallNetwork(), undefined, {}, false);
  view.fitTo("all", { durationMs: 0 });
  view.drawNow();
  const end = view.camera().zoom * 3;
  view.zoomBy(3, { durationMs: 250 });
  let [zoom, draws] = [view.camera().zoom, view.draws()];
  const moved: boolean[] = [];
  const drawn: boolean[] = [];
  while (Math.abs(view.camera().zoom - end) > 1e-9) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    moved.push(view.camera().zoom !== zoom);
    drawn.push(view.draws() !== draws);
    [zoom, draws] = [view.camera().zoom, view.draws()];
  }
  expect(moved.filter(Boolean).length).toBeGreaterThan(2);
  expect(drawn).toEqual(moved);
});

it("cuts where motion is not wanted: one changed frame for one move", () => {
  const { view } = mountPicture(buildSmallNetwork());
  view.fitTo("all", { durationMs: 600 });
  const fitted = view.camera();
  view.zoomBy(2, { durationMs: 600 });
  expect(view.camera().zoom).toBeCloseTo(2 * fitted.zoom);
});
