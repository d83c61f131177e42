import { describe, expect, it } from "vitest";
import { id, buildActor, buildRelationship, buildSmallNetwork } from "../analysis/build-test-network";
import { DEFAULT_VIEW, type Filters, NO_FILTERS } from "../../../src/model/view";
import { buildPlacedNetwork, createTestStage, placeActor } from "./create-test-stage";

/** Long enough for any layout of seven actors, its glide included. */
const LONG_MS = 5000;
const HEALTH: Filters = { ...NO_FILTERS, sectors: [id("health")] };
/** Actor indices of the small network. */
const [TSMC, MOST, MAHC, BIOBANK, UK] = [0, 2, 3, 4, 5];

/** The stage after a drag of `most` to (200, 400), let go. */
function dragMost(stage: ReturnType<typeof createTestStage>): void {
  stage.layout.handleEvent({ type: "drag-started", id: id("most") });
  for (const y of [100, 200, 300, 400]) {
    stage.layout.handleEvent({ type: "dragged", id: id("most"), x: 200, y });
    stage.clock.pass(100);
  }
  stage.layout.handleEvent({ type: "drag-ended", id: id("most"), x: 200, y: 400 });
}

describe("a network whose actors all have places", () => {
  it("is shown there at once, and nothing moves or waits", () => {
    const stage = createTestStage();
    expect(stage.frames).toEqual([[0, 0, 100, 0, 200, 0, 300, 0, 400, 0, 500, 0, 600, 0]]);
    stage.clock.pass(60_000);
    expect(stage.frames).toHaveLength(1);
    expect(stage.layouts()).toBe(0);
    expect(stage.clock.waiting()).toBe(0);
    expect(stage.status()).toEqual({ type: "idle" });
  });

  it("is not laid out again for what is only dimmed, hovered, selected or renamed", () => {
    const stage = createTestStage();
    const { actions } = stage.store;
    actions.setFilters({ ...HEALTH, rest: "dim" });
    actions.select({ type: "actor", id: id("most") });
    actions.setHover({ type: "actor", id: id("uk") });
    actions.editDocument("edit.rename", ({ network }) => {
      network.title = "Another title";
    });
    stage.clock.pass(LONG_MS);
    expect(stage.layouts()).toBe(0);
    expect(stage.shown(UK)).toEqual({ x: 500, y: 0 });
  });
});

describe("a filter", () => {
  it("lets what it leaves draw together, while the store keeps the places", () => {
    const stage = createTestStage();
    stage.store.actions.setFilters(HEALTH);
    stage.clock.pass(LONG_MS);
    expect(stage.shown(BIOBANK)).not.toEqual({ x: 400, y: 0 });
    expect(stage.stored(BIOBANK)).toEqual({ x: 400, y: 0 });
    expect(stage.shown(TSMC)).toEqual({ x: 0, y: 0 });
    expect(stage.status()).toEqual({ type: "idle" });
  });

  it("gives every actor its old place back when it is cleared", () => {
    const stage = createTestStage();
    const first = stage.frames[0];
    stage.store.actions.setFilters(HEALTH);
    stage.clock.pass(LONG_MS);
    stage.store.actions.clearFilters();
    stage.clock.pass(LONG_MS);
    expect(stage.frames.at(-1)).toEqual(first);
  });

  it("shows the same picture whichever way the reader came to it", () => {
    const straight = createTestStage();
    straight.store.actions.setFilters(HEALTH);
    straight.clock.pass(LONG_MS);
    const roundabout = createTestStage();
    roundabout.store.actions.focusOn([id("uk")]);
    roundabout.clock.pass(LONG_MS);
    roundabout.store.actions.clearFocus();
    roundabout.clock.pass(20);
    roundabout.store.actions.setFilters(HEALTH);
    roundabout.clock.pass(LONG_MS);
    expect(roundabout.frames.at(-1)).toEqual(straight.frames.at(-1));
    const linked = createTestStage({ view: { ...DEFAULT_VIEW, filters: HEALTH } });
    linked.clock.pass(LONG_MS);
    expect(linked.frames.at(-1)).toEqual(straight.frames.at(-1));
  });

  it("moves actors by small steps, never by a jump", () => {
    const stage = createTestStage();
    stage.store.actions.setFilters(HEALTH);
    stage.clock.pass(LONG_MS);
    const xs = stage.frames.map((frame) => frame[2 * MOST] ?? 0);
    const whole = Math.abs((xs.at(-1) ?? 0) - 200);
    const largest = Math.max(...xs.slice(1).map((x, at) => Math.abs(x - (xs[at] ?? 0))));
    expect(whole).toBeGreaterThan(0);
    expect(largest).toBeLessThan(0.5 * whole);
  });

  it("lets the camera follow only where it shows the whole picture", () => {
    const fitted = createTestStage();
    fitted.store.actions.setFilters(HEALTH);
    fitted.clock.pass(LONG_MS);
    expect(fitted.fits).toEqual([250]);
    const zoomed = createTestStage({ view: { ...DEFAULT_VIEW, camera: { x: 0, y: 0, zoom: 2 } } });
    zoomed.store.actions.setFilters(HEALTH);
    zoomed.clock.pass(LONG_MS);
    expect(zoomed.fits).toEqual([]);
  });

  it("lets actors and camera set out together", () => {
    const stage = createTestStage();
    stage.store.actions.setFilters(HEALTH);
    while (stage.clock.nowMs() < LONG_MS && stage.shown(MOST).x === 200) stage.clock.pass(10);
    expect(stage.shown(MOST).x).not.toBe(200);
    expect(stage.fits).toEqual([250]);
  });

  it("shows what a long layout is doing before it is over", () => {
    const stage = createTestStage({ sliceMs: 100 });
    stage.store.actions.setFilters(HEALTH);
    stage.clock.pass(390);
    expect(stage.shown(MOST).x).toBe(200);
    stage.clock.pass(400);
    expect(stage.shown(MOST).x).not.toBe(200);
    expect(stage.status()).toMatchObject({ type: "running" });
  });

  it("leaves a single actor where it is", () => {
    const stage = createTestStage();
    stage.store.actions.setFilters({ ...NO_FILTERS, kinds: [id("company")] });
    stage.clock.pass(LONG_MS);
    expect(stage.layouts()).toBe(0);
    expect(stage.shown(TSMC)).toEqual({ x: 0, y: 0 });
  });
});

