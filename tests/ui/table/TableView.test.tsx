import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";

import type { Network } from "../../../src/model/network";
import { rankTexts } from "../../../src/model/rank-texts";
import { TableView } from "../../../src/ui/table/TableView";
import { buildHealthNetwork, withId } from "../../health-network";
import { createFakeServices, expectNoAxeViolations, renderPanel } from "../render-panel";

const network = buildHealthNetwork();
const health = withId(network.sectors, "health").id;
const show = (options: Partial<Parameters<typeof renderPanel>[1]> = {}) =>
  renderPanel(<TableView />, { network, sizePx: { width: 900, height: 600 }, ...options });

type Screen = Awaited<ReturnType<typeof show>>["screen"];
const namesIn = (screen: Screen) =>
  [...screen.container.querySelectorAll("tbody .table-name")].map((each) => each.textContent);
const all = network.actors.map(({ label }) => (typeof label === "string" ? label : label["en"]));

describe("the actors' table", () => {
  it("has a row for each actor, with both names, kind, sectors, relationships and passage", async () => {
    const { screen } = await show();
    expect(namesIn(screen)).toEqual(all);
    const row = screen
      .getByRole("row", { name: /Biobank Consortium/u })
      .first()
      .element();
    expect([...row.children].map((cell) => cell.textContent)).toEqual([
      "Biobank Consortium生物資料庫聯盟",
      "Institution",
      "HealthDiplomacy",
      "4",
      "¶1 The consortium, launched in 2019, already integrates data from 33 biobanks",
    ]);
    await expect.element(screen.getByText("9 of 9 actors")).toBeVisible();
  });

  it("sorts by a heading, up, down and back, and says so", async () => {
    const { screen } = await show();
    const heading = screen.getByRole("columnheader", { name: "Relationships" });
    const sort = screen.getByRole("button", { name: "Relationships" });
    await expect.element(heading).toHaveAttribute("aria-sort", "none");
    await sort.click();
    await expect.element(heading).toHaveAttribute("aria-sort", "ascending");
    await sort.click();
    await expect.element(heading).toHaveAttribute("aria-sort", "descending");
    expect(namesIn(screen)[0]).toBe("Biobank Consortium");
    await sort.click();
    expect(namesIn(screen)).toEqual(all);
  });

  it("keeps the rows that hold every word, also of their passages and in the other language", async () => {
    const { screen } = await show();
    const search = screen.getByRole("searchbox", { name: "Filter the rows" });
    await search.fill("biobanks 2019");
    await expect.poll(() => namesIn(screen)).toEqual(["Biobank Consortium"]);
    await expect.element(screen.getByText("1 of 9 actors")).toBeVisible();
    await search.fill("泰國");
    await expect.poll(() => namesIn(screen)).toEqual(["Thailand"]);
    await search.fill("ｔｈａｉ");
    await expect.poll(() => namesIn(screen)).toEqual(["Thailand"]);
    await search.fill("nobody at all");
    await expect.element(screen.getByText("No row holds “nobody at all”.")).toBeVisible();
  });

  it("follows the filters of the picture, and dims what they dim", async () => {
    const { screen, store } = await show();
    store.actions.toggleSector(health);
    await expect.poll(() => namesIn(screen)).toHaveLength(4);
    await expect.element(screen.getByText("4 of 9 actors")).toBeVisible();
    store.actions.setRest("dim");
    await expect.poll(() => namesIn(screen)).toHaveLength(9);
    await expect.element(screen.getByText("4 of 9 actors")).toBeVisible();
    await expect
      .element(screen.getByRole("button", { name: "Canada (dimmed by the filters)" }))
      .toBeVisible();
  });

  it("selects with a click or Enter, adds with Ctrl, and shows what is selected elsewhere", async () => {
    const { screen, store } = await show();
    await screen.getByRole("button", { name: "Thailand" }).click();
    expect(store.getState().view.selection.actors).toEqual(["thailand"]);
    await screen.getByRole("cell", { name: "Agreement" }).click({ modifiers: ["Control"] });
    expect(store.getState().view.selection.actors).toEqual(["thailand", "mou-canada"]);
    store.actions.select({ type: "actor", id: withId(network.actors, "most").id });
    await expect
      .element(screen.getByRole("button", { name: "Ministry of Science" }))
      .toHaveAttribute("aria-pressed", "true");
  });

  it("is gone through with the arrow keys from one tab stop", async () => {
    const { screen, store } = await show();
    const names = [...screen.container.querySelectorAll<HTMLElement>(".table-name")];
    expect(names.filter((each) => each.tabIndex === 0)).toEqual([names[0]]);
    names[0]?.focus();
    await userEvent.keyboard("{ArrowDown}");
    await expect.element(screen.getByRole("button", { name: "Biobank Consortium" })).toHaveFocus();
    await userEvent.keyboard("{End}");
    await expect.poll(() => document.activeElement).toBe(names.at(-1));
    await userEvent.keyboard("{Home}");
    await expect.poll(() => document.activeElement).toBe(names[0]);
    await userEvent.keyboard("{Enter}");
    expect(store.getState().view.selection.actors).toEqual(["most"]);
  });

  it("shows a hostile name as text", async () => {
    const { screen } = await show();
    await expect.element(screen.getByText("<img src=x onerror=alert(1)>")).toBeVisible();
    expect(screen.container.querySelector("img")).toBeNull();
  });
});

