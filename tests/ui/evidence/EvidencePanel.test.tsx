import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";

import type { AppStore } from "../../../src/store/create-app-store";
import { EvidencePanel } from "../../../src/ui/evidence/EvidencePanel";
import { buildHealthNetwork, withId } from "../../health-network";
import { id as asId } from "../../unit/analysis/build-test-network";
import { createFakeServices, expectNoAxeViolations, renderPanel } from "../render-panel";

const network = buildHealthNetwork();
const actorId = (id: string) => withId(network.actors, id).id;
const relationshipId = (id: string) => withId(network.relationships, id).id;
const selectActor = (id: string) => (store: AppStore) => {
  store.actions.select({ type: "actor", id: actorId(id) });
};
const selectRelationship = (id: string) => (store: AppStore) => {
  store.actions.select({ type: "relationship", id: relationshipId(id) });
};
const show = (options: Partial<Parameters<typeof renderPanel>[1]> = {}) =>
  renderPanel(<EvidencePanel />, { network, ...options });

describe("with nothing selected", () => {
  it("says what the network is about, counts by status and offers the most connected actors", async () => {
    const { screen, store } = await show();
    await expect.element(screen.getByRole("heading", { name: "A small health network" })).toBeVisible();
    await expect.element(screen.getByText("Who keeps the biobanks")).toBeVisible();
    await expect.element(screen.getByText("Health without borders")).toBeVisible();
    expect(screen.container.querySelector(".status-list")?.textContent).toBe(
      "Operating2Signed2Proposed2Obstacle1",
    );
    await screen.getByRole("link", { name: "Biobank Consortium" }).click();
    expect(store.getState().view.selection.actors).toEqual(["consortium"]);
  });

  it("opens the article", async () => {
    const { screen, store } = await show();
    await screen.getByRole("button", { name: "Read the article" }).click();
    expect(store.getState().view.panel).toBe("article");
  });
});

