import { describe, expect, it } from "vitest";
import { describeProblem } from "../../describe-problem";

import shipped from "../../../data/taiwan-science-diplomacy.json";
import { buildSentence } from "../../../src/model/build-sentence";
import { localize } from "../../../src/model/localized-text";
import { parseProjectFile } from "../../../src/model/parse-project-file";
import { ArticlePanel } from "../../../src/ui/article/ArticlePanel";
import { EvidencePanel } from "../../../src/ui/evidence/EvidencePanel";
import { TableView } from "../../../src/ui/table/TableView";
import { expectNoAxeViolations, renderPanel } from "../render-panel";

function readShipped() {
  const parsed = parseProjectFile(shipped);
  if (!parsed.ok) throw new Error(parsed.error.map(describeProblem).join("\n"));
  return parsed.value;
}

const network = readShipped();
const busiest = network.actors.find(({ id }) => id === "taiwan") ?? network.actors[0];

/** The panel's heading, and whether it shows a passage of which the quoted words are marked. */
const readPanel = (container: Element) => ({
  heading: container.querySelector("h2")?.textContent,
  isProved: (container.querySelector(".passage[data-state=exact] mark")?.textContent ?? "") !== "",
});

describe.each(["en", "zh-Hant"] as const)("the shipped network in %s", (language) => {
  it("proves every actor with words of the article", async () => {
    const { screen, store } = await renderPanel(<EvidencePanel />, { network, language });
    for (const actor of network.actors) {
      store.actions.select({ type: "actor", id: actor.id });
      const heading = localize(actor.label, language).text;
      await expect
        .poll(() => readPanel(screen.container), { interval: 5 })
        .toEqual({ heading, isProved: true });
    }
  });

  it("proves every relationship with words of the article", async () => {
    const { screen, store } = await renderPanel(<EvidencePanel />, { network, language });
    const { index } = store.getState().document;
    for (const relationship of network.relationships) {
      store.actions.select({ type: "relationship", id: relationship.id });
      const heading = buildSentence(index, relationship, language);
      await expect
        .poll(() => readPanel(screen.container), { interval: 5 })
        .toEqual({ heading, isProved: true });
    }
  });

  describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
    it.each([
      ["evidence", <EvidencePanel key="evidence" />],
      ["article", <ArticlePanel key="article" />],
      ["tables", <TableView key="tables" />],
    ])("is without fault to axe: %s", async (_, panel) => {
      const { screen } = await renderPanel(panel, {
        network,
        language,
        theme,
        prepare: (store) => {
          if (busiest) store.actions.select({ type: "actor", id: busiest.id });
        },
      });
      await expectNoAxeViolations(screen.container);
    });
  });
});

it("has a row for every actor and relationship in its tables", async () => {
  const { screen } = await renderPanel(<TableView />, { network, sizePx: { width: 900, height: 600 } });
  const rows = () => screen.container.querySelectorAll("tbody tr").length;
  expect(rows()).toBe(network.actors.length);
  await screen.getByRole("tab", { name: "Relationships" }).click();
  expect(rows()).toBe(network.relationships.length);
});
