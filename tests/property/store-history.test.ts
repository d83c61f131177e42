import * as fc from "fast-check";
import { castDraft } from "immer";
import { describe, expect, it } from "vitest";
import { filterNetwork } from "../../src/analysis/filter-network";
import type { ActorId } from "../../src/model/ids";
import type { Network } from "../../src/model/network";
import { buildNetworkIndex } from "../../src/model/network-index";
import { STATUSES } from "../../src/model/status";
import { type AppStore, createAppStore } from "../../src/store/create-app-store";
import { selectVisibleNetwork } from "../../src/store/select-visible";
import type { AppState } from "../../src/store/state";
import { buildActor, buildNetwork, buildRelationship, id } from "../unit/analysis/build-test-network";
import { anyNetwork } from "./store-arbitraries";

/** Everything that undo must bring back, as text. */
const write = ({ document }: AppState): string =>
  JSON.stringify([document.network, [...document.pinned].sort(), Array.from(document.positions, String)]);

/** What the store should be: the states that undo and redo lead to. */
interface Model {
  past: string[];
  future: string[];
}

/** Something a reader, or a layout, does. Numbers are taken modulo what there is. */
type Command = { readonly name: keyof typeof DO; readonly one: number; readonly other: number };

const actorAt = (store: AppStore, at: number): ActorId | undefined => {
  const { actors } = store.getState().document.network;
  return actors[at % Math.max(actors.length, 1)]?.id;
};
const fill = (store: AppStore, value: number) =>
  new Float64Array(store.getState().document.network.actors.length * 2).fill(value);

/** What each command does to the store; those of `EDITS` make a step when they change anything. */
const DO = {
  drag: (store: AppStore, one: number, other: number) => {
    const id = actorAt(store, one);
    if (id !== undefined) store.actions.pinAt([{ id, x: other, y: one }]);
  },
  togglePin: (store: AppStore, one: number) => {
    const id = actorAt(store, one);
    if (id !== undefined) store.actions.togglePin(id);
  },
  unpinAll: (store: AppStore) => store.actions.unpinAll(),
  layOutAgain: (store: AppStore, one: number) =>
    store.actions.replacePositions(fill(store, one), store.getState().document.network),
  rename: (store: AppStore, one: number, other: number) =>
    store.actions.editDocument("edit.actor", ({ network }) => {
      const actor = network.actors[one % Math.max(network.actors.length, 1)];
      if (actor) actor.label = `Name ${other % 3}`;
    }),
  add: (store: AppStore, one: number, other: number) =>
    store.actions.editDocument("edit.add", ({ network }) => {
      const added = buildActor(`new ${one}`, { kind: network.kinds[0]?.id ?? id("body") });
      if (network.actors.some((actor) => actor.id === added.id)) return;
      const known = network.actors[other % Math.max(network.actors.length, 1)];
      network.actors.push(castDraft(added));
      if (known) {
        const tie = buildRelationship(added.id, known.id, { id: id(`tie ${one}`) });
        network.relationships.push(castDraft(tie));
      }
    }),
  remove: (store: AppStore, one: number) =>
    store.actions.editDocument("edit.remove", ({ network, pinned }) => {
      const [gone] = network.actors.splice(one % Math.max(network.actors.length, 1), 1);
      network.relationships = network.relationships.filter(
        (each) => each.source !== gone?.id && each.target !== gone?.id,
      );
      if (gone) pinned.delete(gone.id);
    }),
  undo: (store: AppStore) => store.actions.undo(),
  redo: (store: AppStore) => store.actions.redo(),
  settle: (store: AppStore, one: number) =>
    store.actions.settlePositions(fill(store, one), store.getState().document.network),
  select: (store: AppStore, one: number) => {
    const id = actorAt(store, one);
    store.actions.select(id === undefined ? null : { type: "actor", id });
  },
  toggleSelected: (store: AppStore, one: number) => {
    const id = actorAt(store, one);
    if (id !== undefined) store.actions.toggleSelected({ type: "actor", id });
  },
  focus: (store: AppStore, one: number, other: number) => {
    const id = actorAt(store, one);
    store.actions.focusOn(id === undefined ? [] : [id], other % 2 === 0 ? 1 : 3);
  },
  filter: (store: AppStore, one: number) => store.actions.toggleStatus(STATUSES[one % 4] ?? "signed"),
  degree: (store: AppStore, one: number, other: number) =>
    store.actions.setDegree({ from: one % 3, to: other }),
  clear: (store: AppStore) => store.actions.clearFilters(),
  stepBack: (store: AppStore) => store.actions.stepBack(),
  hover: (store: AppStore, one: number) => {
    const id = actorAt(store, one);
    store.actions.setHover(id === undefined ? null : { type: "actor", id });
  },
  walk: (store: AppStore, one: number) => store.actions.stepNeighbour(one % 2 === 0 ? 1 : -1),
  walkBack: (store: AppStore) => store.actions.walkBack(),
} as const;

