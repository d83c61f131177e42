import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";

import { selectMatrix } from "../../../src/store/select-matrix";
import { MatrixView } from "../../../src/ui/matrix/MatrixView";
import { buildHealthNetwork } from "../../health-network";
import { expectNoAxeViolations, renderPanel } from "../render-panel";

const network = buildHealthNetwork();
const show = (options: Partial<Parameters<typeof renderPanel>[1]> = {}) =>
  renderPanel(
    <div style={{ position: "relative", width: 900, height: 600 }}>
      <MatrixView />
    </div>,
    { network, sizePx: { width: 900, height: 600 }, ...options },
  );
type Shown = Awaited<ReturnType<typeof show>>;
const filledCells = ({ screen }: Shown) =>
  [...screen.container.querySelectorAll<HTMLElement>("[data-filled]")].map((cell) => cell.ariaLabel);

describe("the matrix", () => {
  it("has every relationship in a cell, said in words", async () => {
    const shown = await show();
    await expect
      .poll(() => filledCells(shown).length)
      .toBe(selectMatrix(shown.store.getState(), "en").cells.size);
    const counted = filledCells(shown)
      .flatMap((words) => [...(words?.split(": ").at(-1) ?? "").matchAll(/\d+/gu)])
      .reduce((sum, [count]) => sum + Number(count), 0);
    expect(counted).toBe(network.relationships.length);
  });

  it("selects a cell's relationships by click, more with Shift, none at an empty cell", async () => {
    const { screen, store } = await show();
    const cells = [...screen.container.querySelectorAll<HTMLElement>("[data-filled]")];
    const selected = () => store.getState().view.selection.relationships.length;
    cells[0]?.click();
    expect(selected()).toBe(1);
    expect(store.getState().session.sheet).toBe("details");
    await expect.poll(() => cells[0]?.ariaSelected).toBe("true");
    cells[1]?.dispatchEvent(new MouseEvent("click", { bubbles: true, shiftKey: true }));
    expect(selected()).toBe(2);
    screen.container.querySelector<HTMLElement>(".matrix-cell:not([data-filled])")?.click();
    expect(selected()).toBe(0);
  });

  it("is one tab stop, walked with arrows to the headings, where Enter selects the actor", async () => {
    const { screen, store } = await show();
    await expect.poll(() => screen.container.querySelectorAll("[role=grid] [tabindex='0']").length).toBe(1);
    screen.container.querySelector<HTMLElement>("[role=grid] [tabindex='0']")?.focus();
    await userEvent.keyboard("{ArrowLeft}");
    const heading = document.activeElement?.textContent;
    await userEvent.keyboard("{Enter}");
    const [actor] = store.getState().view.selection.actors;
    const label = network.actors.find(({ id }) => id === actor)?.label ?? "";
    expect(heading).toBe(typeof label === "string" ? label : label["en"]);
    await userEvent.keyboard("{Escape}");
    expect(store.getState().view.selection.actors).toEqual([]);
    expect(screen.container.querySelectorAll("[role=grid] [tabindex='0']")).toHaveLength(1);
  });

  it("leaps with Ctrl to a cell that is not empty, and Enter selects it", async () => {
    const { screen, store } = await show();
    const row = screen.container.querySelector<HTMLElement>("[data-filled]")?.dataset["row"];
    screen.container.querySelector<HTMLElement>(`[role=rowheader][data-row="${row}"]`)?.focus();
    await userEvent.keyboard("{Control>}{ArrowRight}{/Control}");
    expect(document.activeElement?.hasAttribute("data-filled")).toBe(true);
    await userEvent.keyboard(" ");
    expect(store.getState().view.selection.relationships).toHaveLength(1);
  });

  it("shows the row and column pointed at, and says the cell", async () => {
    const { screen } = await show();
    const cell = screen.container.querySelector<HTMLElement>("[data-filled]");
    if (!cell) throw new Error("no filled cell");
    await userEvent.hover(cell);
    await expect.poll(() => screen.container.querySelectorAll("[data-crossed]").length).toBe(2);
    expect(screen.container.querySelector(".matrix-readout")?.textContent).toBe(cell.ariaLabel);
  });

  it("crosses countries with sectors and counts the gaps", async () => {
    const { screen, store } = await show();
    await screen.getByText("Countries × sectors").click();
    expect(store.getState().view.matrix.rows).toBe("countries");
    const { rows, columns, cells } = selectMatrix(store.getState(), "en");
    const all = rows.length * columns.length;
    expect(all).toBeGreaterThan(0);
    await expect
      .element(screen.getByText(new RegExp(`^${all - cells.size} of ${all} cells (is a|are) gaps?`, "u")))
      .toBeVisible();
    expect(screen.container.querySelectorAll(".matrix-cell:not([data-filled])")).toHaveLength(
      all - cells.size,
    );
  });

  it("sorts by name on demand, keeps to the filters, and says when nothing is left", async () => {
    const { screen, store } = await show();
    await screen.getByText("By name").click();
    expect(store.getState().view.matrix.order).toBe("name");
    store.actions.setDegree({ from: 90, to: 99 });
    await expect.element(screen.getByText(/^Nothing to cross/u)).toBeVisible();
  });
});

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  it.each(["en", "zh-Hant"] as const)("axe finds nothing in either matrix (%s)", async (language) => {
    const { screen, store } = await show({ theme, language });
    await expectNoAxeViolations(screen.container);
    store.actions.arrangeMatrix({ rows: "countries" });
    await expect.element(screen.getByRole("grid")).toBeVisible();
    await expectNoAxeViolations(screen.container);
  });
});