describe("reduced motion", () => {
  it("changes the picture once for a filter", () => {
    const stage = createTestStage({ isMotionReduced: true });
    stage.store.actions.setFilters(HEALTH);
    stage.clock.pass(LONG_MS);
    const pictures = new Set(stage.frames.map((frame) => frame.join()));
    expect(pictures.size).toBe(2);
    expect(stage.fits).toEqual([0]);
  });

  it("still lets a dragged actor follow the hand", () => {
    const stage = createTestStage({ isMotionReduced: true });
    stage.layout.handleEvent({ type: "drag-started", id: id("most") });
    stage.layout.handleEvent({ type: "dragged", id: id("most"), x: 200, y: 90 });
    stage.clock.pass(50);
    expect(stage.shown(MOST)).toEqual({ x: 200, y: 90 });
    expect(stage.shown(MAHC)).toEqual({ x: 300, y: 0 });
  });
});

describe("a drag", () => {
  it("keeps the actor in the hand, brings its neighbours along, and tells the store nothing yet", () => {
    const stage = createTestStage();
    stage.layout.handleEvent({ type: "drag-started", id: id("most") });
    stage.layout.handleEvent({ type: "dragged", id: id("most"), x: 200, y: 400 });
    stage.clock.pass(1000);
    expect(stage.shown(MOST)).toEqual({ x: 200, y: 400 });
    expect(stage.shown(MAHC).y).toBeGreaterThan(20);
    expect(stage.stored(MAHC)).toEqual({ x: 300, y: 0 });
    expect(stage.store.getState().document.revision).toBe(0);
  });

  it("leaves the camera where it is, whatever becomes of the picture's room", () => {
    const stage = createTestStage();
    stage.layout.handleEvent({ type: "drag-started", id: id("most") });
    stage.layout.handleEvent({ type: "dragged", id: id("most"), x: 200, y: 400 });
    const before = stage.fits.length;
    stage.layout.aimAgain();
    expect(stage.fits).toHaveLength(before);
    stage.layout.handleEvent({ type: "drag-ended", id: id("most"), x: 200, y: 400 });
    stage.layout.aimAgain();
    expect(stage.fits).toHaveLength(before + 1);
  });

  it("pins the actor where it is dropped, as one step, and stores where the others come to rest", () => {
    const stage = createTestStage();
    dragMost(stage);
    stage.clock.pass(LONG_MS);
    const { document } = stage.store.getState();
    expect(document.pinned).toEqual(new Set(["most"]));
    expect(document.history.done).toHaveLength(1);
    expect(stage.stored(MOST)).toEqual({ x: 200, y: 400 });
    expect(stage.stored(MAHC).y).toBeGreaterThan(20);
    expect([...document.positions]).toEqual(stage.frames.at(-1));
    expect(stage.clock.waiting()).toBe(0);
  });

  it("is taken back whole by undo", () => {
    const stage = createTestStage();
    dragMost(stage);
    stage.clock.pass(LONG_MS);
    stage.store.actions.undo();
    stage.clock.pass(LONG_MS);
    expect(stage.frames.at(-1)).toEqual(stage.frames[0]);
    expect([...stage.store.getState().document.positions]).toEqual(stage.frames[0]);
  });

  it("does not move the camera", () => {
    const stage = createTestStage();
    dragMost(stage);
    stage.clock.pass(LONG_MS);
    expect(stage.fits).toEqual([]);
  });

  it("among filtered actors stores the dropped one's place and no other", () => {
    const stage = createTestStage();
    stage.store.actions.setFilters(HEALTH);
    stage.clock.pass(LONG_MS);
    dragMost(stage);
    stage.clock.pass(LONG_MS);
    expect(stage.stored(MOST)).toEqual({ x: 200, y: 400 });
    expect(stage.shown(MOST)).toEqual({ x: 200, y: 400 });
    expect(stage.stored(MAHC)).toEqual({ x: 300, y: 0 });
  });

  it("among filtered actors ends in the picture a link to it will show", () => {
    const stage = createTestStage();
    stage.store.actions.setFilters(HEALTH);
    stage.clock.pass(LONG_MS);
    dragMost(stage);
    stage.clock.pass(LONG_MS);
    const placed = buildPlacedNetwork();
    const actors = placed.actors.map((actor) =>
      actor.id === "most" ? placeActor(actor, 200, 400, true) : actor,
    );
    const linked = createTestStage({
      network: { ...placed, actors },
      view: { ...DEFAULT_VIEW, filters: HEALTH },
    });
    linked.clock.pass(LONG_MS);
    expect(stage.frames.at(-1)).toEqual(linked.frames.at(-1));
  });

  it("of an actor that is not there is ignored", () => {
    const stage = createTestStage();
    stage.layout.handleEvent({ type: "drag-started", id: id("__proto__") });
    stage.layout.handleEvent({ type: "dragged", id: id("__proto__"), x: 1, y: 1 });
    stage.layout.handleEvent({ type: "drag-ended", id: id("__proto__"), x: 1, y: 1 });
    stage.clock.pass(LONG_MS);
    expect(stage.frames).toHaveLength(1);
  });
});

