// What a reader does in a large network, through the app's own controls.

const openPalette = async (page) => {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").waitFor();
};

const runCommand = async (page, name) => {
  await openPalette(page);
  await page.getByRole("combobox").fill(name);
  await page.getByRole("option", { name }).first().click();
};

const filters = (page) => page.getByRole("complementary").filter({ hasText: "Status" });

/** Each with a name and how it is done; `isFree` ones are reported and have no bar. */
export const ACTIONS = [
  {
    name: "open the file",
    isFree: true,
    run: async (page, { file, actors }) => {
      const choosing = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: "Project" }).click();
      await page.getByRole("menuitem", { name: /Open a project file/ }).click();
      await (await choosing).setFiles(file);
      await page
        .getByText(`of ${actors.toLocaleString("en")} actors`)
        .first()
        .waitFor({ timeout: 180_000 });
    },
  },
  {
    name: "filter by a sector",
    run: (page) =>
      filters(page)
        .getByRole("checkbox", { name: /Sector 3/ })
        .click(),
  },
  {
    name: "filter by a status",
    run: (page) =>
      filters(page)
        .getByRole("checkbox", { name: /^Signed/i })
        .click(),
  },
  {
    name: "clear the filters",
    run: (page) => filters(page).getByRole("button", { name: "Clear filters" }).click(),
  },
  { name: "take words into the index", isFree: true, run: openPalette },
  { name: "search: first letter", run: (page) => page.keyboard.type("g") },
  { name: "search: second letter", run: (page) => page.keyboard.type("e") },
  { name: "search: third letter", run: (page) => page.keyboard.type("n") },
  { name: "search: a word more", run: (page) => page.getByRole("combobox").fill("genomics oslo 77") },
  { name: "select what was found", run: (page) => page.keyboard.press("Enter") },
  {
    name: "let the pinned go (an edit)",
    run: (page) => runCommand(page, "Let all pinned actors go"),
  },
  { name: "undo", run: (page) => page.keyboard.press("Control+z") },
  { name: "redo", run: (page) => page.keyboard.press("Control+Shift+z") },
  {
    name: "address: a filter by hand",
    run: (page) => page.evaluate(() => (location.hash = "#sector=sector-2&v=1")),
  },
  { name: "address: back", run: (page) => page.evaluate(() => history.back()) },
  {
    name: "select the hub",
    run: (page) => page.evaluate(() => (location.hash = "#actor=actor-0&v=1")),
  },
  { name: "clear the selection", run: (page) => runCommand(page, "Clear selection") },
  {
    name: "lay out again",
    isFree: true,
    run: async (page) => {
      await page.getByRole("button", { name: "Lay out again" }).click();
      // By hand, for a locator that looks for text goes through the whole page each time.
      const wait = { polling: 500, timeout: 240_000 };
      await page.waitForFunction(() => document.querySelector(".layout-state"), undefined, wait);
      await page.waitForFunction(() => !document.querySelector(".layout-state"), undefined, wait);
    },
  },
  { name: "table: open", run: (page) => page.getByRole("button", { name: "Table", exact: true }).click() },
  {
    name: "table: sort by name",
    run: (page) => page.getByRole("columnheader", { name: /Name/ }).getByRole("button").click(),
  },
  { name: "table: filter words", run: (page) => page.getByLabel("Filter the rows").fill("genomics") },
  { name: "table: clear words", run: (page) => page.getByLabel("Filter the rows").fill("") },
  {
    name: "table: download",
    run: async (page) => {
      const saving = page.waitForEvent("download");
      await page.getByRole("button", { name: "Download CSV" }).click();
      await saving;
    },
  },
  { name: "table: relationships", run: (page) => page.getByRole("tab", { name: "Relationships" }).click() },
  {
    name: "network: back",
    run: (page) => page.getByRole("button", { name: "Network", exact: true }).click(),
  },
];