describe("with an actor selected", () => {
  it("names it in both languages, each with its lang", async () => {
    const { screen } = await show({ prepare: selectActor("consortium") });
    await expect.element(screen.getByRole("heading", { name: "Biobank Consortium" })).toBeVisible();
    expect(screen.getByText("生物資料庫聯盟", { exact: true }).element().getAttribute("lang")).toBe(
      "zh-Hant",
    );
  });

  it("gives facts with their qualifier in words, years without a comma", async () => {
    const { screen } = await show({ prepare: selectActor("consortium") });
    const values = [...screen.container.querySelectorAll(".fact-value")].map((each) => each.textContent);
    expect(values).toEqual(["2019", "33 biobanks", "over 460,000 volunteers"]);
  });

  it("gives facts in Chinese words", async () => {
    const { screen } = await show({ language: "zh-Hant", prepare: selectActor("consortium") });
    const values = [...screen.container.querySelectorAll(".fact-value")].map((each) => each.textContent);
    expect(values).toEqual(["2019", "33 個生物資料庫", "超過 460,000 名志願者"]);
  });

  it("marks the quoted words inside their sentence, in the article's language", async () => {
    const { screen } = await show({ language: "zh-Hant", prepare: selectActor("consortium") });
    const quote = screen.container.querySelector("blockquote");
    expect(quote?.lang).toBe("en");
    expect(quote?.textContent).toBe(
      "The consortium, launched in 2019, already integrates data from 33 biobanks, representing over 460,000 volunteers.",
    );
    expect(quote?.querySelector("mark")?.textContent).toBe(
      "The consortium, launched in 2019, already integrates data from 33 biobanks",
    );
  });

  it("opens the article where the passage stands", async () => {
    const { screen, store } = await show({ prepare: selectActor("consortium") });
    await screen.getByRole("button", { name: "¶1 · Show in article" }).click();
    const { view, session } = store.getState();
    expect(view.panel).toBe("article");
    expect(session.reading?.start).toBe(withId(network.actors, "consortium").evidence[0]?.start);
  });

  it("groups its relationships by status with counts, as sentences", async () => {
    const { screen } = await show({ prepare: selectActor("consortium") });
    const headings = [...screen.container.querySelectorAll("h4")].map((each) => each.textContent);
    expect(headings).toEqual(["Operating (1)", "Proposed (2)", "Obstacle (1)"]);
    const sentences = [...screen.container.querySelectorAll(".tie-sentence")].map((each) => each.textContent);
    expect(sentences).toEqual([
      "Ministry of Science has established Biobank Consortium",
      "Biobank Consortium can help build Regional biobanks",
      "Biobank Consortium can partner with institutes in Thailand",
      "Geopolitical pressure often hinders Biobank Consortium",
    ]);
  });

  it("says what hinders a relationship", async () => {
    const { screen, store } = await show({ prepare: selectActor("thailand") });
    await expect.element(screen.getByText("Hindered by")).toBeVisible();
    await screen
      .getByRole("link", { name: "Geopolitical pressure often hinders Biobank Consortium" })
      .click();
    expect(store.getState().view.selection.relationships).toEqual(["pressure-consortium"]);
  });

  it("opens a relationship's passage to the whole sentence", async () => {
    const { screen } = await show({ prepare: selectActor("thailand") });
    const line = screen.container.querySelector<HTMLElement>(".tie summary");
    expect(line?.textContent).toBe("¶2can partner with institutes in Thailand");
    line?.click();
    await expect
      .element(screen.getByText("to build regional biobanks."))
      .toHaveTextContent(
        "The consortium can partner with institutes in Thailand to build regional biobanks.",
      );
  });

  it("leads to a neighbour and back, with focus on what is new", async () => {
    const { screen, store } = await show({ prepare: selectActor("consortium") });
    await screen.getByRole("link", { name: "Thailand", exact: true }).click();
    const heading = screen.getByRole("heading", { name: "Thailand" });
    await expect.element(heading).toHaveFocus();
    await expect.element(screen.getByText("3 of 4 neighbours of Biobank Consortium")).toBeVisible();
    await screen.getByRole("button", { name: "Back to Biobank Consortium" }).click();
    expect(store.getState().view.selection.actors).toEqual(["consortium"]);
  });

  it("steps through the neighbours by keyboard and keeps focus on the button", async () => {
    const { screen, store } = await show({ prepare: selectActor("consortium") });
    const next = screen.getByRole("button", { name: "Next neighbour" });
    const button = next.element();
    if (button instanceof HTMLElement) button.focus();
    await userEvent.keyboard("{Enter}");
    await userEvent.keyboard("{Enter}");
    expect(store.getState().view.selection.actors).toEqual(["regional-biobanks"]);
    await expect.element(next).toHaveFocus();
  });

  it("lights a relationship in the picture while the pointer is on it", async () => {
    const { screen, store } = await show({ prepare: selectActor("thailand") });
    await screen.getByRole("listitem").hover();
    expect(store.getState().session.hover).toEqual({ type: "relationship", id: "consortium-thailand" });
  });

  it("says when filters keep it out of the picture", async () => {
    const { screen } = await show({
      prepare: (store) => {
        store.actions.toggleSector(withId(network.sectors, "health").id);
        selectActor("canada")(store);
      },
    });
    await expect.element(screen.getByText("Filters keep this actor out of the picture.")).toBeVisible();
  });
});

describe("a passage that does not stand where it was recorded", () => {
  it("is said to have moved", async () => {
    const { screen } = await show({ prepare: selectActor("canada") });
    await expect
      .element(screen.getByText("Moved: the words stand in paragraph 2 now, not where they were recorded."))
      .toBeVisible();
    expect(screen.container.querySelector("mark")?.textContent).toBe("Canada");
  });

  it("is shown at every place it may stand, or struck out when it stands nowhere", async () => {
    const { screen } = await show({ prepare: selectActor("health-concern") });
    await expect.element(screen.getByText(/Ambiguous: the words stand in 2 places/u)).toBeVisible();
    await expect.element(screen.getByText("Place 2")).toBeVisible();
    await expect
      .element(screen.getByText("Missing: these words no longer stand in the article."))
      .toBeVisible();
    expect(screen.container.querySelector("del")?.textContent).toBe("Health is nobody’s concern.");
  });
});

