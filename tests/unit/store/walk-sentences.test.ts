import { expect, it } from "vitest";

import { createAppStore } from "../../../src/store/create-app-store";
import { selectMarkedPlaces } from "../../../src/store/select-article-passages";
import { selectLit } from "../../../src/store/select-reading";
import { findSentenceAt, selectReadingText } from "../../../src/store/select-sentences";
import type { Target } from "../../../src/store/state";
import { readShippedNetwork } from "../../shipped-network";

const network = readShippedNetwork();
const store = createAppStore({ network });
store.actions.setViewKind("read");
const { index } = store.getState().document;

/** One action to the passages of a thing, then from the sentence of each passage, with one action, back to the thing. */
function countWays(target: Target): { readonly passages: number; readonly back: number } {
  const { actions } = store;
  actions.select(target);
  const places = selectMarkedPlaces(store.getState());
  const back = places.filter((place) => {
    const sentence = findSentenceAt(selectReadingText(store.getState()), place.source, place.start);
    actions.readSentence(sentence ?? -1);
    const lit = selectLit(store.getState());
    return target.type === "actor"
      ? lit?.actors.has(index.actorIndex.get(target.id) ?? -1)
      : lit?.relationships.has(index.relationshipIndex.get(target.id) ?? -1);
  });
  return { passages: places.length, back: back.length };
}

/** The things from which the way does not lead to a sentence, or not back from each of them. */
const listLost = (targets: readonly Target[]) =>
  targets.filter((target) => {
    const { passages, back } = countWays(target);
    return passages === 0 || back < passages;
  });

it("leads from every relationship of the shipped network to its sentences and back", () => {
  expect(network.relationships.length).toBeGreaterThan(100);
  expect(listLost(network.relationships.map(({ id }) => ({ type: "relationship", id })))).toEqual([]);
});

it("leads from every actor of the shipped network to its sentences and back", () => {
  expect(network.actors.length).toBeGreaterThan(50);
  expect(listLost(network.actors.map(({ id }) => ({ type: "actor", id })))).toEqual([]);
});

it("has read of everything by the end of the article", () => {
  store.actions.setUnread("hide");
  store.actions.readSentence(Infinity);
  const { first } = selectReadingText(store.getState());
  const last = selectReadingText(store.getState()).sentences.length - 1;
  expect(Math.max(...first.actors, ...first.relationships)).toBeLessThanOrEqual(last);
});
