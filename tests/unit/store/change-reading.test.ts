import { describe, expect, it } from "vitest";

import { createAppStore } from "../../../src/store/create-app-store";
import {
  selectCurrentSentence,
  selectFraming,
  selectIsAside,
  selectLit,
  selectPosition,
} from "../../../src/store/select-reading";
import { selectReadingText } from "../../../src/store/select-sentences";
import { selectOptionCounts } from "../../../src/store/select-option-counts";
import { selectFilteredNetwork, selectVisibleNetwork } from "../../../src/store/select-visible";
import { buildHealthNetwork, withId } from "../../health-network";

const network = buildHealthNetwork();
const actorId = (id: string) => withId(network.actors, id).id;
const source = withId(network.sources, "article");

function open() {
  const store = createAppStore({ network });
  store.actions.setViewKind("read");
  return store;
}

const last = selectReadingText(open().getState()).sentences.length - 1;

describe("readSentence", () => {
  it("begins at the first sentence with the unread dimmed", () => {
    expect(selectPosition(open().getState())).toEqual({ sentence: 0, unread: "dim" });
  });

  it("stays within the article", () => {
    const store = open();
    store.actions.readSentence(1000);
    expect(selectPosition(store.getState()).sentence).toBe(last);
    store.actions.readSentence(-3);
    expect(selectPosition(store.getState()).sentence).toBe(0);
  });

  it("takes a link that names a sentence past the end for the last one", () => {
    const store = open();
    store.actions.setView({ ...store.getState().view, reading: { sentence: 9999, unread: "hide" } });
    expect(selectPosition(store.getState())).toEqual({ sentence: last, unread: "hide" });
  });

  it("lets go of the selection, the place asked for and the reader's own camera", () => {
    const store = open();
    store.actions.select({ type: "actor", id: actorId("canada") });
    store.actions.setCamera({ x: 1, y: 2, zoom: 3 });
    store.actions.showInArticle({ source: source.id, start: 0, end: 4 });
    expect(selectIsAside(store.getState())).toBe(true);
    store.actions.readSentence(0);
    expect(store.getState().view).toMatchObject({ camera: null, selection: { actors: [] } });
    expect(selectIsAside(store.getState())).toBe(false);
  });

  it("changes nothing where the reader is already", () => {
    const store = open();
    store.actions.readSentence(1);
    const before = store.getState();
    store.actions.readSentence(1);
    expect(store.getState().view).toBe(before.view);
  });
});

describe("readParagraph", () => {
  const paragraphAt = (at: number) => selectReadingText(open().getState()).sentences[at]?.sentence;

  it("goes to the beginning of the next paragraph, and stays where there is none", () => {
    const store = open();
    store.actions.readParagraph(0, 1);
    const at = selectPosition(store.getState()).sentence;
    expect(paragraphAt(at)).toMatchObject({ paragraph: 2, numberInParagraph: 1 });
    store.actions.readParagraph(last, 1);
    expect(selectPosition(store.getState()).sentence).toBe(last);
  });

  it("goes back to the beginning of this paragraph first, then of the one before", () => {
    const store = open();
    const within = selectReadingText(store.getState()).sentences.findIndex(
      ({ sentence }) => sentence.numberInParagraph === 2,
    );
    store.actions.readParagraph(within, -1);
    const at = selectPosition(store.getState()).sentence;
    expect(at).toBe(within - 1);
    store.actions.readParagraph(at, -1);
    expect(selectPosition(store.getState()).sentence).toBeLessThanOrEqual(at);
  });
});

describe("what lights up", () => {
  it("is the sentence's actors and relationships, and both ends of these", () => {
    const store = open();
    const { index } = store.getState().document;
    for (const { at, relationships } of selectReadingText(store.getState()).sentences) {
      store.actions.readSentence(at);
      const lit = selectLit(store.getState());
      expect(lit?.relationships.size).toBe(relationships.length);
      for (const relationship of lit?.relationships ?? []) {
        expect(lit?.actors).toContain(index.sourceOf[relationship]);
        expect(lit?.actors).toContain(index.targetOf[relationship]);
      }
    }
  });

  it("is the subgraph of the selection while the reader looks aside", () => {
    const store = open();
    const { index } = store.getState().document;
    store.actions.readMention(0, [actorId("most")]);
    const degree = index.degree[index.actorIndex.get(actorId("most")) ?? -1];
    expect(selectLit(store.getState())?.relationships.size).toBe(degree);
    store.actions.stepBack();
    expect(selectLit(store.getState())).toBe(selectCurrentSentence(store.getState())?.lit);
  });

  it("is framed; where a sentence names no one, everything is", () => {
    const store = open();
    expect(selectFraming(store.getState())).toEqual([...(selectLit(store.getState())?.actors ?? [])]);
    const silent = selectReadingText(store.getState()).sentences.find(({ lit }) => lit.actors.size === 0);
    store.actions.readSentence(silent?.at ?? -1);
    expect(silent).toBeDefined();
    expect(selectFraming(store.getState())).toBe("all");
  });

  it("is nothing outside the read view", () => {
    const store = open();
    store.actions.setViewKind("network");
    expect(selectLit(store.getState())).toBeNull();
    expect(selectFraming(store.getState())).toBe("all");
  });
});

describe("the unread", () => {
  it("is kept out of the picture, its counts and the legend's counts, and comes as it is read", () => {
    const store = open();
    store.actions.setUnread("hide");
    const early = selectVisibleNetwork(store.getState());
    const counted = (counts: ReadonlyMap<unknown, number>) =>
      [...counts.values()].reduce((sum, count) => sum + count, 0);
    expect(early.shownActors).toBeLessThan(network.actors.length);
    expect(counted(selectOptionCounts(store.getState()).kinds)).toBe(early.shownActors);
    expect(counted(selectOptionCounts(store.getState()).statuses)).toBe(early.shownRelationships);
    store.actions.readSentence(last);
    expect(selectVisibleNetwork(store.getState()).shownActors).toBeGreaterThan(early.shownActors);
  });

  it("moves no one: places are found for what the filters leave", () => {
    const store = open();
    store.actions.setUnread("hide");
    const before = selectFilteredNetwork(store.getState());
    store.actions.readSentence(2);
    expect(selectFilteredNetwork(store.getState())).toBe(before);
  });

  it("does not touch the other views", () => {
    const store = open();
    store.actions.setUnread("hide");
    store.actions.setViewKind("table");
    expect(selectVisibleNetwork(store.getState()).shownActors).toBe(network.actors.length);
  });

  it("never keeps back what is selected", () => {
    const store = open();
    store.actions.setUnread("hide");
    const { index } = store.getState().document;
    for (const { id } of network.relationships) {
      store.actions.select({ type: "relationship", id });
      expect(
        selectVisibleNetwork(store.getState()).relationships[index.relationshipIndex.get(id) ?? -1],
      ).toBe(2);
    }
  });
});

describe("reading on by itself", () => {
  it("is switched on and off and has a speed, and is no part of the view", () => {
    const store = open();
    const { view } = store.getState();
    store.actions.setPlaying(true);
    store.actions.setSpeed(2);
    expect(store.getState().session.playback).toEqual({ isPlaying: true, speed: 2 });
    expect(store.getState().view).toBe(view);
  });
});