describe("copying a passage", () => {
  const open = async (canCopy = true) => {
    const services = createFakeServices({ canCopy });
    const shown = await show({ services, prepare: selectActor("consortium") });
    await shown.screen.getByRole("button", { name: /^Copy the passage/u }).click();
    return shown;
  };

  it("offers a quotation, a footnote, BibTeX and a web annotation", async () => {
    const { screen } = await open();
    await expect.element(screen.getByRole("menuitem", { name: "As a quotation" })).toBeVisible();
    const entries = screen.getByRole("menuitem").elements();
    expect(entries.map((entry) => entry.textContent)).toEqual([
      "As a quotation",
      "As a footnote",
      "As BibTeX",
      "As a web annotation (JSON-LD)",
    ]);
  });

  it("copies and says so", async () => {
    const { screen, services } = await open();
    await screen.getByRole("menuitem", { name: "As a footnote" }).click();
    await expect.element(screen.getByRole("status")).toHaveTextContent("Footnote copied.");
    expect(services.copied).toHaveLength(1);
    expect(services.copied[0]).toContain("A. Writer, Health without borders, para. 1");
  });

  it("says when the browser refuses", async () => {
    const { screen } = await open(false);
    await screen.getByRole("menuitem", { name: "As BibTeX" }).click();
    await expect.element(screen.getByRole("status")).toHaveTextContent("The browser did not allow copying.");
  });
});

describe("with a relationship selected", () => {
  it("says it in both languages, with its ground, its passage and both actors", async () => {
    const { screen } = await show({ prepare: selectRelationship("most-mou") });
    await expect
      .element(
        screen.getByRole("heading", { name: "Ministry of Science signed Memorandum with Canada (2023)" }),
      )
      .toBeVisible();
    await expect.element(screen.getByText("科學部簽署了與加拿大的備忘錄（2023）")).toBeVisible();
    await expect.element(screen.getByText(/since 2023 · Inferred: The sentence does not say/u)).toBeVisible();
    expect(screen.container.querySelector("blockquote mark")?.textContent).toBe(
      "a memorandum was signed with Canada",
    );
    await screen.getByRole("link", { name: "Ministry of Science", exact: true }).click();
    await expect.element(screen.getByRole("heading", { name: "Ministry of Science" })).toHaveFocus();
  });

  it("says what it hinders and what it is hindered by", async () => {
    const { screen } = await show({ prepare: selectRelationship("pressure-consortium") });
    await expect.element(screen.getByRole("heading", { name: "Stands in the way of" })).toBeVisible();
    await screen
      .getByRole("link", {
        name: "Biobank Consortium can partner with institutes in Thailand",
      })
      .click();
    await expect.element(screen.getByRole("heading", { name: "Hindered by" })).toBeVisible();
  });
});

describe("with several things selected", () => {
  it("lists them and the relationships among them, and lets each be taken out", async () => {
    const { screen, store } = await show({
      prepare: (store) => {
        store.actions.selectAll([actorId("consortium"), actorId("thailand")], [relationshipId("most-mou")]);
      },
    });
    await expect.element(screen.getByRole("heading", { name: "3 things selected" })).toBeVisible();
    const among = [...screen.container.querySelectorAll(".tie-group .tie-sentence")].map(
      (each) => each.textContent,
    );
    expect(among).toEqual(["Biobank Consortium can partner with institutes in Thailand"]);
    await screen.getByRole("button", { name: "Take Thailand out of the selection" }).click();
    expect(store.getState().view.selection.actors).toEqual(["consortium"]);
  });
});

describe("hostile names", () => {
  it("are text", async () => {
    const { screen } = await show({ prepare: selectActor("__proto__") });
    await expect.element(screen.getByRole("heading", { name: "<img src=x onerror=alert(1)>" })).toBeVisible();
    expect(screen.container.querySelector("img, b")).toBeNull();
  });
});

const STAGES: readonly (readonly [string, (store: AppStore) => void])[] = [
  ["nothing", () => {}],
  ["an actor", selectActor("consortium")],
  ["an actor whose passages are lost", selectActor("health-concern")],
  ["a relationship", selectRelationship("pressure-consortium")],
  [
    "several things",
    (store) => {
      store.actions.selectAll([actorId("consortium"), actorId("thailand")]);
    },
  ],
];

describe.each(["en", "zh-Hant"] as const)("axe in %s", (language) => {
  describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
    it.each(STAGES)("finds nothing with %s selected", async (_, prepare) => {
      const { screen } = await show({ language, theme, prepare });
      await expectNoAxeViolations(screen.container);
    });
  });
});

