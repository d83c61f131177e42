import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";

import { renderApp } from "../render-app";
import { createFakeServices, expectNoAxeViolations, renderPanel } from "../render-panel";
import { buildHealthNetwork } from "../../health-network";
import { ShareDialog } from "../../../src/ui/dialogs/ShareDialog";

describe("the help dialog", () => {
  it("opens with ?, explains lines and symbols, and closes with Escape", async () => {
    const { screen, store } = await renderApp();
    await userEvent.keyboard("?");
    const dialog = screen.getByRole("dialog", { name: "How to read and use this" });
    await expect.element(dialog.getByText("It stands in the way.")).toBeVisible();
    await expect.element(dialog.getByText("Barrier", { exact: true })).toBeVisible();
    await userEvent.keyboard("{Escape}");
    expect(store.getState().session.dialog).toBe("none");
  });

  it("switches keys without Ctrl off, and then ? and / do nothing while Ctrl-K still finds", async () => {
    const { screen, store } = await renderApp();
    await userEvent.keyboard("?");
    await screen.getByRole("checkbox", { name: /^Keys without Ctrl/ }).click();
    await userEvent.keyboard("{Escape}");
    await userEvent.keyboard("?");
    await userEvent.keyboard("/");
    expect(store.getState().session.dialog).toBe("none");
    await userEvent.keyboard("{Control>}k{/Control}");
    expect(store.getState().session.dialog).toBe("palette");
  });

  it("switches animation off", async () => {
    const { screen, store } = await renderApp();
    store.actions.setDialog("help");
    await screen.getByRole("checkbox", { name: "Animate nothing" }).click();
    expect(store.getState().preferences.motion).toBe("reduced");
  });
});

describe("the share dialog", () => {
  const network = buildHealthNetwork();

  it("copies the address of the view and says so", async () => {
    const { screen, services } = await renderPanel(<ShareDialog />, { network });
    await expect
      .element(screen.getByRole("textbox", { name: "Address of this view" }))
      .toHaveValue("https://example.org/");
    await screen.getByRole("button", { name: "Copy link" }).click();
    await expect.element(screen.getByRole("status")).toHaveTextContent("Link copied.");
    expect(services.copied).toEqual(["https://example.org/"]);
  });

  it("shows the address as a QR code, named for a screen reader", async () => {
    const { screen } = await renderPanel(<ShareDialog />, { network });
    const code = screen.getByRole("img", { name: "QR code of this address" });
    await expect.element(code).toBeVisible();
    // 20 bytes at the best correction they leave room for, and four squares of margin on each side.
    expect(code.element().querySelector("path")?.getAttribute("d")).toMatch(/^M4 4h1v1h-1z/);
  });

  it("says so where the address is too long for a QR code", async () => {
    const services = {
      ...createFakeServices(),
      viewAddress: () => `https://example.org/#${"x".repeat(3000)}`,
    };
    const { screen } = await renderPanel(<ShareDialog />, { network, services });
    await expect.element(screen.getByText(/too long for a QR code/)).toBeVisible();
    expect(screen.getByRole("img").elements()).toHaveLength(0);
  });

  it("says what to do where the browser refuses", async () => {
    const services = createFakeServices({ canCopy: false });
    const { screen } = await renderPanel(<ShareDialog />, { network, services });
    await screen.getByRole("button", { name: "Copy link" }).click();
    await expect.element(screen.getByRole("status")).toHaveTextContent(/copy it by hand/);
  });
});

describe.each([
  ["light", "en"],
  ["dark", "en"],
  ["light", "zh-Hant"],
  ["dark", "zh-Hant"],
] as const)("in %s, %s", (theme, language) => {
  it.each(["help", "share"] as const)("axe finds no fault with %s", async (dialog) => {
    const { screen } = await renderApp({
      theme,
      language,
      prepare: ({ actions }) => {
        actions.setDialog(dialog);
      },
    });
    await expect.element(screen.getByRole("dialog")).toBeVisible();
    await expectNoAxeViolations(document.body);
  });
});
