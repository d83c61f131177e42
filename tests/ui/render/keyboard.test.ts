import axe from "axe-core";
import { userEvent } from "vitest/browser";
import { describe, expect, it } from "vitest";
import { HIDDEN } from "../../../src/model/visible-network";
import {
  buildActor,
  buildNetwork,
  buildRelationship,
  buildSmallNetwork,
  id,
} from "../../unit/analysis/build-test-network";
import { showAll } from "../../unit/render/build-test-scene";
import { mountPicture, readShipped, type MountedPicture } from "./mount-picture";

const press = (key: string, modifiers: KeyboardEventInit = {}) => {
  document.activeElement?.dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...modifiers }),
  );
};
const nameOf = (element: Element | null) => element?.getAttribute("aria-label") ?? "";
const focusedName = () => nameOf(document.activeElement);

/**
 * Every stop a keyboard reaches: round each actor, along each relationship and back, and on to the next group; and the
 * stops from which the way back did not lead to where it should.
 */
function walkEverywhere({ container }: MountedPicture) {
  const seen = new Set<string>();
  const lost: string[] = [];
  container.focus();
  press("ArrowRight");
  const visit = () => {
    const home = focusedName();
    if (seen.has(home)) return;
    seen.add(home);
    press("ArrowRight");
    while (focusedName() !== home) {
      const relationship = focusedName();
      if (!seen.has(relationship)) {
        seen.add(relationship);
        press("ArrowDown");
        visit();
        press("ArrowUp");
        if (focusedName() !== relationship) lost.push(relationship);
      }
      press("ArrowRight");
    }
  };
  for (let groups = 0; !seen.has(focusedName()) && groups < 100; groups++) {
    visit();
    press("PageDown");
  }
  return { seen, lost };
}

