import { expect, it, vi } from "vitest";

import { lazyPanel } from "../../../src/ui/lazy-panel";
import { PanelGuard } from "../../../src/ui/panel-guard";
import { Suspense } from "react";
import { buildHealthNetwork } from "../../health-network";
import { createFakeServices, expectNoAxeViolations, renderPanel } from "../render-panel";

it("says what failed, leaves the rest of the page alone, downloads the work and tries again", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  let isBroken = true;
  function Faulty() {
    if (isBroken) throw new Error("the drawer is stuck");
    return <p>drawer</p>;
  }
  const Panel = lazyPanel(async () => Faulty);
  let saved = 0;
  const services = { ...createFakeServices(), saveProject: async () => void (saved += 1) };
  const { screen } = await renderPanel(
    <PanelGuard>
      <p>the rest</p>
      <Suspense>
        <Panel />
      </Suspense>
    </PanelGuard>,
    { network: buildHealthNetwork(), services },
  );
  await expect.element(screen.getByRole("alert")).toHaveTextContent("the drawer is stuck");
  await expect.element(screen.getByText("the rest")).toBeVisible();
  await expectNoAxeViolations(screen.container);
  await screen.getByRole("button", { name: "Download the project file" }).click();
  expect(saved).toBe(1);
  isBroken = false;
  await screen.getByRole("button", { name: "Try again" }).click();
  await expect.element(screen.getByText("drawer")).toBeVisible();
  await expect.element(screen.getByRole("alert")).not.toBeInTheDocument();
});
