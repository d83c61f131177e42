import { castDraft } from "immer";
import { describe, expect, it } from "vitest";
import type { ActorId } from "../../../src/model/ids";
import { buildDocument } from "../../../src/store/build-document";
import {
  editDocument,
  HISTORY_BYTES,
  HISTORY_STEPS,
  pin,
  pinAt,
  redo,
  replacePositions,
  settlePositions,
  togglePin,
  undo,
  unpin,
  unpinAll,
} from "../../../src/store/change-document";
import type { DocumentState } from "../../../src/store/state";
import {
  buildActor,
  buildNetwork,
  buildRelationship,
  buildSmallNetwork,
  id,
} from "../analysis/build-test-network";

const uk = id<ActorId>("uk");
const most = id<ActorId>("most");
const placeOf = (document: DocumentState, actor: ActorId) => {
  const at = document.index.actorIndex.get(actor) ?? -1;
  return [document.positions[2 * at], document.positions[2 * at + 1]];
};
const positionsOf = (document: DocumentState, value: number) =>
  new Float64Array(document.network.actors.length * 2).fill(value);
const rename = (document: DocumentState, name: string) =>
  editDocument(document, "edit.actor", (draft) => {
    const [actor] = draft.network.actors;
    if (actor) actor.label = name;
  });
const placed = buildNetwork([
  buildActor("a", { position: { x: 1, y: 2, pinned: true } }),
  buildActor("b", { position: { x: 3, y: 4, pinned: false } }),
  buildActor("c"),
], [buildRelationship("a", "b")]); // prettier-ignore

describe("a new document", () => {
  it("has the places and pins of its actors, and no place where there is none", () => {
    const document = buildDocument(placed);
    expect([...document.positions]).toEqual([1, 2, 3, 4, Number.NaN, Number.NaN]);
    expect([...document.pinned]).toEqual(["a"]);
    expect(document.revision).toBe(0);
  });
});

describe("pinning", () => {
  it("moves and pins several actors as one step, and undo puts everything back", () => {
    const start = buildDocument(buildSmallNetwork());
    const pinned = pinAt(start, [
      { id: uk, x: 5, y: 6 },
      { id: most, x: 7, y: 8 },
    ]);
    expect([...pinned.pinned]).toEqual(["uk", "most"]);
    expect(placeOf(pinned, uk)).toEqual([5, 6]);
    expect(pinned.history.done).toHaveLength(1);
    const undone = undo(pinned);
    expect(undone.pinned.size).toBe(0);
    expect(undone.positions).toBe(start.positions);
    expect(redo(undone).positions).toBe(pinned.positions);
    expect([...redo(undone).pinned]).toEqual(["uk", "most"]);
  });

  it("does not write into the positions it was given", () => {
    const start = buildDocument(placed);
    pinAt(start, [{ id: id("a"), x: 9, y: 9 }]);
    expect([start.positions[0], start.positions[1]]).toEqual([1, 2]);
  });

  it("puts back what a layout has moved since, when the drag before it is undone", () => {
    const start = settlePositions(buildDocument(placed), new Float64Array(6).fill(1), placed);
    const dragged = pinAt(start, [{ id: id("b"), x: 50, y: 50 }]);
    const settled = settlePositions(dragged, new Float64Array(6).fill(2), placed);
    expect(undo(settled).positions).toBe(start.positions);
    expect(redo(undo(settled)).positions).toBe(settled.positions);
  });

  it("lets one or all go, as one step each", () => {
    const both = pin(buildDocument(buildSmallNetwork()), [uk, most]);
    expect([...unpin(both, [uk]).pinned]).toEqual(["most"]);
    expect(unpinAll(both).pinned.size).toBe(0);
    expect(undo(unpinAll(both)).pinned).toEqual(new Set([uk, most]));
    expect([...togglePin(togglePin(both, uk), uk).pinned]).toEqual(["most", "uk"]);
  });

  it("makes no step where nothing changes", () => {
    const start = buildDocument(buildSmallNetwork());
    expect(pin(start, [])).toBe(start);
    expect(pinAt(start, [{ id: id("nobody"), x: 1, y: 1 }])).toBe(start);
    expect(unpin(start, [uk])).toBe(start);
    expect(unpinAll(start)).toBe(start);
    const pinned = pin(start, [uk]);
    expect(pin(pinned, [uk])).toBe(pinned);
  });
});

