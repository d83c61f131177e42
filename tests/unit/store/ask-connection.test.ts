import { beforeEach, describe, expect, it } from "vitest";
import { type AppStore, createAppStore } from "../../../src/store/create-app-store";
import { selectAnswers } from "../../../src/store/select-answers";
import { selectPictureFraming, selectSpotlight } from "../../../src/store/select-spotlight";
import { buildSmallNetwork, id } from "../analysis/build-test-network";

let store: AppStore;
const view = () => store.getState().view;
const answers = () => selectAnswers(store.getState());

beforeEach(() => {
  store = createAppStore({ network: buildSmallNetwork() });
});

describe("askConnection", () => {
  it("shows the first answer in the network's picture, framed and lit", () => {
    store.actions.setViewKind("table");
    store.actions.askConnection(id("tsmc"), id("uk"));
    expect(view()).toMatchObject({
      kind: "network",
      camera: null,
      path: { from: "tsmc", to: "uk", answer: 0 },
    });
    expect(answers()?.shown?.actors).toEqual(["tsmc", "most", "uk"]);
    const { actorIndex } = store.getState().document.index;
    const places = ["tsmc", "most", "uk"].map((name) => actorIndex.get(id(name)) ?? -1);
    expect(selectPictureFraming(store.getState())).toEqual(places);
    expect([...(selectSpotlight(store.getState())?.actors ?? [])]).toEqual(places);
    expect(selectSpotlight(store.getState())?.relationships.size).toBe(2);
  });

  it("does not ask about an actor with itself or with one that is not there", () => {
    const before = store.getState();
    store.actions.askConnection(id("tsmc"), id("tsmc"));
    store.actions.askConnection(id("tsmc"), id("nobody"));
    expect(store.getState().view).toBe(before.view);
  });
});

describe("closeAnswer", () => {
  it("returns to the very view before, camera included, however many questions were asked", () => {
    store.actions.setViewKind("table");
    store.actions.select({ type: "actor", id: id("uk") });
    store.actions.setCamera({ x: 12.5, y: -3, zoom: 1.25 });
    store.actions.setPanel("article");
    const before = view();
    store.actions.askConnection(id("tsmc"), id("uk"));
    store.actions.setCamera({ x: 0, y: 0, zoom: 2 });
    store.actions.askConnection(id("tsmc"), id("biobank"));
    store.actions.closeAnswer();
    expect(view()).toEqual(before);
  });

  it("shows the whole picture where the question came with a link", () => {
    store.actions.setView({ ...view(), path: { from: id("tsmc"), to: id("uk"), answer: 0 } });
    store.actions.setCamera({ x: 1, y: 1, zoom: 1 });
    store.actions.closeAnswer();
    expect(view()).toMatchObject({ path: null, camera: null });
  });

  it("does not return to a view of before another one was taken over", () => {
    store.actions.setCamera({ x: 9, y: 9, zoom: 1 });
    store.actions.askConnection(id("tsmc"), id("uk"));
    store.actions.setView({ ...view(), camera: null });
    store.actions.closeAnswer();
    expect(view().camera).toBeNull();
  });

  it("is what stepping back does once nothing is selected", () => {
    store.actions.askConnection(id("tsmc"), id("uk"));
    store.actions.select({ type: "actor", id: id("most") });
    store.actions.stepBack();
    expect(view()).toMatchObject({ selection: { actors: [] }, path: { from: "tsmc" } });
    store.actions.stepBack();
    expect(view().path).toBeNull();
  });
});

describe("answers", () => {
  it("are stepped through round and round, each framed anew", () => {
    const network = buildSmallNetwork();
    const ring = store.getState().document.network.relationships[0];
    if (!ring) throw new Error("The test network has no relationships.");
    store = createAppStore({
      network: {
        ...network,
        relationships: [
          ...network.relationships,
          { ...ring, id: id("extra"), source: id("tsmc"), target: id("uk") },
        ],
      },
    });
    store.actions.askConnection(id("tsmc"), id("uk"));
    expect(answers()?.paths.map(({ actors }) => actors.length)).toEqual([2, 3]);
    store.actions.setCamera({ x: 0, y: 0, zoom: 3 });
    store.actions.stepAnswer(1);
    expect(answers()?.position).toBe(1);
    expect(view().camera).toBeNull();
    store.actions.stepAnswer(1);
    expect(answers()?.position).toBe(0);
    store.actions.stepAnswer(-1);
    expect(answers()?.position).toBe(1);
    store.actions.showAnswer(0);
    expect(answers()?.position).toBe(0);
  });

  it("follow filters, and say how many ways there are without them", () => {
    store.actions.askConnection(id("tsmc"), id("canada"));
    expect(answers()).toMatchObject({ withoutFilters: null, hidden: [] });
    store.actions.toggleStatus("operating");
    expect(answers()).toMatchObject({
      paths: [],
      shown: null,
      withoutFilters: 1,
      hidden: [{ id: "canada" }],
    });
    expect(selectPictureFraming(store.getState())).toBe("all");
  });

  it("are none where nothing connects the two", () => {
    const network = buildSmallNetwork();
    store = createAppStore({ network: { ...network, relationships: [] } });
    store.actions.askConnection(id("tsmc"), id("canada"));
    expect(answers()).toMatchObject({ paths: [], withoutFilters: null });
    store.actions.stepAnswer(1);
    expect(view().path?.answer).toBe(0);
  });

  it("are only in the light of the network's picture", () => {
    store.actions.askConnection(id("tsmc"), id("uk"));
    store.actions.setViewKind("table");
    expect(selectSpotlight(store.getState())).toBeNull();
    expect(selectPictureFraming(store.getState())).toBe("all");
  });
});

describe("openQuestion", () => {
  it("opens the palette for the actor, and closing it forgets the question", () => {
    store.actions.openQuestion(id("tsmc"));
    expect(store.getState().session).toMatchObject({ dialog: "palette", askingFrom: "tsmc" });
    store.actions.setDialog("none");
    expect(store.getState().session.askingFrom).toBeNull();
  });
});
