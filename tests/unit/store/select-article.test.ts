import { describe, expect, it } from "vitest";

import { createAppStore } from "../../../src/store/create-app-store";
import { buildArticlePieces, selectArticle } from "../../../src/store/select-article";
import { selectMarkedPlaces } from "../../../src/store/select-article-passages";
import { selectReading } from "../../../src/store/show-in-article";
import { buildHealthNetwork, withId } from "../../health-network";

const network = buildHealthNetwork();
const source = withId(network.sources, "article");
const createStore = () => createAppStore({ network });
const actorId = (id: string) => withId(network.actors, id).id;

function readArticle() {
  const article = selectArticle(createStore().getState(), source.id);
  if (!article) throw new Error("The test network has no article.");
  return article;
}

describe("selectArticle", () => {
  it("numbers the paragraphs from 1", () => {
    expect(readArticle().paragraphs.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  it("finds the mentions of a paragraph by name and alias, in English and Chinese", () => {
    const { paragraphs } = readArticle();
    const names = paragraphs.map(({ mentions }) =>
      mentions.map(({ start, end }) => source.text.slice(start, end)),
    );
    expect(names[0]).toEqual(["Ministry of Science", "MoST", "Biobank Consortium", "consortium"]);
    expect(names[3]).toEqual(["國家級人體生物資料庫整合平台"]);
  });

  it("knows the sentences no passage quotes from", () => {
    const { paragraphs, hasUncited } = readArticle();
    expect(hasUncited).toBe(true);
    const cited = paragraphs.flatMap((paragraph) =>
      paragraph.cited.map(({ start, end }) => source.text.slice(start, end)),
    );
    expect(cited.join(" ")).toContain("Cooperation is often hindered");
    expect(cited.join(" ")).not.toContain("衛生是普世關懷");
  });
});

describe("buildArticlePieces", () => {
  const [paragraph] = readArticle().paragraphs;
  if (!paragraph) throw new Error("The test article has no paragraph.");
  const at = (words: string) => {
    const start = source.text.indexOf(words);
    return { start, end: start + words.length };
  };

  it("gives the paragraph's text back, whatever is marked", () => {
    const pieces = buildArticlePieces(source.text, paragraph, [
      at("Science (MoST) has"),
      at("has established a"),
    ]);
    const text = pieces.flatMap(({ runs }) => runs.map((run) => run.text)).join("");
    expect(text).toBe(source.text.slice(paragraph.start, paragraph.end));
  });

  it("keeps a mention together where a marked stretch ends within it", () => {
    const pieces = buildArticlePieces(source.text, paragraph, [at("Taiwan’s Ministry")]);
    const mention = pieces.find(({ actors }) => actors.includes(actorId("most")));
    expect(mention?.runs.map(({ text, marked }) => [text, marked])).toEqual([
      ["Ministry", [0]],
      [" of Science", []],
    ]);
  });

  it("says where each of two overlapping stretches begins and ends", () => {
    const pieces = buildArticlePieces(source.text, paragraph, [
      at("launched in 2019"),
      at("in 2019, already"),
    ]);
    const runs = pieces.flatMap((piece) => piece.runs).filter(({ marked }) => marked.length > 0);
    expect(runs.map(({ text, marked, begins, ends }) => [text, marked, begins, ends])).toEqual([
      ["launched ", [0], true, false],
      ["in 2019", [0, 1], true, true],
      [", already", [1], false, true],
    ]);
  });
});

describe("selectMarkedPlaces", () => {
  const wordsOf = (store: ReturnType<typeof createStore>) =>
    selectMarkedPlaces(store.getState()).map(({ start, end }) => source.text.slice(start, end));

  it("has nothing to mark while nothing is selected", () => {
    expect(wordsOf(createStore())).toEqual([]);
  });

  it("marks an actor's passages and those of its facts, in the order of the text, each once", () => {
    const store = createStore();
    store.actions.select({ type: "actor", id: actorId("consortium") });
    expect(wordsOf(store)).toEqual([
      "The consortium, launched in 2019, already integrates data from 33 biobanks",
      "launched in 2019",
      "33 biobanks",
      "over 460,000 volunteers",
    ]);
  });

  it("marks no passage whose place is not known", () => {
    const store = createStore();
    store.actions.select({ type: "actor", id: actorId("health-concern") });
    expect(wordsOf(store)).toEqual([]);
  });

  it("marks what the reader asked to see until something else is selected", () => {
    const store = createStore();
    store.actions.select({ type: "actor", id: actorId("health-concern") });
    store.actions.showInArticle({ source: source.id, start: 0, end: 6 });
    expect(store.getState().view.panel).toBe("article");
    expect(wordsOf(store)).toEqual(["Taiwan"]);
    store.actions.select({ type: "actor", id: actorId("thailand") });
    expect(selectReading(store.getState())).toBeNull();
    expect(wordsOf(store)).toEqual(["institutes in Thailand"]);
  });

  it("gives the very same list while nothing it depends on changes", () => {
    const store = createStore();
    store.actions.select({ type: "actor", id: actorId("consortium") });
    const before = selectMarkedPlaces(store.getState());
    store.actions.setHover({ type: "actor", id: actorId("most") });
    expect(selectMarkedPlaces(store.getState())).toBe(before);
  });
});