describe("a name of ten thousand characters", () => {
  const [first, ...others] = network.actors;
  if (!first) throw new Error("The test network has no actors.");
  const words = "National coordinating committee ".repeat(312).trim();
  const long = {
    ...network,
    actors: [{ ...first, label: { en: words, "zh-Hant": "委員會".repeat(3000) } }, ...others],
  };
  const showLong = () =>
    renderPanel(<EvidencePanel />, {
      network: long,
      prepare: ({ actions }) => {
        actions.select({ type: "actor", id: first.id });
      },
    });

  it("is cut in its heading, and shown to its end when asked, in both languages", async () => {
    const { screen } = await showLong();
    const heading = screen.getByRole("heading", { level: 2 });
    await expect.element(heading).toHaveTextContent(/^National .*…$/u);
    const button = screen.getByRole("button", { name: "Show all" });
    await expect.element(button).toHaveAttribute("aria-expanded", "false");
    await button.click();
    await expect.element(heading).toHaveTextContent(words);
    expect(screen.container.textContent).toContain("委員會".repeat(3000));
    await screen.getByRole("button", { name: "Show less" }).click();
    await expect.element(heading).toHaveTextContent(/…$/u);
  });

  it("is cut in every sentence that has it", async () => {
    await showLong();
    for (const line of document.querySelectorAll(".tie-sentence"))
      expect(line.textContent.length).toBeLessThan(300);
  });
});

describe("an actor with thousands of relationships", () => {
  const [first] = network.relationships;
  const [hub, other] = network.actors;
  if (!first || !hub || !other) throw new Error("The health network is empty.");
  const others = Array.from({ length: 5000 }, (_, at) => ({
    ...other,
    id: asId<typeof other.id>(`other-${at}`),
    label: `Partner number ${at}`,
  }));
  const large = {
    ...network,
    stories: [],
    actors: [hub, ...others],
    relationships: others.map(({ id }, at) => ({
      ...first,
      id: asId<typeof first.id>(`tie-${at}`),
      source: hub.id,
      target: id,
      hinders: [],
    })),
  };
  const showHub = () =>
    renderPanel(<EvidencePanel />, {
      network: large,
      prepare: ({ actions }) => {
        actions.select({ type: "actor", id: hub.id });
      },
    });
  const lines = () => document.querySelectorAll(".tie").length;

  it("shows the first of them and says how many there are", async () => {
    const { screen } = await showHub();
    await expect.element(screen.getByRole("heading", { name: /\(5,000\)/ })).toBeVisible();
    expect(lines()).toBe(10);
  });

  it("adds more on demand, with the focus on the first that is new", async () => {
    const { screen } = await showHub();
    await screen.getByText("Show 200 more of 4,990").click();
    await expect.poll(lines).toBe(210);
    expect(document.activeElement?.closest(".tie")?.textContent).toContain("Partner number 10");
  });

  it("finds any of them in a few keys", async () => {
    const { screen, store } = await showHub();
    await screen.getByRole("searchbox", { name: "Find among 5,000 relationships" }).click();
    await userEvent.keyboard("r 4321");
    await expect.poll(lines).toBe(1);
    await expect.element(screen.getByText(/^1 found/u)).toBeVisible();
    await screen.getByRole("link", { name: "Partner number 4321", exact: true }).click();
    expect(store.getState().view.selection.actors).toEqual(["other-4321"]);
  });

  it("goes to the first that is found by Enter, so that any is six keys away", async () => {
    const { screen, store } = await showHub();
    await screen.getByRole("searchbox", { name: "Find among 5,000 relationships" }).click();
    await userEvent.keyboard("4321");
    await expect.element(screen.getByText("1 found · Enter goes to Partner number 4321")).toBeVisible();
    await userEvent.keyboard("{Enter}");
    expect(store.getState().view.selection.actors).toEqual(["other-4321"]);
    await expect.poll(() => document.activeElement?.textContent).toBe("Partner number 4321");
  });

  it("has no fault axe can find", async () => {
    const { screen } = await showHub();
    await expectNoAxeViolations(screen.container);
  });
});
