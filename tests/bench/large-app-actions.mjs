// What a reader does in a large network, through the app's own controls. What an action presses is looked for before it
// is measured: to find a control by its role, the test's own code reads the whole page.

const openPalette = async (page) => {
  await page.keyboard.press("Control+k");
  await page.locator("[role=combobox]").waitFor();
};

const askFor = async (page, name) => {
  await openPalette(page);
  await page.locator("[role=combobox]").fill(name);
};

/** Waits until so many actors are there. */
export async function waitForActors(page, actors) {
  await page
    .locator(".status-line")
    .filter({ hasText: `of ${actors.toLocaleString("en")} actors` })
    .first()
    .waitFor({ timeout: 180_000 });
}

const option = (name) => (page) => page.getByRole("option", { name }).first();
const filters = (page) => page.getByRole("complementary").filter({ hasText: "Status" });
const press = (page, { at }) => page.mouse.click(at.x, at.y);

/**
 * Each with a name, what it presses and how it is done; `isSliced` ones may take long, but in no long task. `run` gets the page and
 * what it needs, with `at` the place on the screen of what `find` found.
 */
export const ACTIONS = [
  {
    name: "open the file",
    isSliced: true,
    run: async (page, { file, actors }) => {
      const choosing = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: "Project" }).click();
      await page.getByRole("menuitem", { name: /Open a project file/ }).click();
      await (await choosing).setFiles(file);
      await waitForActors(page, actors);
    },
  },
  {
    name: "filter by a sector",
    find: (page) => filters(page).getByRole("checkbox", { name: /Sector 3/ }),
    run: press,
  },
  {
    name: "filter by a status",
    find: (page) => filters(page).getByRole("checkbox", { name: /^Signed/i }),
    run: press,
  },
  {
    name: "clear the filters",
    find: (page) => filters(page).getByRole("button", { name: "Clear filters" }),
    run: press,
  },
  { name: "take words into the index", isSliced: true, run: openPalette },
  { name: "search: first letter", run: (page) => page.keyboard.type("g") },
  { name: "search: second letter", run: (page) => page.keyboard.type("e") },
  { name: "search: third letter", run: (page) => page.keyboard.type("n") },
  { name: "search: a word more", run: (page) => page.locator("[role=combobox]").fill("genomics oslo 77") },
  { name: "select what was found", run: (page) => page.keyboard.press("Enter") },
  { name: "search: a command", run: (page) => askFor(page, "Let all pinned actors go") },
  { name: "let the pinned go (an edit)", find: option("Let all pinned actors go"), run: press },
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
  { name: "search: another command", run: (page) => askFor(page, "Clear selection") },
  { name: "clear the selection", find: option("Clear selection"), run: press },
  {
    name: "lay out again",
    isSliced: true,
    run: async (page) => {
      await page.getByRole("button", { name: "Lay out again" }).click();
      // By hand, for a locator that looks for text goes through the whole page each time.
      const wait = { polling: 500, timeout: 240_000 };
      await page.waitForFunction(() => document.querySelector(".layout-state"), undefined, wait);
      await page.waitForFunction(() => !document.querySelector(".layout-state"), undefined, wait);
    },
  },
  {
    name: "table: open",
    find: (page) => page.getByRole("button", { name: "Table", exact: true }),
    run: press,
  },
  {
    name: "table: sort by name",
    find: (page) => page.getByRole("columnheader", { name: /Name/ }).getByRole("button"),
    run: press,
  },
  {
    name: "table: filter words",
    find: (page) => page.getByLabel("Filter the rows"),
    run: async (page, found) => {
      await press(page, found);
      await page.keyboard.insertText("genomics");
    },
  },
  { name: "table: clear words", run: (page) => page.locator(".table-search").fill("") },
  {
    name: "table: download",
    isSliced: true,
    find: (page) => page.getByRole("button", { name: "Download CSV" }),
    run: async (page, found) => {
      const saving = page.waitForEvent("download");
      await press(page, found);
      await saving;
    },
  },
  {
    name: "table: relationships",
    find: (page) => page.getByRole("tab", { name: "Relationships" }),
    run: press,
  },
  {
    name: "network: back",
    find: (page) => page.getByRole("button", { name: "Network", exact: true }),
    run: press,
  },
];