describe("the relationships' table", () => {
  it("opens when a relationship is selected, and has a row for each", async () => {
    const id = withId(network.relationships, "most-mou").id;
    const { screen } = await show({
      prepare: (store) => {
        store.actions.select({ type: "relationship", id });
      },
    });
    await expect.element(screen.getByText("7 of 7 relationships")).toBeVisible();
    const name = screen.getByRole("button", {
      name: "Ministry of Science signed Memorandum with Canada (2023)",
    });
    await expect.element(name).toHaveAttribute("aria-pressed", "true");
    const cells = [...(name.element().closest("tr")?.children ?? [])].map((cell) => cell.textContent);
    expect(cells).toEqual([
      "Ministry of Science",
      "signed",
      "Memorandum with Canada (2023)",
      "Signed",
      "Inferred",
      "2023",
      "¶2 a memorandum was signed with Canada",
    ]);
  });

  it("sorts by status from strongest to weakest, and undated last whichever way", async () => {
    const { screen } = await show();
    await screen.getByRole("tab", { name: "Relationships" }).click();
    const columnOf = (at: number) =>
      [...screen.container.querySelectorAll("tbody tr")].map((row) => row.children[at]?.textContent);
    await screen.getByRole("button", { name: "Status" }).click();
    expect(columnOf(3)).toEqual([
      "Operating",
      "Operating",
      "Signed",
      "Signed",
      "Proposed",
      "Proposed",
      "Obstacle",
    ]);
    await screen.getByRole("button", { name: "Since" }).click();
    expect(columnOf(5)).toEqual(["2023", "2023", "", "", "", "", ""]);
    await screen.getByRole("button", { name: "Since" }).click();
    expect(columnOf(5)).toEqual(["2023", "2023", "", "", "", "", ""]);
  });
});

describe("the download", () => {
  it("is of the rows shown, in the order shown", async () => {
    const services = createFakeServices();
    const { screen } = await show({ services });
    await screen.getByRole("searchbox").fill("country");
    await screen.getByRole("button", { name: "Name" }).click();
    await expect.poll(() => namesIn(screen)).toEqual(["Canada", "Thailand"]);
    await screen.getByRole("button", { name: "Download CSV" }).click();
    const places = ["canada", "thailand"].map((id) => network.actors.indexOf(withId(network.actors, id)));
    expect(services.downloaded).toEqual([{ type: "actors", places: Int32Array.from(places) }]);
  });
});

/** The test network with so many actors more, numbered from 0. */
function buildLongNetwork(count: number): Network {
  const pattern = withId(network.actors, "canada");
  const more = JSON.parse(
    JSON.stringify(
      Array.from({ length: count }, (_, at) => ({ ...pattern, id: `n${at}`, label: `Number ${at}` })),
    ),
  );
  return { ...network, relationships: [], actors: more };
}