describe("editing", () => {
  it("changes the network and its look-ups, and leaves the network before as it was", () => {
    const start = buildDocument(buildSmallNetwork());
    const edited = rename(start, "Renamed");
    expect(edited.index.actorById.get(id("tsmc"))?.label).toBe("Renamed");
    expect(start.index.actorById.get(id("tsmc"))?.label).toBe("tsmc");
    expect(edited.network.relationships).toBe(start.network.relationships);
    expect(edited.positions).toBe(start.positions);
  });

  it("makes no step where the recipe changes nothing", () => {
    const start = buildDocument(buildSmallNetwork());
    expect(rename(start, "tsmc")).toBe(start);
  });

  it("keeps places by actor when actors come and go", () => {
    const start = buildDocument(placed);
    const edited = editDocument(start, "edit.actors", (draft) => {
      draft.network.relationships = [];
      draft.network.actors.splice(0, 1);
      draft.network.actors.push(
        castDraft(buildActor("d", { position: { x: 8, y: 9, pinned: false } })),
        castDraft(buildActor("e")),
      );
      draft.pinned.delete(id<ActorId>("a"));
    });
    expect(edited.network.actors.map((actor) => actor.id)).toEqual(["b", "c", "d", "e"]);
    expect([...edited.positions]).toEqual([3, 4, Number.NaN, Number.NaN, 8, 9, Number.NaN, Number.NaN]);
    const undone = undo(edited);
    expect(undone.network).toEqual(placed);
    expect(undone.positions).toBe(start.positions);
    expect([...undone.pinned]).toEqual(["a"]);
  });

  it("forgets what was undone when something new is done", () => {
    const start = buildDocument(buildSmallNetwork());
    const other = rename(undo(rename(start, "One")), "Other");
    expect(other.history.undone).toEqual([]);
    expect(redo(other)).toBe(other);
    expect(undo(undo(other)).network).toEqual(start.network);
  });

  it("counts revisions up, also for undo and redo", () => {
    const start = buildDocument(buildSmallNetwork());
    const edited = rename(start, "One");
    expect([edited, undo(edited), redo(undo(edited))].map((each) => each.revision)).toEqual([1, 2, 3]);
  });

  it("forgets the oldest steps beyond its number", () => {
    let document = buildDocument(buildSmallNetwork());
    for (let at = 0; at < HISTORY_STEPS + 5; at++) document = rename(document, `Name ${at}`);
    expect(document.history.done).toHaveLength(HISTORY_STEPS);
    for (let at = 0; at < HISTORY_STEPS; at++) document = undo(document);
    expect(document.network.actors[0]?.label).toBe("Name 4");
    expect(undo(document)).toBe(document);
  });

  it("forgets the oldest steps beyond its bytes, and never the last one", () => {
    const actors = Array.from({ length: 100_000 }, (_, at) => buildActor(`a${at}`));
    let document = buildDocument(buildNetwork(actors));
    const bytes = document.positions.byteLength;
    for (let at = 0; at < 45; at++) document = pinAt(document, [{ id: id("a0"), x: at, y: at }]);
    expect(document.history.done).toHaveLength(Math.floor(HISTORY_BYTES / bytes));
  });
});

describe("positions from a layout", () => {
  it("are taken over without a step or a revision", () => {
    const start = buildDocument(buildSmallNetwork());
    const settled = settlePositions(start, positionsOf(start, 3), start.network);
    expect(settled.positions[0]).toBe(3);
    expect(settled.revision).toBe(0);
    expect(settled.history).toBe(start.history);
  });

  it("are dropped when the actors are others by now, and kept when only their words are", () => {
    const start = buildDocument(buildSmallNetwork());
    const late = positionsOf(start, 3);
    expect(settlePositions(rename(start, "One"), late, start.network).positions).toBe(late);
    const shuffled = editDocument(start, "edit.order", (draft) => {
      draft.network.actors.reverse();
    });
    expect(settlePositions(shuffled, late, start.network)).toBe(shuffled);
    expect(settlePositions(start, new Float64Array(2), start.network)).toBe(start);
  });

  it("that the reader asked for can be undone", () => {
    const start = buildDocument(placed);
    const again = replacePositions(start, positionsOf(start, 7), start.network);
    expect(again.positions[0]).toBe(7);
    expect(undo(again).positions).toBe(start.positions);
    expect(replacePositions(start, new Float64Array(2), start.network)).toBe(start);
  });
});
