import { describe, expect, it } from "vitest";

import { filterNetwork } from "../../../src/analysis/filter-network";
import { buildFirstSentences, limitToRead, NEVER_READ } from "../../../src/analysis/limit-to-read";
import { buildNetworkIndex } from "../../../src/model/network-index";
import { NO_FILTERS } from "../../../src/model/view";
import { FADED, HIDDEN, SHOWN } from "../../../src/model/visible-network";
import { buildHealthNetwork } from "../../health-network";

const network = buildHealthNetwork();
const index = buildNetworkIndex(network);
const whole = filterNetwork(index, NO_FILTERS, null, new Set());
const none = { actors: new Set<number>(), relationships: new Set<number>() };
const first = buildFirstSentences(index, [
  { actors: [0], relationships: [] },
  { actors: [0], relationships: [2] },
]);
const [source, target] = [index.sourceOf[2] ?? -1, index.targetOf[2] ?? -1];

describe("buildFirstSentences", () => {
  it("keeps the first sentence that names an actor", () => {
    expect(first.actors[0]).toBe(0);
  });

  it("counts the ends of a proved relationship as read with it, though no sentence names them", () => {
    expect(first.relationships[2]).toBe(1);
    expect(first.actors[source]).toBeLessThanOrEqual(1);
    expect(first.actors[target]).toBeLessThanOrEqual(1);
  });

  it("knows what no sentence speaks of", () => {
    expect(first.relationships[0]).toBe(NEVER_READ);
  });
});

describe("limitToRead", () => {
  it("hides what is not read yet, and counts what is left", () => {
    const limited = limitToRead(whole, first, { sentence: 0, unread: "hide" }, none);
    expect([...limited.actors].filter((each) => each === SHOWN)).toHaveLength(1);
    expect(limited.actors[0]).toBe(SHOWN);
    expect(limited.shownActors).toBe(1);
    expect(limited.shownRelationships).toBe(0);
    expect(limited.relationships[2]).toBe(HIDDEN);
  });

  it("fades it instead where it is to be dimmed", () => {
    const limited = limitToRead(whole, first, { sentence: 0, unread: "dim" }, none);
    expect(limited.relationships[2]).toBe(FADED);
    expect(limitToRead(whole, first, { sentence: 1, unread: "dim" }, none).relationships[2]).toBe(SHOWN);
  });

  it("is the very same network where the unread is shown", () => {
    expect(limitToRead(whole, first, { sentence: 0, unread: "show" }, none)).toBe(whole);
  });

  it("leaves what is kept as it was", () => {
    const kept = { actors: new Set([source, target]), relationships: new Set([2]) };
    const limited = limitToRead(whole, first, { sentence: 0, unread: "hide" }, kept);
    expect(limited.relationships[2]).toBe(SHOWN);
    expect(limited.actors[source]).toBe(SHOWN);
  });

  it("brings nothing back that filters hide", () => {
    const hidden = { ...whole, actors: whole.actors.map(() => HIDDEN) };
    const limited = limitToRead(hidden, first, { sentence: 1, unread: "dim" }, none);
    expect([...limited.actors].every((each) => each === HIDDEN)).toBe(true);
  });
});