describe("pause", () => {
  it("keeps the picture still while filters change, and resume lets it go on", () => {
    const stage = createTestStage();
    stage.layout.pause();
    stage.store.actions.setFilters(HEALTH);
    stage.clock.pass(LONG_MS);
    expect(stage.shown(BIOBANK)).toEqual({ x: 400, y: 0 });
    expect(stage.status().type).toBe("paused");
    stage.layout.resume();
    stage.clock.pass(LONG_MS);
    expect(stage.shown(BIOBANK)).not.toEqual({ x: 400, y: 0 });
    expect(stage.status()).toEqual({ type: "idle" });
  });

  it("lets a drag move the one actor alone", () => {
    const stage = createTestStage();
    stage.layout.pause();
    dragMost(stage);
    stage.clock.pass(LONG_MS);
    expect(stage.shown(MOST)).toEqual({ x: 200, y: 400 });
    expect(stage.shown(MAHC)).toEqual({ x: 300, y: 0 });
    expect(stage.stored(MOST)).toEqual({ x: 200, y: 400 });
  });

  it("stops a layout on its way, which resume finishes", () => {
    const stage = createTestStage();
    stage.layout.again();
    stage.layout.pause();
    stage.clock.pass(LONG_MS);
    expect(stage.stored(MAHC)).toEqual({ x: 300, y: 0 });
    stage.layout.resume();
    stage.clock.pass(LONG_MS);
    expect(stage.stored(MAHC)).not.toEqual({ x: 300, y: 0 });
  });

  it("does not keep undo from being seen", () => {
    const stage = createTestStage();
    stage.layout.pause();
    dragMost(stage);
    stage.clock.pass(LONG_MS);
    stage.store.actions.undo();
    stage.clock.pass(LONG_MS);
    expect(stage.shown(MOST)).toEqual({ x: 200, y: 0 });
  });
});

