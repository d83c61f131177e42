import { describe, expect, it } from "vitest";
import type { PictureTarget } from "../../../src/render/network-view";
import { buildSmallNetwork, id } from "../../unit/analysis/build-test-network";
import { findDrawn, middleOf, mountPicture, type MountedPicture } from "./mount-picture";

interface Place {
  readonly clientX: number;
  readonly clientY: number;
}

const surfaceOf = ({ host }: MountedPicture) => {
  const surface = host.querySelector("svg");
  if (!surface) throw new Error("There is no drawing.");
  return surface;
};
const mouse = (target: EventTarget, type: string, at: Place, more: MouseEventInit = {}) =>
  target.dispatchEvent(
    new MouseEvent(type, { bubbles: true, cancelable: true, view: window, button: 0, ...at, ...more }),
  );
const move = (picture: MountedPicture, at: Place) =>
  surfaceOf(picture).dispatchEvent(
    new PointerEvent("pointermove", { bubbles: true, pointerType: "mouse", buttons: 0, ...at }),
  );

const press = (picture: MountedPicture, at: Place) =>
  surfaceOf(picture).dispatchEvent(
    new PointerEvent("pointerdown", { bubbles: true, pointerType: "mouse", buttons: 1, ...at }),
  );

/** Presses, moves through the places and lets go; a click follows where the browser would send one. */
function dragFrom(picture: MountedPicture, from: Place, ...through: readonly Place[]) {
  const surface = surfaceOf(picture);
  mouse(surface, "mousedown", from);
  for (const at of through) mouse(window, "mousemove", at);
  const last = through.at(-1) ?? from;
  mouse(window, "mouseup", last);
  mouse(surface, "click", last, { detail: 1 });
}
const shifted = ({ clientX, clientY }: Place, dx: number, dy: number) => ({
  clientX: clientX + dx,
  clientY: clientY + dy,
});
const middleOfLink = (group: SVGGElement): Place => {
  const line = group.querySelector<SVGPolylineElement>(".entente-line");
  const matrix = line?.getScreenCTM();
  if (!line || !matrix) throw new Error("The link has no line.");
  const { x, y } = line.getPointAtLength(line.getTotalLength() / 2).matrixTransform(matrix);
  return { clientX: x, clientY: y };
};

describe("a click", () => {
  it("picks an actor and moves nothing", () => {
    const picture = mountPicture(buildSmallNetwork());
    dragFrom(picture, middleOf(findDrawn(picture, "uk, ")));
    expect(picture.events).toEqual([
      { type: "cursor-moved", target: { type: "actor", id: "uk" } },
      { type: "picked", target: { type: "actor", id: "uk" }, additive: false },
    ]);
  });

  it("picks a relationship a few pixels off its line", () => {
    const picture = mountPicture(buildSmallNetwork());
    const at = middleOfLink(findDrawn(picture, "mahc works with biobank"));
    dragFrom(picture, shifted(at, 3, 3));
    expect(picture.events.at(-1)).toEqual({
      type: "picked",
      target: { type: "relationship", id: "mahc-biobank" },
      additive: false,
    });
  });

  it("on the ground picks nothing, and says so", () => {
    const picture = mountPicture(buildSmallNetwork());
    const { left, top } = picture.host.getBoundingClientRect();
    dragFrom(picture, { clientX: left + 3, clientY: top + 3 });
    expect(picture.events).toEqual([{ type: "picked", target: null, additive: false }]);
  });

  it("with Shift, Ctrl or ⌘ adds", () => {
    const picture = mountPicture(buildSmallNetwork());
    const at = middleOf(findDrawn(picture, "uk, "));
    for (const key of ["shiftKey", "ctrlKey", "metaKey"]) {
      mouse(surfaceOf(picture), "click", at, { [key]: true, detail: 1 });
      mouse(surfaceOf(picture), "click", { clientX: 1, clientY: 1 });
    }
    const picks = picture.events.filter((event) => event.type === "picked" && event.additive);
    expect(picks).toHaveLength(3);
  });

  it("twice on an actor asks for the focus", () => {
    const picture = mountPicture(buildSmallNetwork());
    const at = middleOf(findDrawn(picture, "uk, "));
    mouse(surfaceOf(picture), "click", at, { detail: 1 });
    mouse(surfaceOf(picture), "click", at, { detail: 2 });
    expect(picture.events.at(-1)).toEqual({ type: "focus-asked", id: "uk" });
  });

  it("picks the actor that was pressed, though it moves on before the pointer is let go", () => {
    const network = buildSmallNetwork();
    const picture = mountPicture(network);
    const group = findDrawn(picture, "uk, ");
    const at = middleOf(group);
    press(picture, at);
    picture.view.setPositions(
      Float64Array.from({ length: 2 * network.actors.length }, (_, place) => 900 + 40 * place),
    );
    picture.view.labelCensus();
    expect(Math.abs(middleOf(group).clientX - at.clientX), "it has moved").toBeGreaterThan(50);
    mouse(surfaceOf(picture), "click", at, { detail: 1 });
    expect(picture.events.at(-1)).toMatchObject({ type: "picked", target: { id: "uk" } });
  });

  it("on a label picks its actor", () => {
    const picture = mountPicture(buildSmallNetwork());
    const label = [...picture.host.querySelectorAll("text")].find((text) => text.textContent === "biobank");
    if (!label) throw new Error("biobank has no label");
    mouse(surfaceOf(picture), "click", middleOf(label), { detail: 1 });
    expect(picture.events.at(-1)).toMatchObject({ type: "picked", target: { id: "biobank" } });
  });
});

