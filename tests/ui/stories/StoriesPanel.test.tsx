import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";

import type { AppStore } from "../../../src/store/create-app-store";
import { StoriesPanel } from "../../../src/ui/stories/StoriesPanel";
import { buildTalkNetwork } from "../build-talk-network";
import { expectNoAxeViolations, renderPanel } from "../render-panel";

const show = (options: Partial<Parameters<typeof renderPanel>[1]> = {}) =>
  renderPanel(<StoriesPanel />, { network: buildTalkNetwork(), ...options });
type Shown = Awaited<ReturnType<typeof show>>;

const titles = (store: AppStore) =>
  store
    .getState()
    .document.network.stories[0]?.steps.map(({ title }) => (typeof title === "string" ? title : title["en"]));
const button = ({ screen }: Shown, name: string | RegExp) =>
  screen.getByRole("button", { name, exact: true });
const goTo = async (shown: Shown, step: number) => button(shown, new RegExp(`^Go to step ${step}: `)).click();

/** Opens the second step for editing. */
async function edit(): Promise<Shown> {
  const shown = await show();
  await goTo(shown, 2);
  await button(shown, "Edit").click();
  return shown;
}

/** Chooses from the menu of a step. */
async function choose(shown: Shown, step: number, entry: string): Promise<void> {
  await button(shown, new RegExp(`^Step ${step}: duplicate`)).click();
  await shown.screen.getByRole("menuitem", { name: entry, exact: true }).click();
}

describe("reading a story", () => {
  it("shows a step's own view, and says which step is open", async () => {
    const shown = await show();
    await goTo(shown, 2);
    expect(shown.store.getState().view.selection.actors).toEqual(["canada"]);
    await expect.element(button(shown, /^Go to step 2: /)).toHaveAttribute("aria-current", "step");
    await button(shown, "Next step").click();
    expect(shown.store.getState().view.kind).toBe("matrix");
  });

  it.each([
    ["en", "light"],
    ["zh-Hant", "dark"],
  ] as const)("axe finds nothing while it is read and written, %s, %s", async (language, theme) => {
    const shown = await show({ language, theme });
    await button(shown, language === "en" ? /^Go to step 2: / : /第 2 步/).click();
    await expectNoAxeViolations(shown.screen.container);
    await button(shown, language === "en" ? "Edit" : "編輯").click();
    await expectNoAxeViolations(shown.screen.container);
  });
});

describe("writing a story", () => {
  it("keeps what is typed at every letter, and one undo takes back one text", async () => {
    const shown = await edit();
    const field = shown.screen.getByLabelText("Title", { exact: true });
    await field.fill("Retold");
    expect(titles(shown.store)).toEqual(["The first step", "Retold", "The third step"]);
    await button(shown, /^Undo: /).click();
    expect(titles(shown.store)?.[1]).toBe("The second step");
    await expect.element(field).toHaveValue("The second step");
    await button(shown, /^Do again: /).click();
    expect(titles(shown.store)?.[1]).toBe("Retold");
  });

  it("writes the other language beside the first", async () => {
    const shown = await edit();
    await shown.screen.getByText("繁體中文").click();
    await shown.screen.getByLabelText("Title", { exact: true }).fill("重述");
    expect(shown.store.getState().document.network.stories[0]?.steps[1]?.title).toEqual({
      en: "The second step",
      "zh-Hant": "重述",
    });
  });

  it("moves a step by key, says where it is, and keeps the focus on it", async () => {
    const shown = await edit();
    const grip = button(shown, /^Move step 2: /).element();
    if (grip instanceof HTMLElement) grip.focus();
    await userEvent.keyboard("{ArrowUp}");
    expect(titles(shown.store)?.[0]).toBe("The second step");
    await expect.element(button(shown, /^Move step 1: The second step/)).toHaveFocus();
    await expect.element(shown.screen.getByText("Moved to step 1 of 3.")).toBeVisible();
    await userEvent.keyboard("{ArrowUp}");
    expect(titles(shown.store)?.[0]).toBe("The second step");
    await button(shown, /^Undo: /).click();
    expect(titles(shown.store)?.[1]).toBe("The second step");
  });

  it("deletes a step and puts the focus on the one that took its place, or the last", async () => {
    const shown = await edit();
    await choose(shown, 2, "Delete");
    expect(titles(shown.store)).toEqual(["The first step", "The third step"]);
    await expect.element(button(shown, /^Go to step 2: The third step/)).toHaveFocus();
    await choose(shown, 2, "Delete");
    await expect.element(button(shown, /^Go to step 1: /)).toHaveFocus();
    await choose(shown, 1, "Delete");
    expect(titles(shown.store)).toEqual([]);
    await expect.element(button(shown, "Add this view as a step")).toHaveFocus();
    for (let undo = 0; undo < 3; undo++) await button(shown, /^Undo: /).click();
    expect(titles(shown.store)).toEqual(["The first step", "The second step", "The third step"]);
  });

  it("retakes a view only when it is asked to, and undoes it", async () => {
    const shown = await edit();
    const selectionOf = () =>
      shown.store.getState().document.network.stories[0]?.steps[1]?.view.selection.actors;
    shown.store.actions.clearSelection();
    await expect
      .element(shown.screen.getByText("The screen shows something else than this step."))
      .toBeVisible();
    expect(selectionOf()).toEqual(["canada"]);
    await choose(shown, 2, "Retake the view from the screen");
    expect(selectionOf()).toEqual([]);
    await button(shown, /^Undo: /).click();
    expect(selectionOf()).toEqual(["canada"]);
  });

  it("duplicates a step and adds the view as one", async () => {
    const shown = await edit();
    await choose(shown, 2, "Duplicate");
    expect(titles(shown.store)?.length).toBe(4);
    await button(shown, "Add this view as a step").click();
    expect(titles(shown.store)?.length).toBe(5);
  });
});
