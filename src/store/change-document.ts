import { type Draft, enableMapSet, enablePatches, Immer, type Patch } from "immer";
import type { ActorId } from "../model/ids";
import { hasSamePicture } from "../model/has-same-picture";
import type { Network } from "../model/network";
import { buildNetworkIndex, type NetworkIndex } from "../model/network-index";
import { buildPositions } from "./build-document";
import type { DocumentState, HistoryStep } from "./state";

enablePatches();
enableMapSet();
/** Freezing a network of 100,000 actors costs more than the edit; the types already forbid writing. */
const immer = new Immer({ autoFreeze: false });

/** How many steps can be undone. */
export const HISTORY_STEPS = 200;
/** How many bytes of positions the steps may hold on to before the oldest are forgotten. */
export const HISTORY_BYTES = 64 * 2 ** 20;

/** What an edit may change. Positions are apart: they are numbers by the thousand, kept whole on each step. */
export interface Editable {
  readonly network: Network;
  readonly pinned: ReadonlySet<ActorId>;
}

/** An actor and where it goes, in layout units. */
export interface Placing {
  readonly id: ActorId;
  readonly x: number;
  readonly y: number;
}

/**
 * Applies an edit as one step that can be undone. A recipe that changes nothing makes no step. Actors keep their places
 * by id; new ones stand where their `position` says or nowhere yet. Edits in a row under the same `gesture` that rewrite
 * one and the same value, as typing does, make one step together.
 */
export function editDocument(
  document: DocumentState,
  label: string,
  recipe: (draft: Draft<Editable>) => void,
  gesture?: string,
): DocumentState {
  const before: Editable = { network: document.network, pinned: document.pinned };
  const [after, patches, inversePatches] = immer.produceWithPatches(before, (draft) => {
    recipe(draft);
  });
  if (patches.length === 0) return document;
  const edited = addStep(document, label, after, null, { patches, inversePatches });
  return gesture === undefined ? edited : joinGesture(document, edited, gesture);
}

/** Makes one step of the last two where they are of one gesture and rewrite the same value. */
function joinGesture(before: DocumentState, after: DocumentState, gesture: string): DocumentState {
  const { done } = after.history;
  const step = done.at(-1);
  const earlier = before.history.done.at(-1);
  if (!step) return after;
  const last: HistoryStep = { ...step, gesture };
  const isJoined =
    earlier?.gesture === gesture && before.history.undone.length === 0 && isRewriteOfSame(earlier, last);
  const kept = isJoined
    ? [...before.history.done.slice(0, -1), { ...earlier, inversePatches: last.inversePatches }]
    : [...done.slice(0, -1), last];
  return { ...after, history: { done: kept, undone: [] } };
}

function isRewriteOfSame(one: HistoryStep, other: HistoryStep): boolean {
  const patches = [one.patches, other.patches, one.inversePatches, other.inversePatches];
  const path = JSON.stringify(one.patches[0]?.path);
  return patches.every(
    ([patch, ...more]) => patch?.op === "replace" && more.length === 0 && JSON.stringify(patch.path) === path,
  );
}

/** Moves actors to where the reader dropped them and pins them there, as one step. Unknown actors are left out. */
export function pinAt(document: DocumentState, placings: readonly Placing[]): DocumentState {
  const known = placings.filter((placing) => document.index.actorIndex.has(placing.id));
  if (known.length === 0) return document;
  const positions = document.positions.slice();
  for (const { id, x, y } of known) {
    const at = document.index.actorIndex.get(id) ?? 0;
    positions[2 * at] = x;
    positions[2 * at + 1] = y;
  }
  return changePins(document, "edit.pin", positions, (pinned) => {
    for (const { id } of known) pinned.add(id);
  });
}

/** Pins actors where they stand, as one step. */
export function pin(document: DocumentState, ids: readonly ActorId[]): DocumentState {
  const loose = ids.filter((id) => document.index.actorIndex.has(id) && !document.pinned.has(id));
  if (loose.length === 0) return document;
  return changePins(document, "edit.pin", document.positions, (pinned) => {
    for (const id of loose) pinned.add(id);
  });
}

/** Lets actors go, as one step; they stay where they are until a layout moves them. */
export function unpin(document: DocumentState, ids: readonly ActorId[]): DocumentState {
  const held = ids.filter((id) => document.pinned.has(id));
  if (held.length === 0) return document;
  return changePins(document, "edit.unpin", document.positions, (pinned) => {
    for (const id of held) pinned.delete(id);
  });
}

/** Pins an actor or lets it go. */
export function togglePin(document: DocumentState, id: ActorId): DocumentState {
  return document.pinned.has(id) ? unpin(document, [id]) : pin(document, [id]);
}

/** Lets every pinned actor go, as one step. */
export function unpinAll(document: DocumentState): DocumentState {
  return unpin(document, [...document.pinned]);
}

/**
 * Takes over the positions a layout has come to, x and y by turns in the order of `laidOut.actors`. A layout's result
 * is no gesture: it makes no step and no revision, and it is dropped when the actors are others by now.
 */