describe("lay out again", () => {
  it("comes to the same picture each time, as a step that can be undone", () => {
    const stage = createTestStage();
    stage.layout.again();
    stage.clock.pass(LONG_MS);
    const once = stage.frames.at(-1);
    expect([...stage.store.getState().document.positions]).toEqual(once);
    stage.layout.again();
    stage.clock.pass(LONG_MS);
    expect(stage.frames.at(-1)).toEqual(once);
    stage.store.actions.undo();
    stage.store.actions.undo();
    stage.clock.pass(LONG_MS);
    expect(stage.frames.at(-1)).toEqual(stage.frames[0]);
  });

  it("shows nothing of its leaps, only a glide to the outcome", () => {
    const stage = createTestStage();
    stage.layout.again();
    stage.clock.pass(LONG_MS);
    const [start, end] = [stage.frames[0], stage.frames.at(-1)];
    for (const frame of stage.frames)
      frame.forEach((place, at) => {
        const [from, to] = [start?.[at] ?? 0, end?.[at] ?? 0];
        expect(place).toBeGreaterThanOrEqual(Math.min(from, to) - 1e-9);
        expect(place).toBeLessThanOrEqual(Math.max(from, to) + 1e-9);
      });
    expect(stage.frames.length).toBeGreaterThan(10);
  });

  it("leaves pinned actors where they are", () => {
    const stage = createTestStage();
    stage.store.actions.pinAt([{ id: id("uk"), x: -250, y: 75 }]);
    stage.layout.again();
    stage.clock.pass(LONG_MS);
    expect(stage.shown(UK)).toEqual({ x: -250, y: 75 });
    expect(stage.stored(UK)).toEqual({ x: -250, y: 75 });
  });

  it("lays out the whole network, though filters show a part of it", () => {
    const stage = createTestStage();
    stage.store.actions.setFilters(HEALTH);
    stage.layout.again();
    stage.clock.pass(LONG_MS);
    expect(stage.stored(TSMC)).not.toEqual({ x: 0, y: 0 });
    const whole = createTestStage();
    whole.layout.again();
    whole.clock.pass(LONG_MS);
    expect(stage.store.getState().document.positions).toEqual(whole.store.getState().document.positions);
  });
});

describe("the quality the reader chose", () => {
  const layOut = (quality: "fast" | "balanced" | "best") => {
    const stage = createTestStage();
    stage.store.actions.setLayoutQuality(quality);
    stage.layout.again();
    stage.clock.pass(LONG_MS);
    return [...stage.store.getState().document.positions];
  };

  it("is what a layout of the whole network gets", () => {
    expect(layOut("fast")).not.toEqual(layOut("best"));
  });

  it("makes no difference above balanced in a small network, as the menu says", () => {
    expect(layOut("balanced")).toEqual(layOut("best"));
  });

  it("moves nothing by itself", () => {
    const stage = createTestStage();
    stage.store.actions.setLayoutQuality("best");
    stage.clock.pass(LONG_MS);
    expect(stage.layouts()).toBe(0);
  });
});

describe("cancelling", () => {
  it("leaves the places the actors had, and no step to undo", () => {
    const stage = createTestStage();
    stage.layout.again();
    stage.clock.pass(60);
    stage.layout.cancel();
    stage.clock.pass(LONG_MS);
    expect(stage.frames.at(-1)).toEqual(stage.frames[0]);
    expect(stage.store.getState().document.history.done).toEqual([]);
    expect(stage.status()).toEqual({ type: "idle" });
    expect(stage.clock.waiting()).toBe(0);
  });

  it("keeps for actors without a place what the layout has got them to, and does not begin again", () => {
    const stage = createTestStage({ network: buildSmallNetwork() });
    const rough = stage.frames.at(-1);
    stage.clock.pass(60);
    stage.layout.cancel();
    stage.clock.pass(LONG_MS);
    const { positions } = stage.store.getState().document;
    expect(positions.every(Number.isFinite)).toBe(true);
    expect([...positions]).toEqual(stage.frames.at(-1));
    expect([...positions]).not.toEqual(rough);
    expect(stage.layouts()).toBe(1);
  });

  it("does nothing where nothing is laid out", () => {
    const stage = createTestStage();
    stage.layout.cancel();
    stage.clock.pass(LONG_MS);
    expect(stage.frames).toHaveLength(1);
  });
});

