import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";

import { Stage } from "../../../src/ui/stage/Stage";
import { buildTalkNetwork, TALK } from "../build-talk-network";
import { createFakeServices, renderPanel } from "../render-panel";
import { createFakeStage } from "./build-fake-stage";

async function show(options: Partial<Parameters<typeof renderPanel>[1]> = {}) {
  const stage = createFakeStage();
  const shown = await renderPanel(<Stage />, {
    network: buildTalkNetwork(),
    services: { ...createFakeServices(), loadStage: async () => stage },
    sizePx: { width: 1280, height: 720 },
    prepare: (store) => {
      store.actions.setOnStage({ story: TALK, step: 0 });
    },
    ...options,
  });
  await expect.element(shown.screen.getByRole("heading", { level: 2 }).first()).toBeVisible();
  return { ...shown, stage };
}
type Shown = Awaited<ReturnType<typeof show>>;
async function isAt({ screen }: Shown, name: string): Promise<void> {
  await expect.element(screen.getByRole("heading", { level: 2, name: `The ${name} step` })).toBeVisible();
}

describe("the keys of the stage", () => {
  it("go on, back, to the ends, and to a number", async () => {
    const shown = await show();
    await userEvent.keyboard("{PageDown}");
    await isAt(shown, "second");
    await userEvent.keyboard("{End}");
    await isAt(shown, "third");
    await userEvent.keyboard("{End}{PageDown}");
    await isAt(shown, "third");
    await userEvent.keyboard("2{Enter}");
    await isAt(shown, "second");
    await userEvent.keyboard("{Home}");
    await isAt(shown, "first");
    await userEvent.keyboard("99{Enter}");
    await isAt(shown, "third");
    await expect.element(shown.screen.getByText("3 / 3")).toBeVisible();
  });

  it("blank the stage in either colour; what goes on only shows the step again", async () => {
    const shown = await show();
    for (const [key, colour] of [
      ["b", "black"],
      ["w", "white"],
      [".", "black"],
    ] as const) {
      await userEvent.keyboard(key);
      const cover = shown.screen.getByRole("button", { name: "Show the stage again" });
      await expect.element(cover).toHaveAttribute("data-colour", colour);
      await expect.element(shown.screen.getByText(`The stage is ${colour}.`)).toBeInTheDocument();
      await userEvent.keyboard("{PageDown}");
      await expect.element(cover).not.toBeInTheDocument();
      await isAt(shown, "first");
    }
  });

  it("open the overview, where arrows walk, Enter goes and Esc comes back", async () => {
    const shown = await show();
    await userEvent.keyboard("o");
    const overview = shown.screen.getByRole("region", { name: "All steps" });
    await expect.element(overview.getByRole("button", { name: /first/ })).toHaveFocus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}");
    await expect.element(overview.getByRole("button", { name: /third/ })).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    await isAt(shown, "first");
    await userEvent.keyboard("o{ArrowRight}{Enter}");
    await isAt(shown, "second");
    await expect.element(overview).not.toBeInTheDocument();
  });

  it("switch the spotlight on and off, full screen, and the presenter's window", async () => {
    const { screen, stage } = await show();
    await userEvent.keyboard("l");
    expect(screen.container.querySelector(".stage-spotlight")).not.toBeNull();
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => screen.container.querySelector(".stage-spotlight")).toBeNull();
    await userEvent.keyboard("fs");
    expect(stage.asked).toContain("toggle full screen");
    expect(stage.asked).toContain("presenter");
  });

  it("do nothing by letter where single keys are switched off, and a clicker still does", async () => {
    const shown = await show();
    shown.store.actions.setSingleKeys(false);
    await userEvent.keyboard("o");
    await expect.element(shown.screen.getByRole("region", { name: "All steps" })).not.toBeInTheDocument();
    await userEvent.keyboard("{PageDown}");
    await isAt(shown, "second");
  });
});

describe("answering a question", () => {
  it("finds an actor with /, shows its evidence, and Esc is back at the exact step and then leaves", async () => {
    const shown = await show();
    const before = JSON.stringify(shown.store.getState().view);
    await userEvent.keyboard("{PageDown}/");
    await expect.element(shown.screen.getByRole("dialog")).toBeVisible();
    await userEvent.keyboard("Thailand");
    await expect.element(shown.screen.getByRole("option", { name: /Thailand/ }).first()).toBeVisible();
    await userEvent.keyboard("{Enter}");
    await expect.element(shown.screen.getByRole("heading", { name: "Thailand" })).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect.element(shown.screen.getByRole("heading", { name: "Thailand" })).not.toBeInTheDocument();
    await isAt(shown, "second");
    await userEvent.keyboard("{Escape}");
    expect(shown.store.getState().session.onStage).toBeNull();
    expect(shown.stage.asked).toContain("forget");
    expect(JSON.stringify(shown.store.getState().view)).toBe(before);
  });
});

describe("a browser that ends the full screen with Escape and keeps the key to itself", () => {
  it("has what lies over the step put away, one thing at a time, and never the stage", async () => {
    const shown = await show();
    await userEvent.keyboard("{PageDown}/");
    await expect.element(shown.screen.getByRole("dialog")).toBeVisible();
    await userEvent.keyboard("Thailand");
    await expect.element(shown.screen.getByRole("option", { name: /Thailand/ }).first()).toBeVisible();
    await userEvent.keyboard("{Enter}");
    const evidence = shown.screen.getByRole("heading", { name: "Thailand" });
    await expect.element(evidence).toBeVisible();
    await userEvent.keyboard("l");
    await expect.poll(() => shown.screen.container.querySelector(".stage-spotlight")).not.toBeNull();
    shown.stage.takeFullScreen();
    await expect.poll(() => shown.screen.container.querySelector(".stage-spotlight")).toBeNull();
    await expect.element(evidence).toBeVisible();
    shown.stage.takeFullScreen();
    await expect.element(evidence).not.toBeInTheDocument();
    shown.stage.takeFullScreen();
    await isAt(shown, "second");
    expect(shown.store.getState().session.onStage).not.toBeNull();
  });
});

describe("what an audience gets", () => {
  it("is each step's own view, and never the speaker's notes", async () => {
    const shown = await show();
    for (const name of ["first", "second", "third"]) {
      await isAt(shown, name);
      expect(document.documentElement.outerHTML).not.toContain("Secret of");
      await userEvent.keyboard("{PageDown}");
    }
    await expect.element(shown.screen.getByRole("grid")).toBeVisible();
    await userEvent.keyboard("{PageUp}");
    await expect.element(shown.screen.getByText("the picture")).toBeVisible();
  });

  it("has the presenter's view in the page where no window comes up", async () => {
    const shown = await show();
    await userEvent.keyboard("s");
    await expect.element(shown.screen.getByText(/did not come up/), { timeout: 10_000 }).toBeVisible();
    await shown.screen.getByRole("button", { name: "Show the notes here" }).click();
    await expect.element(shown.screen.getByText("Secret of first.")).toBeVisible();
    await userEvent.keyboard("{PageDown}");
    await expect.element(shown.screen.getByText("Secret of second.")).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await isAt(shown, "second");
    expect(document.documentElement.outerHTML).not.toContain("Secret of");
  });
});
