import { expect, type Page } from "@playwright/test";
import { openApp, test } from "./app-test";

const STORIES = "#panel=stories&v=1";

const step = (page: Page, number: number) =>
  page.getByRole("button", { name: new RegExp(`^Go to step ${number}: `) });
const title = (page: Page) => page.getByLabel("Title", { exact: true });
const saved = (page: Page) => page.getByText("Saved in this browser");

/** Opens the first story's second step for editing. */
async function editSecondStep(page: Page): Promise<void> {
  await openApp(page, STORIES);
  await step(page, 2).click();
  await page.getByRole("button", { name: "Edit", exact: true }).click();
}

test("a story is read step by step, each with its own view", async ({ page }) => {
  await openApp(page, STORIES);
  await expect(page.getByRole("list", { name: "Steps" }).getByRole("listitem").first()).toBeVisible();
  await step(page, 10).click();
  await expect(page.getByText(/^8 of 65 actors/).first()).toBeVisible();
  await page.getByRole("button", { name: "Next step" }).click();
  await expect(page.getByText(/^11 of 65 actors/).first()).toBeVisible();
  await expect(page).toHaveURL(/status=obstacle/);
});

test("what is typed is saved at every letter and there after a reload", async ({ page }) => {
  await editSecondStep(page);
  await title(page).fill("");
  await title(page).pressSequentially("Chips, retold");
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(step(page, 2)).toHaveText(/Chips, retold/);
});

test("reloads right after the last letter lose nothing", async ({ page }) => {
  await editSecondStep(page);
  for (let run = 1; run <= 10; run++) {
    await title(page).fill(`Run ${run}`);
    await page.reload();
    await expect(step(page, 2)).toHaveText(new RegExp(`Run ${run}$`));
    await step(page, 2).click();
    await page.getByRole("button", { name: "Edit", exact: true }).click();
  }
});

test("steps are added, moved by key and by drag, and undone", async ({ page }) => {
  await editSecondStep(page);
  await page.getByRole("button", { name: /^Move step 2: / }).press("ArrowUp");
  await expect(step(page, 1)).toHaveText(/It starts with chips/);
  await expect(page.getByRole("button", { name: /^Move step 1: / })).toBeFocused();
  await page.getByRole("button", { name: "Undo: move the step" }).click();
  await expect(step(page, 2)).toHaveText(/It starts with chips/);
  await page.getByRole("button", { name: "Add this view as a step" }).click();
  await expect(page.getByText("Added as step 3 of 13.")).toBeVisible();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(step(page, 13)).toHaveCount(0);
  const grip = await page.getByRole("button", { name: /^Move step 12: / }).boundingBox();
  const target = await step(page, 11).boundingBox();
  if (!grip || !target) throw new Error("the steps are not on screen");
  await page.mouse.move(grip.x + 8, grip.y + 8);
  await page.mouse.down();
  await page.mouse.move(target.x, target.y + 4, { steps: 6 });
  await page.mouse.up();
  await expect(step(page, 11)).toHaveText(/What could be/);
});

test("a second tab reads along and takes over when the first is closed", async ({ page, context }) => {
  await editSecondStep(page);
  await title(page).fill("From the first tab");
  await expect(saved(page)).toBeVisible();
  const other = await context.newPage();
  await openApp(other, STORIES);
  await expect(other.getByText(/Another tab is editing/).first()).toBeVisible();
  await title(page).fill("Changed meanwhile");
  await expect(step(other, 2)).toHaveText(/Changed meanwhile/);
  await expect(other.getByRole("button", { name: "Edit", exact: true })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await page.close();
  await expect(other.getByRole("button", { name: "Edit", exact: true })).not.toHaveAttribute("aria-disabled");
  await expect(step(other, 2)).toHaveText(/Changed meanwhile/);
});

test("a crash loses nothing that was said to be saved", async ({ page, context }) => {
  const survivor = await context.newPage();
  await openApp(page, STORIES);
  for (let run = 1; run <= 5; run++) {
    const victim = await context.newPage();
    await openApp(survivor, STORIES);
    await page.goto("about:blank");
    await survivor.goto("about:blank");
    await editSecondStep(victim);
    await title(victim).pressSequentially(`, crash ${run}`);
    await expect(saved(victim)).toBeVisible();
    const written = await title(victim).inputValue();
    const session = await context.newCDPSession(victim);
    await Promise.race([
      session.send("Page.crash").catch(() => undefined),
      new Promise((resolve) => victim.once("crash", resolve)),
    ]);
    await openApp(survivor, STORIES);
    await expect(step(survivor, 2)).toContainText(written);
    await victim.close();
  }
});

test("a link opened over stored work shows its view and leaves the work alone", async ({ page }) => {
  await editSecondStep(page);
  await title(page).fill("Mine");
  await expect(saved(page)).toBeVisible();
  await page.goto("about:blank");
  await openApp(page, "#actor=tsmc&panel=stories&v=1");
  await expect(step(page, 2)).toHaveText(/Mine/);
  await page.getByRole("button", { name: "Project" }).click();
  await page.getByRole("menuitem", { name: "Go back to the shipped network" }).click();
  await page.getByRole("tab", { name: "Stories" }).click();
  await expect(step(page, 2)).toHaveText(/It starts with chips/);
});

test("without storage everything works in memory, and the page says so all the time", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "indexedDB", { value: undefined });
  });
  await editSecondStep(page);
  await expect(page.getByText(/keeps nothing for this page/).first()).toBeVisible();
  await title(page).fill("In memory");
  await expect(step(page, 2)).toHaveText(/In memory/);
  await expect(saved(page)).toHaveCount(0);
});