describe("a table of 100,000 rows", () => {
  const long = buildLongNetwork(100_000);

  it("has only the rows in sight in the page, and says which they are of how many", async () => {
    const { screen } = await show({ network: long });
    const table = screen.getByRole("table").element();
    expect(table.getAttribute("aria-rowcount")).toBe("100001");
    const scroller = screen.container.querySelector<HTMLElement>(".table-scroller");
    if (!scroller) throw new Error("The table does not scroll.");
    await expect.poll(() => namesIn(screen).length).toBeGreaterThan(10);
    expect(namesIn(screen).length).toBeLessThan(100);
    scroller.scrollTop = 64 * 50_000;
    await expect.poll(() => namesIn(screen)).toContain("Number 50000");
    const row = screen.getByRole("button", { name: "Number 50000", exact: true }).element().closest("tr");
    expect(row?.getAttribute("aria-rowindex")).toBe("50002");
    expect(namesIn(screen).length).toBeLessThan(100);
  });

  it("sorts names elsewhere, says so meanwhile, and keeps the rows until it knows", async () => {
    const asked: (() => void)[] = [];
    const services = {
      ...createFakeServices(),
      rankTexts: (texts: readonly string[], language: string) =>
        new Promise<Int32Array>((resolve) => {
          asked.push(() => resolve(rankTexts(texts, language)));
        }),
    };
    const { screen } = await show({ network: long, services });
    await expect.poll(() => namesIn(screen).length).toBeGreaterThan(10);
    const sort = screen.getByRole("button", { name: "Name" });
    await sort.click();
    await sort.click();
    await expect.element(screen.getByText("Sorting…")).toBeVisible();
    await expect.element(screen.getByRole("table")).toHaveAttribute("aria-busy", "true");
    expect(namesIn(screen)[0]).toBe("Number 0");
    for (const answer of asked) answer();
    await expect.poll(() => namesIn(screen)[0]).toBe("Number 99999");
    await expect.element(screen.getByRole("table")).toHaveAttribute("aria-busy", "false");
    await expect.element(screen.getByText("100,000 of 100,000 actors")).toBeVisible();
  });

  it("is looked through a little at a time, says so meanwhile, and keeps the rows until it knows", async () => {
    const { screen } = await show({ network: long });
    await expect.poll(() => namesIn(screen).length).toBeGreaterThan(10);
    const said = new Map<string, string>();
    const count = screen.getByRole("status").filter({ hasText: "of 100,000 actors" }).element();
    const observer = new MutationObserver(() => {
      said.set(count.textContent, namesIn(screen)[0] ?? "");
    });
    observer.observe(count, { characterData: true, childList: true, subtree: true });
    await userEvent.fill(screen.getByLabelText("Filter the rows"), "number 31415");
    await expect.element(screen.getByText("1 of 100,000 actors")).toBeVisible();
    observer.disconnect();
    expect([...said]).toEqual([
      ["Filtering…", "Number 0"],
      ["1 of 100,000 actors", "Number 31415"],
    ]);
    await userEvent.fill(screen.getByLabelText("Filter the rows"), "number 27182");
    await expect.element(screen.getByText("1 of 100,000 actors")).toBeVisible();
    await expect.poll(() => namesIn(screen)).toEqual(["Number 27182"]);
  });

  it("keeps the focused row in the page when it is scrolled away, and goes on from it", async () => {
    const { screen } = await show({ network: long });
    const scroller = screen.container.querySelector<HTMLElement>(".table-scroller");
    await expect.poll(() => namesIn(screen).length).toBeGreaterThan(10);
    screen.container.querySelector<HTMLElement>(".table-name")?.focus();
    await userEvent.keyboard("{ArrowDown}");
    await expect.poll(() => document.activeElement?.textContent).toBe("Number 1");
    if (scroller) scroller.scrollTop = 64 * 70_000;
    await expect.poll(() => namesIn(screen)).toContain("Number 70000");
    expect(document.activeElement?.textContent).toBe("Number 1");
    await userEvent.keyboard("{End}");
    await expect.poll(() => document.activeElement?.textContent).toBe("Number 99999");
  });
});

describe.each(["en", "zh-Hant"] as const)("axe in %s", (language) => {
  it.each(["light", "dark"] as const)("finds nothing in the %s theme", async (theme) => {
    const { screen } = await show({
      language,
      theme,
      prepare: (store) => {
        store.actions.toggleSector(health);
        store.actions.setRest("dim");
        store.actions.select({ type: "actor", id: withId(network.actors, "consortium").id });
      },
    });
    await expectNoAxeViolations(screen.container);
    await screen.getByRole("tab").nth(1).click();
    await expectNoAxeViolations(screen.container);
  });
});