describe("actors without a place", () => {
  it("are shown at once and laid out, and the outcome is stored", () => {
    const stage = createTestStage({ network: buildSmallNetwork() });
    expect(stage.frames.at(-1)?.every(Number.isFinite)).toBe(true);
    stage.clock.pass(LONG_MS);
    expect([...stage.store.getState().document.positions]).toEqual(stage.frames.at(-1));
    expect(stage.store.getState().document.history.done).toEqual([]);
    expect(stage.clock.waiting()).toBe(0);
  });

  it("come in beside their neighbours, and the others move little", () => {
    const settled = createTestStage();
    settled.layout.again();
    settled.clock.pass(LONG_MS);
    const { network, positions } = settled.store.getState().document;
    const actors = network.actors.map((actor, at) =>
      placeActor(actor, positions[2 * at] ?? 0, positions[2 * at + 1] ?? 0),
    );
    const grown = createTestStage({
      network: {
        ...network,
        actors: [...actors, buildActor("aibmrc", { sectors: [id("health")] })],
        relationships: [...network.relationships, buildRelationship("biobank", "aibmrc")],
      },
    });
    grown.clock.pass(LONG_MS);
    const distance = (one: number, other: number) =>
      Math.hypot(grown.stored(one).x - grown.stored(other).x, grown.stored(one).y - grown.stored(other).y);
    for (const other of [TSMC, MOST, UK]) expect(distance(7, BIOBANK)).toBeLessThan(distance(7, other));
    for (let actor = 0; actor < 7; actor++) {
      const before = settled.stored(actor);
      const moved = Math.hypot(grown.stored(actor).x - before.x, grown.stored(actor).y - before.y);
      expect(moved).toBeLessThan(40);
    }
  });

  it("are placed even where no layout can run at all", () => {
    const actors = Array.from({ length: 2001 }, (_, at) => buildActor(`actor-${at}`));
    const stage = createTestStage({
      network: { ...buildSmallNetwork(), actors, relationships: [] },
      openWorker: () => {
        throw new Error("blocked");
      },
    });
    stage.clock.pass(LONG_MS);
    expect(stage.store.getState().document.positions.every(Number.isFinite)).toBe(true);
    expect(stage.frames.at(-1)?.every(Number.isFinite)).toBe(true);
    expect(stage.status()).toEqual({ type: "fallback", reason: "unsupported" });
  });
});

describe("what the reader is told", () => {
  it("is that a long layout is running, and how far it is", () => {
    const stage = createTestStage();
    const told: string[] = [];
    stage.store.subscribe(({ session }) => told.push(session.layoutStatus.type));
    stage.layout.handleEvent({ type: "drag-started", id: id("most") });
    stage.layout.handleEvent({ type: "dragged", id: id("most"), x: 200, y: 90 });
    stage.clock.pass(LONG_MS);
    expect([...new Set(told)]).toEqual(["running"]);
    expect(told.length).toBeLessThan(5);
  });

  it("is how far a layout of the whole network is, which never goes back, and that it can be cancelled", () => {
    const stage = createTestStage({ sliceMs: 20 });
    const told: number[] = [];
    stage.store.subscribe(({ session: { layoutStatus: status } }) => {
      if (status.type !== "running") return;
      expect(status.canCancel).toBe(true);
      told.push(status.progress);
    });
    stage.layout.again();
    stage.clock.pass(LONG_MS);
    expect(told.length).toBeGreaterThan(10);
    expect(told).toEqual([...told].sort((one, other) => one - other));
    expect(told.every((share) => Number.isInteger(Math.round(share * 1e9) / 1e7))).toBe(true);
  });

  it("is nothing of a layout that is over in a moment", () => {
    const stage = createTestStage();
    const told: string[] = [];
    stage.store.subscribe(({ session }) => told.push(session.layoutStatus.type));
    stage.store.actions.setFilters(HEALTH);
    stage.clock.pass(LONG_MS);
    expect(new Set(told)).toEqual(new Set(["idle"]));
  });

  it("is that the page has taken over from the worker, and the picture is laid out all the same", () => {
    const stage = createTestStage({
      network: buildSmallNetwork(),
      openWorker: () => {
        throw new Error("blocked");
      },
    });
    stage.clock.pass(LONG_MS);
    expect(stage.status()).toEqual({ type: "fallback", reason: "unsupported" });
    expect(stage.store.getState().document.positions.every(Number.isFinite)).toBe(true);
  });
});