const EDITS = new Set(["drag", "togglePin", "unpinAll", "layOutAgain", "rename", "add", "remove"]);

/** Does a command to the store and the model, and compares them. */
function obey(store: AppStore, model: Model, { name, one, other }: Command): void {
  const before = store.getState();
  const written = write(before);
  DO[name](store, one, other);
  const after = store.getState();
  if (EDITS.has(name) && after.document !== before.document) {
    model.past.push(written);
    model.future = [];
  }
  const [from, to] = name === "undo" ? [model.past, model.future] : [model.future, model.past];
  const wanted = name === "undo" || name === "redo" ? from.pop() : undefined;
  if (wanted !== undefined) {
    to.push(written);
    expect(write(after)).toBe(wanted);
  }
  const mustStay = !EDITS.has(name) && wanted === undefined && name !== "settle";
  const { history, revision } = after.document;
  expect({
    isWronglyTouched: mustStay && after.document !== before.document,
    done: history.done.length,
    undone: history.undone.length,
    revision,
    faults: findFaults(after),
  }).toEqual({
    isWronglyTouched: false,
    done: model.past.length,
    undone: model.future.length,
    revision: before.document.revision + (history === before.document.history ? 0 : 1),
    faults: [],
  });
}

/** Where the state names what is not there, or look-ups and visibility are not those of the network. */
function findFaults(state: AppState): string[] {
  const { document, view, session } = state;
  const { index, network, positions, pinned } = document;
  const named = [
    ...view.selection.actors,
    ...(view.focus?.actors ?? []),
    ...pinned,
    ...(session.hover?.type === "actor" ? [session.hover.id] : []),
  ];
  const faults = named.filter((id) => !index.actorById.has(id)).map((id) => `${id} is named and not there`);
  if (positions.length !== network.actors.length * 2) faults.push("positions are not those of the actors");
  if (index.network !== network) faults.push("look-ups are not those of the network");
  const visible = selectVisibleNetwork(state);
  const wanted = filterNetwork(buildNetworkIndex(network), view.filters, view.focus, pinned);
  if (String(visible.actors) !== String(wanted.actors)) faults.push("visible actors are stale");
  if (String(visible.relationships) !== String(wanted.relationships)) faults.push("visible ties are stale");
  return faults;
}

const names = Object.keys(DO).filter((name): name is keyof typeof DO => name in DO);
const anyCommands: fc.Arbitrary<Command[]> = fc.array(
  fc.record({ name: fc.constantFrom(...names), one: fc.nat(30), other: fc.nat(30) }),
  { maxLength: 100, size: "max" },
);

const run = (network: Network, commands: readonly Command[]) => {
  const store = createAppStore({ network });
  const model: Model = { past: [], future: [] };
  for (const command of commands) obey(store, model, command);
  return { store, model };
};

/** Sequences tried; `STORE_SEQUENCES=1000` tries more. */
const RUNS = Number(process.env["STORE_SEQUENCES"] ?? 100);

describe("any hundred commands", () => {
  it("leave a store that is as it should be, and undoing all of them gives the start, byte for byte", () => {
    fc.assert(
      fc.property(anyNetwork, anyCommands, (network, commands) => {
        const { store, model } = run(network, commands);
        const end = write(store.getState());
        const start = model.past[0] ?? end;
        const steps = model.past.length;
        for (let at = 0; at < steps; at++) store.actions.undo();
        expect(write(store.getState())).toBe(start);
        for (let at = 0; at < steps; at++) store.actions.redo();
        expect(write(store.getState())).toBe(end);
      }),
      { numRuns: RUNS },
    );
  }, 600_000);

  it("never change the network they were given", () => {
    const network = buildNetwork([buildActor("a"), buildActor("b")], [buildRelationship("a", "b")]);
    const before = JSON.stringify(network);
    fc.assert(
      fc.property(anyCommands, (commands) => {
        run(network, commands);
        expect(JSON.stringify(network)).toBe(before);
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    );
  }, 600_000);
});
