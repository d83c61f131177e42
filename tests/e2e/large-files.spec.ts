import { truncateSync, writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";

import { expect } from "@playwright/test";
import { openApp, test } from "./app-test";

/** A project file of so many actors, each tied to the next, all in one place. */
function writeLargeFile(count: number): string {
  // What a test writes among its results is gone once it has passed.
  const path = test.info().outputPath("register.json");
  const nodes = Array.from({ length: count }, (_, at) => ({
    id: `a${at}`,
    label: `Body ${at}`,
    kind: "body",
    sectors: [],
    evidence: [],
    position: { x: at % 100, y: Math.floor(at / 100) },
  }));
  const links = nodes.slice(1).map(({ id }, at) => ({
    id: `l${at}`,
    source: `a${at}`,
    target: id,
    kind: "tie",
    label: "knows",
    status: "operating",
    basis: "stated",
    evidence: [],
  }));
  const kinds = [{ id: "body", label: "Body", symbol: "circle" }];
  // What is not known is kept, and makes the file so large that a worker reads it.
  const padding = "x".repeat(2_000_000);
  writeFileSync(
    path,
    JSON.stringify({
      format: "entente",
      version: 1,
      title: "A large register",
      kinds,
      nodes,
      links,
      padding,
    }),
  );
  return path;
}

async function chooseFile(page: Page, path: string): Promise<void> {
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Project" }).click();
  await page.getByRole("menuitem", { name: "Open a project file" }).click();
  await (await choosing).setFiles(path);
}

test("a large project file is read in a worker under the app's policy, and opens whole", async ({ page }) => {
  await openApp(page);
  await chooseFile(page, writeLargeFile(300));
  await expect(page.getByRole("heading", { level: 1, name: "A large register" })).toBeVisible();
  await expect(page.getByText("300 of 300 actors, 299 of 299 relationships").first()).toBeVisible();
  await expect(page.getByText("Opened “register.json”.")).toBeVisible();
});

test("a file beyond the limit is refused in words, and the network on the page stays", async ({ page }) => {
  await openApp(page);
  const path = writeLargeFile(2);
  truncateSync(path, 200_000_000);
  await chooseFile(page, path);
  await expect(page.getByText("has 200 MB, and Entente opens project files of up to 100 MB")).toBeVisible();
  await expect(page.getByText(/ of 65 actors/).first()).toBeVisible();
});

test("a large document kept in this browser is restored in a worker, with the latest edits", async ({
  page,
}) => {
  const counts = page.getByText("10,500 of 10,500 actors, 10,499 of 10,499 relationships").first();
  await openApp(page);
  await chooseFile(page, writeLargeFile(10_500));
  await expect(counts).toBeVisible({ timeout: 30_000 });
  await page.getByRole("tab", { name: "Stories" }).click();
  await page.getByRole("button", { name: "New story" }).click();
  await expect(page.getByText("Saved in this browser").first()).toBeVisible({ timeout: 30_000 });
  const restorer = page.waitForEvent("worker", (worker) => worker.url().includes("work-restorer"));
  await page.reload();
  await restorer;
  await expect(counts).toBeVisible({ timeout: 30_000 });
  await page.getByRole("tab", { name: "Stories" }).click();
  await expect(page.getByRole("combobox", { name: "Story" })).toContainText("Untitled story");
});