it("shows another document where its actors stand", () => {
  const stage = createTestStage();
  const { actors } = buildPlacedNetwork();
  stage.store.actions.setFilters(HEALTH);
  stage.clock.pass(5);
  stage.store.actions.openDocument({
    ...buildSmallNetwork(),
    actors: actors.slice(0, 2),
    relationships: [],
  });
  stage.clock.pass(LONG_MS);
  expect(stage.frames.at(-1)).toEqual([0, 0, 100, 0]);
});

it("leaves nothing running when it is disconnected", () => {
  const stage = createTestStage();
  stage.layout.again();
  stage.clock.pass(30);
  const frames = stage.frames.length;
  stage.layout.disconnect();
  stage.clock.pass(LONG_MS);
  stage.store.actions.setFilters(HEALTH);
  stage.clock.pass(LONG_MS);
  expect(stage.frames).toHaveLength(frames);
  expect(stage.status()).toEqual({ type: "idle" });
});

describe("an arrangement", () => {
  const settled = (stage: ReturnType<typeof createTestStage>) => {
    stage.clock.pass(LONG_MS);
    return stage.frames.at(-1);
  };

  it("is glided to and back without a layout being run, and gives the picture back to the last digit", () => {
    const stage = createTestStage();
    const first = stage.frames[0];
    stage.store.actions.setLayout("sectors");
    const arranged = settled(stage);
    expect(arranged).not.toEqual(first);
    const steps = stage.frames.map((frame) => frame[2 * UK] ?? 0);
    expect(new Set(steps).size).toBeGreaterThan(5);
    stage.store.actions.setLayout("force");
    expect(settled(stage)).toEqual(first);
    expect(stage.layouts()).toBe(0);
    expect([...stage.store.getState().document.positions]).toEqual(first);
    expect(stage.store.getState().document.history.done).toEqual([]);
  });

  it("is cut to where motion is reduced", () => {
    const stage = createTestStage({ isMotionReduced: true });
    stage.store.actions.setLayout("time");
    settled(stage);
    expect(new Set(stage.frames.map((frame) => frame.join())).size).toBe(2);
  });

  it("is there before any time has passed on a page that opens on it", () => {
    const linked = createTestStage({ view: { ...DEFAULT_VIEW, layout: "rings", centre: id("uk") } });
    expect(linked.shown(UK)).toEqual({ x: 0, y: 0 });
    const shown = linked.frames.at(-1);
    expect(settled(linked)).toEqual(shown);
  });

  it("in rings does not move when another actor is selected, until it is asked to", () => {
    const stage = createTestStage();
    stage.store.actions.select({ type: "actor", id: id("uk") });
    stage.store.actions.setLayout("rings");
    const round = settled(stage);
    expect(stage.shown(UK)).toEqual({ x: 0, y: 0 });
    stage.store.actions.select({ type: "actor", id: id("mahc") });
    expect(settled(stage)).toEqual(round);
    stage.store.actions.setLayout("rings");
    settled(stage);
    expect(stage.shown(MAHC)).toEqual({ x: 0, y: 0 });
  });

  it("cannot be dragged out of shape, and pins nothing", () => {
    const stage = createTestStage();
    stage.store.actions.setLayout("sectors");
    const arranged = settled(stage);
    dragMost(stage);
    expect(settled(stage)).toEqual(arranged);
    expect(stage.store.getState().document.pinned.size).toBe(0);
  });

  it("closes up round what filters leave", () => {
    const stage = createTestStage();
    stage.store.actions.setLayout("sectors");
    settled(stage);
    stage.store.actions.setFilters(HEALTH);
    settled(stage);
    expect(stage.shown(UK).x).toBeNaN();
    const linked = createTestStage({ view: { ...DEFAULT_VIEW, layout: "sectors", filters: HEALTH } });
    expect(stage.frames.at(-1)).toEqual(linked.frames.at(-1));
  });

  it("gives way to the forces when the network is laid out again", () => {
    const stage = createTestStage();
    stage.store.actions.setLayout("time");
    settled(stage);
    stage.layout.again();
    const again = settled(stage);
    expect(stage.store.getState().view.layout).toBe("force");
    expect([...stage.store.getState().document.positions]).toEqual(again);
  });
});