describe("the keyboard", () => {
  it("reaches every actor and relationship of the shipped network by name", () => {
    const network = readShipped();
    const picture = mountPicture(network);
    const { seen, lost } = walkEverywhere(picture);
    expect(lost).toEqual([]);
    const drawn = [...picture.host.querySelectorAll("g[role=img]")].map(nameOf);
    expect(drawn).toHaveLength(network.actors.length + network.relationships.length);
    expect(drawn.filter((name) => !seen.has(name))).toEqual([]);
  });

  it("reaches every group, isolated actors included", () => {
    const network = buildNetwork(
      ["a", "b", "c", "d", "alone"].map((name) => buildActor(name)),
      [buildRelationship("a", "b"), buildRelationship("c", "d"), buildRelationship("c", "c")],
    );
    const picture = mountPicture(network);
    expect(walkEverywhere(picture).seen.size).toBe(8);
    press("Home");
    expect(focusedName()).toContain("group 1 of 3");
  });

  it("finds one tab stop, which stays where the walk stands", async () => {
    const before = document.createElement("button");
    document.body.append(before);
    const picture = mountPicture(buildSmallNetwork());
    const after = document.createElement("button");
    document.body.append(after);
    before.focus();
    await userEvent.tab();
    expect(document.activeElement).toBe(picture.container);
    await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowDown}");
    expect(focusedName()).toMatch(/^tsmc/);
    await userEvent.tab();
    expect(document.activeElement).toBe(after);
    await userEvent.tab({ shift: true });
    expect(focusedName()).toMatch(/^tsmc/);
    await userEvent.tab({ shift: true });
    expect(document.activeElement).toBe(before);
    expect(picture.host.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it("draws a ring round what has focus, wide enough to see, and only there", async () => {
    const before = document.createElement("button");
    document.body.append(before);
    const { host, container } = mountPicture(buildSmallNetwork());
    before.focus();
    await userEvent.tab();
    expect(document.activeElement).toBe(container);
    await userEvent.keyboard("{ArrowRight}");
    const ring = host.querySelector(".entente-focus-ring");
    expect(Number(ring?.getAttribute("stroke-width"))).toBeGreaterThanOrEqual(2);
    await userEvent.keyboard("{ArrowRight}");
    expect(host.querySelectorAll(".entente-focus-ring")).toHaveLength(1);
    await userEvent.tab();
    expect(host.querySelector(".entente-focus-ring")).toBeNull();
  });

  it("tells what is asked for", () => {
    const { events, container } = mountPicture(buildSmallNetwork());
    container.focus();
    press("Home");
    events.length = 0;
    press("Enter");
    press(" ", { shiftKey: true });
    press("f");
    press("p");
    press("Escape");
    expect(events).toEqual([
      { type: "picked", target: { type: "actor", id: "tsmc" }, additive: false },
      { type: "picked", target: { type: "actor", id: "tsmc" }, additive: true },
      { type: "focus-asked", id: "tsmc" },
      { type: "pin-toggled", id: "tsmc" },
      { type: "step-back-asked" },
    ]);
  });

  it("tells where the walk stands", () => {
    const { events, container } = mountPicture(buildSmallNetwork());
    container.focus();
    press("ArrowRight");
    press("ArrowRight");
    expect(events.filter(({ type }) => type === "cursor-moved")).toEqual([
      { type: "cursor-moved", target: { type: "actor", id: "most" } },
      { type: "cursor-moved", target: { type: "relationship", id: "most-tsmc" } },
    ]);
  });

  it("moves the picture and an actor without a pointer", () => {
    const { events, container, view } = mountPicture(buildSmallNetwork());
    const before = view.camera();
    container.focus();
    press("ArrowRight", { shiftKey: true });
    expect(view.camera().x).toBeGreaterThan(before.x);
    press("+");
    expect(view.camera().zoom).toBeGreaterThan(before.zoom);
    press("0");
    expect(view.camera().zoom).toBeCloseTo(before.zoom);
    press("Home");
    events.length = 0;
    press("ArrowRight", { ctrlKey: true });
    expect(events.map(({ type }) => type)).toEqual(["drag-started", "dragged", "drag-ended"]);
  });

  it("leaves keys alone that are the browser's", () => {
    const { container } = mountPicture(buildSmallNetwork());
    container.focus();
    const find = new KeyboardEvent("keydown", { key: "f", ctrlKey: true, bubbles: true, cancelable: true });
    container.dispatchEvent(find);
    expect(find.defaultPrevented).toBe(false);
  });
});

describe("focus when the picture changes", () => {
  const network = buildSmallNetwork();

  it("stays on what stays", () => {
    const { view, redraw } = mountPicture(network);
    view.focusOn({ type: "actor", id: id("uk") });
    redraw({ selection: { actors: [id("uk")], relationships: [] }, theme: "dark" });
    expect(focusedName()).toMatch(/^uk/);
  });

  it("goes back along the walk when its actor is filtered away, and never to the body", () => {
    const { container, redraw } = mountPicture(network);
    container.focus();
    press("ArrowRight");
    press("ArrowRight");
    press("ArrowDown");
    expect(focusedName()).toMatch(/^tsmc/);
    const visible = showAll(network);
    visible.actors[0] = HIDDEN;
    redraw({ visible });
    expect(focusedName()).toMatch(/^most/);
    visible.actors.fill(HIDDEN);
    redraw({ visible });
    expect(document.activeElement).toBe(container);
  });

  it("is brought into view when it is put somewhere far away", () => {
    const { host, view } = mountPicture(readShipped());
    view.setCamera({ x: 5000, y: 5000, zoom: 2 }, { durationMs: 0 });
    view.focusOn({ type: "actor", id: id("taiwan") });
    view.labelCensus();
    const at = document.activeElement?.getBoundingClientRect();
    const frame = host.getBoundingClientRect();
    expect(at?.left).toBeGreaterThan(frame.left);
    expect(at?.right).toBeLessThan(frame.right);
    expect(at?.bottom).toBeLessThan(frame.bottom);
  });
});

describe("assistive technology", () => {
  it.each(["light", "dark"] as const)("finds nothing to complain about on the %s ground", async (theme) => {
    const { host } = mountPicture(readShipped(), undefined, { theme, hulls: true });
    const { violations } = await axe.run(host, { resultTypes: ["violations"] });
    expect(violations.map(({ id: rule, nodes }) => [rule, nodes.map((node) => node.html)])).toEqual([]);
  });

  it("is told what the picture is and what its keys do", () => {
    const { container } = mountPicture(buildSmallNetwork());
    expect(nameOf(container)).toBe("Network: test");
    expect(container.getAttribute("aria-roledescription")).toBe("network picture");
    const help = document.getElementById(container.getAttribute("aria-describedby") ?? "");
    expect(help?.textContent).toBe("Arrow keys walk.");
  });

  it("gets targets of 24 pixels and names without coordinates", () => {
    const { host, view } = mountPicture(readShipped());
    view.zoomBy(0.25, { durationMs: 0 });
    view.labelCensus();
    for (const node of host.querySelectorAll(".entente-node")) {
      const { width, height } = node.getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
      expect(nameOf(node).length).toBeLessThanOrEqual(150);
    }
  });
});
