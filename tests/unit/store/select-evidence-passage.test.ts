import { describe, expect, it } from "vitest";

import { createAppStore } from "../../../src/store/create-app-store";
import { selectPassage } from "../../../src/store/select-evidence-passage";
import { buildHealthNetwork, withId } from "../../health-network";

const network = buildHealthNetwork();
const state = createAppStore({ network }).getState();
const actor = (id: string) => withId(network.actors, id);
const shownOf = (id: string, at = 0) => {
  const passage = actor(id).evidence[at];
  return passage ? selectPassage(state, passage) : null;
};

describe("selectPassage", () => {
  it("gives the whole sentence round the quoted words and the paragraph they stand in", () => {
    const shown = shownOf("consortium");
    expect(shown?.state).toBe("exact");
    expect(shown?.places).toEqual([
      {
        start: expect.any(Number),
        end: expect.any(Number),
        paragraph: 1,
        before: "",
        quote: "The consortium, launched in 2019, already integrates data from 33 biobanks",
        after: ", representing over 460,000 volunteers.",
      },
    ]);
  });

  it("finds words that have moved, and says that they have", () => {
    const shown = shownOf("canada");
    expect(shown?.state).toBe("moved");
    expect(shown?.places.map(({ paragraph, quote }) => [paragraph, quote])).toEqual([[2, "Canada"]]);
  });

  it("gives every place of words that stand in several, and chooses none", () => {
    const shown = shownOf("health-concern", 0);
    expect(shown?.state).toBe("ambiguous");
    expect(shown?.places.map(({ paragraph }) => paragraph)).toEqual([3, 3]);
  });

  it("gives no place for words that are not in the article", () => {
    expect(shownOf("health-concern", 1)).toMatchObject({ state: "missing", places: [] });
  });

  it("gives the very same answer again, so that nothing is drawn twice", () => {
    expect(shownOf("consortium")).toBe(shownOf("consortium"));
  });

  it("takes words over two sentences as they are, with both sentences round them", () => {
    const text = "One begins. Two goes on. Three ends.\nFour.";
    const passage = {
      source: withId(network.sources, "article").id,
      exact: "begins. Two goes",
      prefix: "",
      suffix: "",
      start: 4,
      end: 20,
    };
    const other = createAppStore({
      network: {
        ...network,
        sources: [{ ...withId(network.sources, "article"), text }],
        relationships: [],
        actors: [{ ...actor("most"), evidence: [passage] }],
      },
    }).getState();
    expect(selectPassage(other, passage)?.places).toMatchObject([
      { before: "One ", quote: "begins. Two goes", after: " on.", paragraph: 1 },
    ]);
  });

  it("cuts a sentence without end to a readable stretch", () => {
    const text = `${"a ".repeat(2000)}here${" b".repeat(2000)}`;
    const passage = {
      source: withId(network.sources, "article").id,
      exact: "here",
      prefix: "",
      suffix: "",
      start: 4000,
      end: 4004,
    };
    const other = createAppStore({
      network: {
        ...network,
        sources: [{ ...withId(network.sources, "article"), text }],
        relationships: [],
        actors: [{ ...actor("most"), evidence: [passage] }],
      },
    }).getState();
    const [place] = selectPassage(other, passage)?.places ?? [];
    expect(place?.before).toMatch(/^…/u);
    expect(place?.after).toMatch(/…$/u);
    expect((place?.before.length ?? 0) + (place?.after.length ?? 0)).toBeLessThan(1300);
  });
});