describe("a drag", () => {
  it("of an actor tells where it is held and is no click", () => {
    const picture = mountPicture(buildSmallNetwork());
    const group = findDrawn(picture, "uk, ");
    const from = middleOf(group);
    dragFrom(picture, from, shifted(from, 2, 1), shifted(from, 40, -30), shifted(from, 80, -60));
    expect(picture.events.map(({ type }) => type)).toEqual([
      "drag-started",
      "dragged",
      "dragged",
      "drag-ended",
    ]);
    const end = picture.events.at(-1);
    picture.view.labelCensus();
    const now = middleOf(group);
    expect(now.clientX - from.clientX).toBeCloseTo(80, 0);
    expect(now.clientY - from.clientY).toBeCloseTo(-60, 0);
    expect(end).toMatchObject({ type: "drag-ended", id: "uk" });
  });

  it("keeps the actor under the pointer while the layout sends places of its own", () => {
    const picture = mountPicture(buildSmallNetwork());
    const group = findDrawn(picture, "uk, ");
    const from = middleOf(group);
    mouse(surfaceOf(picture), "mousedown", from);
    mouse(window, "mousemove", shifted(from, 50, 0));
    picture.view.setPositions(new Float64Array(14).fill(-300));
    picture.view.labelCensus();
    expect(middleOf(group).clientX).toBeCloseTo(from.clientX + 50, 0);
    mouse(window, "mouseup", shifted(from, 50, 0));
  });

  it("of the ground moves the picture, and tells once it is over", () => {
    const picture = mountPicture(buildSmallNetwork());
    const before = picture.view.camera();
    const { left, top } = picture.host.getBoundingClientRect();
    const from = { clientX: left + 5, clientY: top + 5 };
    dragFrom(picture, from, shifted(from, 30, 0), shifted(from, 100, 0));
    const after = picture.view.camera();
    expect(after.x).toBeCloseTo(before.x - 100 / before.zoom);
    expect(picture.events).toEqual([{ type: "camera-settled", camera: after }]);
  });

  it("with the middle button moves the picture from an actor too, and the browser scrolls nothing", () => {
    const picture = mountPicture(buildSmallNetwork());
    const before = picture.view.camera();
    const from = middleOf(findDrawn(picture, "uk, "));
    const isLeftToBrowser = mouse(surfaceOf(picture), "mousedown", from, { button: 1 });
    mouse(window, "mousemove", shifted(from, 60, 0), { button: 1 });
    mouse(window, "mouseup", shifted(from, 60, 0), { button: 1 });
    expect(isLeftToBrowser).toBe(false);
    const after = picture.view.camera();
    expect(after.x).toBeCloseTo(before.x - 60 / before.zoom);
    expect(picture.events).toEqual([{ type: "camera-settled", camera: after }]);
  });

  it("with the right button moves nothing", () => {
    const picture = mountPicture(buildSmallNetwork());
    const from = middleOf(findDrawn(picture, "uk, "));
    mouse(surfaceOf(picture), "mousedown", from, { button: 2 });
    mouse(window, "mousemove", shifted(from, 60, 0), { button: 2 });
    mouse(window, "mouseup", shifted(from, 60, 0), { button: 2 });
    expect(picture.events).toEqual([]);
  });
});

