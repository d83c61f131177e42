import { readFile } from "node:fs/promises";
import { expect, type Page, test, type TestInfo } from "@playwright/test";

import { makeNextVersion, serveVersions, type VersionHost } from "./serve-versions";

test.use({ serviceWorkers: "allow" });

/** A host with the built app, and a later version of it in a folder of the test. */
async function prepare(info: TestInfo): Promise<{ readonly host: VersionHost; readonly next: string }> {
  const next = info.outputPath("next");
  await makeNextVersion(next);
  return { host: await serveVersions("dist"), next };
}

const notice = (page: Page) => page.getByRole("button", { name: "Use the new version" });
const title = (page: Page) => page.getByLabel("Title", { exact: true });

/** Opens the app and waits until the browser keeps it. Returns every address the page was at, as it goes on. */
async function visit(page: Page, { origin }: VersionHost): Promise<readonly string[]> {
  const visited: string[] = [];
  page.on("framenavigated", (frame) => {
    if (frame === page.mainFrame() && !frame.url().startsWith("about:")) visited.push(frame.url());
  });
  // A navigation within the page is no load.
  page.on("load", () => visited.push("load"));
  await page.goto(`${origin}#panel=stories&v=1`);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => {
        navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true });
      });
  });
  return visited;
}

const countLoads = (visited: readonly string[]) => visited.filter((each) => each === "load").length;

/** Looks for a new version, as a browser does by itself once in a while. Resolves when it is stored, or has failed. */
const lookForVersion = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update().catch(() => undefined);
    const worker = registration?.installing;
    if (!worker) return registration?.waiting?.state ?? "none";
    return new Promise<string>((resolve) => {
      worker.addEventListener("statechange", () => {
        if (worker.state !== "installing") resolve(worker.state);
      });
    });
  });

test("N3: a new version deployed under work in hand waits to be asked for, and loses nothing", async ({
  page,
}, info) => {
  const { host, next } = await prepare(info);
  const visited = await visit(page, host);
  await page.getByRole("button", { name: /^Go to step 2: / }).click();
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await title(page).fill("Written under the old version");
  const scripts: string[] = [];
  page.on("response", (response) => scripts.push(response.url()));

  host.serve(next);
  expect(await lookForVersion(page)).toBe("installed");
  await expect(notice(page)).toBeVisible();
  await expect(title(page)).toHaveValue("Written under the old version");
  expect(countLoads(visited)).toBe(1);

  // What the old page has not loaded yet is no longer on the host, and opens all the same.
  await page.getByRole("button", { name: "Help" }).click();
  await expect(page.getByRole("heading", { name: "Keys, everywhere" })).toBeVisible();
  expect(scripts.filter((url) => url.includes("HelpDialog"))).toEqual([
    expect.not.stringContaining("nextnext"),
  ]);
  await page.keyboard.press("Escape");
  expect(countLoads(visited)).toBe(1);

  await notice(page).click();
  await expect.poll(() => countLoads(visited)).toBe(2);
  await expect(page.getByRole("button", { name: /^Go to step 2: / })).toHaveText(
    /Written under the old version/,
  );
  await page.getByRole("button", { name: "Help" }).click();
  await expect(page.getByRole("heading", { name: "Keys, everywhere" })).toBeVisible();
  expect(scripts.some((url) => url.includes("HelpDialog-nextnext"))).toBe(true);
  expect(countLoads(visited)).toBe(2);
  console.log(JSON.stringify({ id: "N3", reloadsUnasked: 0, lost: 0 }));
  await host.close();
});

test("N4: the old version still starts where its files are gone from the host", async ({ page }, info) => {
  const { host, next } = await prepare(info);
  const visited = await visit(page, host);
  host.serve(next);
  host.fail((path) => (path === "/sw.js" ? null : "cut"));
  await page.reload();
  await expect(page.getByText(/65 of 65 actors/).first()).toBeVisible();
  await page.getByRole("button", { name: "Help" }).click();
  await expect(page.getByRole("heading", { name: "Keys, everywhere" })).toBeVisible();
  expect(countLoads(visited)).toBe(2);
  await host.close();
});

test("N2, N5: a version that comes in part, or as a login page, is not taken, and the next try is", async ({
  page,
}, info) => {
  const { host, next } = await prepare(info);
  await visit(page, host);
  const worker = await readFile(`${next}/sw.js`, "utf8");
  const files: readonly string[] = JSON.parse(/JSON\.parse\('(.*?)'\)/.exec(worker)?.[1] ?? "[]");
  expect(files.length).toBeGreaterThan(40);
  host.serve(next);
  const tried = files.filter((_, at) => at % Math.ceil(files.length / 12) === 0);
  let taken = 0;
  for (const file of tried) {
    for (const trouble of ["cut", "page"] as const) {
      if (trouble === "page" && file.endsWith(".html")) continue;
      host.fail((path) => (path === `/${file}` ? trouble : null));
      if ((await lookForVersion(page)) !== "redundant") taken++;
    }
  }
  console.log(JSON.stringify({ id: "N2", tried: tried.length, taken }));
  expect(taken).toBe(0);
  await expect(notice(page)).toHaveCount(0);
  host.fail(() => null);
  expect(await lookForVersion(page)).toBe("installed");
  await expect(notice(page)).toBeVisible();
  await host.close();
});
