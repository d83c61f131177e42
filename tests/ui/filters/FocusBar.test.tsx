import { describe, expect, it } from "vitest";

import type { ActorId } from "../../../src/model/ids";
import { FocusBar } from "../../../src/ui/filters/FocusBar";
import { buildHealthNetwork } from "../../health-network";
import { expectNoAxeViolations, renderPanel } from "../render-panel";

const network = buildHealthNetwork();
const ids = network.actors.map((actor) => actor.id);
const show = (actors: readonly ActorId[]) =>
  renderPanel(<FocusBar />, {
    network,
    prepare: ({ actions }) => {
      actions.focusOn(actors);
    },
  });

describe("FocusBar", () => {
  it("is not there without a focus", async () => {
    const { screen } = await show([]);
    expect(screen.container.querySelector(".focus-bar")).toBeNull();
  });

  it("names the focus, widens it and clears it", async () => {
    const { screen, store } = await show(ids.slice(0, 1));
    await expect.element(screen.getByText("Focus: Ministry of Science")).toBeVisible();
    await expect.element(screen.getByRole("radio", { name: "1" })).toBeChecked();
    await screen.getByText("3", { exact: true }).click();
    expect(store.getState().view.focus?.degrees).toBe(3);
    await screen.getByRole("button", { name: "Clear focus" }).click();
    expect(store.getState().view.focus).toBeNull();
  });

  it("names three actors and counts the rest", async () => {
    const { screen } = await show(ids.slice(0, 5));
    await expect
      .element(screen.getByText("Focus: Ministry of Science, Biobank Consortium, Thailand, and 2 more"))
      .toBeVisible();
  });

  it("is without fault for axe", async () => {
    const { screen } = await show(ids.slice(0, 2));
    await expectNoAxeViolations(screen.container);
  });
});