describe("the wheel", () => {
  it("zooms round the pointer", async () => {
    const picture = mountPicture(buildSmallNetwork());
    const group = findDrawn(picture, "uk, ");
    const before = middleOf(group);
    const zoom = picture.view.camera().zoom;
    surfaceOf(picture).dispatchEvent(
      new WheelEvent("wheel", { bubbles: true, cancelable: true, deltaY: -120, ...before }),
    );
    await expect.poll(() => picture.events.at(-1)?.type).toBe("camera-settled");
    picture.view.labelCensus();
    expect(picture.view.camera().zoom).toBeGreaterThan(zoom * 1.1);
    expect(middleOf(group).clientX).toBeCloseTo(before.clientX, 0);
    expect(middleOf(group).clientY).toBeCloseTo(before.clientY, 0);
    expect(picture.events.at(-1)).toEqual({ type: "camera-settled", camera: picture.view.camera() });
  });

  it("in steps takes the camera along gently, and each step counts whole", async () => {
    const picture = mountPicture(buildSmallNetwork(), undefined, {}, false);
    const before = middleOf(findDrawn(picture, "uk, "));
    const turn = () =>
      surfaceOf(picture).dispatchEvent(
        new WheelEvent("wheel", { bubbles: true, cancelable: true, deltaY: -60, ...before }),
      );
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    const zooms = [picture.view.camera().zoom];
    for (let step = 0; step < 3; step++) {
      turn();
      await pause(40);
      zooms.push(picture.view.camera().zoom);
    }
    await expect.poll(() => picture.events.at(-1)?.type).toBe("camera-settled");
    const [first = 0, second = 0] = zooms;
    expect(second).toBeGreaterThan(first);
    // d3's measure: a pixel of the wheel is a five-hundredth of a doubling.
    const whole = first * 2 ** ((3 * 60) / 500);
    expect(second).toBeLessThan(first * 2 ** (60 / 500));
    expect(picture.view.camera().zoom).toBeCloseTo(whole, 6);
  });
});

describe("the pointer over an actor", () => {
  it("is told once, and again when it leaves", () => {
    const picture = mountPicture(buildSmallNetwork());
    const at = middleOf(findDrawn(picture, "mahc, "));
    move(picture, at);
    move(picture, shifted(at, 1, 1));
    move(picture, { clientX: 2, clientY: 2 });
    expect(picture.events).toEqual([
      { type: "hovered", target: { type: "actor", id: "mahc" } },
      { type: "hovered", target: null },
    ]);
  });

  it("dims what is no neighbour", () => {
    const picture = mountPicture(buildSmallNetwork());
    const fillOf = (name: string) =>
      findDrawn(picture, name).querySelector(".entente-symbol")?.getAttribute("fill");
    const before = fillOf("canada, ");
    const hover: PictureTarget = { type: "actor", id: id("mahc") };
    picture.redraw({ hover });
    expect(fillOf("canada, ")).not.toBe(before);
    expect(fillOf("biobank, ")).toBe(before);
    picture.redraw({ hover: null });
    expect(fillOf("canada, ")).toBe(before);
  });
});