export function settlePositions(
  document: DocumentState,
  positions: Float64Array,
  laidOut: Network,
): DocumentState {
  if (positions.length !== document.network.actors.length * 2) return document;
  if (!hasSameActors(laidOut, document.network)) return document;
  return { ...document, positions };
}

/**
 * Takes over positions the reader asked for ("lay out again"), as one step that can be undone. The layouts that follow
 * refine it through `settlePositions`.
 */
export function replacePositions(
  document: DocumentState,
  positions: Float64Array,
  laidOut: Network,
): DocumentState {
  const settled = settlePositions(document, positions, laidOut);
  if (settled === document) return document;
  return addStep(document, "edit.layout", document, positions, { patches: [], inversePatches: [] });
}

/** Takes the last step back, with the positions that were before it; selecting and filtering in between do not matter. */
export function undo(document: DocumentState): DocumentState {
  const step = document.history.done.at(-1);
  if (!step) return document;
  const { done, undone } = document.history;
  return {
    ...cross(document, step),
    history: { done: done.slice(0, -1), undone: [...undone, turn(step, document.positions)] },
  };
}

/** Does the last undone step again. */
export function redo(document: DocumentState): DocumentState {
  const step = document.history.undone.at(-1);
  if (!step) return document;
  const { done, undone } = document.history;
  return {
    ...cross(document, step),
    history: { done: [...done, turn(step, document.positions)], undone: undone.slice(0, -1) },
  };
}

/** The document on the other side of a step. */
function cross(document: DocumentState, step: HistoryStep): DocumentState {
  const here: Editable = { network: document.network, pinned: document.pinned };
  const there = immer.applyPatches(here, step.patches);
  return {
    ...document,
    ...there,
    index: buildIndex(document.index, there.network),
    revision: document.revision + 1,
    positions: step.positions,
  };
}

/** The same step seen from its other side. */
function turn(step: HistoryStep, positions: Float64Array): HistoryStep {
  return { ...step, patches: step.inversePatches, inversePatches: step.patches, positions };
}

function changePins(
  document: DocumentState,
  label: string,
  positions: Float64Array,
  change: (pinned: Set<string>) => void,
): DocumentState {
  const before: Editable = { network: document.network, pinned: document.pinned };
  const [after, patches, inversePatches] = immer.produceWithPatches(before, (draft) => {
    change(draft.pinned);
  });
  return addStep(document, label, after, positions, { patches, inversePatches });
}

/** The document after an edit, with the step that leads back. `positions` of `null`: as they were, by actor. */
function addStep(
  document: DocumentState,
  label: string,
  after: Editable,
  positions: Float64Array | null,
  change: { readonly patches: readonly Patch[]; readonly inversePatches: readonly Patch[] },
): DocumentState {
  const step: HistoryStep = {
    label,
    patches: change.inversePatches,
    inversePatches: change.patches,
    positions: document.positions,
  };
  return {
    network: after.network,
    pinned: after.pinned,
    index: buildIndex(document.index, after.network),
    revision: document.revision + 1,
    positions: positions ?? carryPositions(document, after.network),
    history: { done: forgetOldest([...document.history.done, step]), undone: [] },
  };
}

/** The newest steps that fit in the history's steps and bytes; an array shared by several steps counts once. */
function forgetOldest(steps: readonly HistoryStep[]): readonly HistoryStep[] {
  const held = new Set<Float64Array>();
  let bytes = 0;
  let first = steps.length;
  while (first > 0 && steps.length - first < HISTORY_STEPS) {
    const positions = steps[first - 1]?.positions;
    if (positions && !held.has(positions)) {
      held.add(positions);
      bytes += positions.byteLength;
    }
    if (bytes > HISTORY_BYTES && first < steps.length) break;
    first--;
  }
  return first === 0 ? steps : steps.slice(first);
}

function buildIndex(index: NetworkIndex, network: Network): NetworkIndex {
  if (index.network === network) return index;
  // Stories are in no look-up, and are edited letter by letter.
  return hasSamePicture(index.network, network) ? { ...index, network } : buildNetworkIndex(network);
}

function carryPositions(document: DocumentState, network: Network): Float64Array {
  if (hasSameActors(document.network, network)) return document.positions;
  return buildPositions(network.actors, (id) => {
    const at = document.index.actorIndex.get(id);
    const x = at === undefined ? Number.NaN : (document.positions[2 * at] ?? Number.NaN);
    const y = at === undefined ? Number.NaN : (document.positions[2 * at + 1] ?? Number.NaN);
    return Number.isFinite(x) && Number.isFinite(y) ? { x, y } : null;
  });
}

/** Whether two networks have the same actors in the same order, so that positions of one fit the other. */
function hasSameActors(one: Network, other: Network): boolean {
  if (one.actors === other.actors) return true;
  return (
    one.actors.length === other.actors.length &&
    one.actors.every((actor, at) => actor.id === other.actors[at]?.id)
  );
}
