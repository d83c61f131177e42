import { expect, type Page, test as base } from "@playwright/test";

/** What went wrong in a page without any assertion noticing. */
interface Mishaps {
  readonly errors: string[];
  readonly foreignRequests: string[];
}

/** Collects errors, violations of the security policy and requests to other origins, for as long as the page lives. */
async function watch(page: Page, ownOrigin: string): Promise<Mishaps> {
  const mishaps: Mishaps = { errors: [], foreignRequests: [] };
  page.on("pageerror", (error) => mishaps.errors.push(`uncaught: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") mishaps.errors.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== ownOrigin) mishaps.foreignRequests.push(request.url());
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
      console.error(`policy: ${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  return mishaps;
}

/** A test whose page must end without errors, policy violations and requests to other origins. */
export const test = base.extend<{ readonly mishaps: Mishaps }>({
  mishaps: [
    async ({ page, baseURL }, use) => {
      const mishaps = await watch(page, new URL(baseURL ?? "").origin);
      await use(mishaps);
      expect(mishaps.errors, "errors and policy violations").toEqual([]);
      expect(mishaps.foreignRequests, "requests to other origins").toEqual([]);
    },
    { auto: true },
  ],
});

/** The picture's one tab stop. */
export const picture = (page: Page) => page.getByRole("application");

/** An actor in the picture, by its name. */
export const actorInPicture = (page: Page, name: string) =>
  picture(page).getByRole("img", { name: new RegExp(`^${name}, `) });

/** Opens the app at a view and waits until it says how much of the network it shows. */
export async function openApp(page: Page, view = ""): Promise<void> {
  await page.goto(`./${view}`);
  await expect(page.getByText(/ of 65 actors|／65 個行動者/).first()).toBeVisible();
}

/** Goes to an address as the reader's browser does on the way back, without loading the page anew. */
export const goTo = (page: Page, address: string) =>
  page.evaluate(
    (hash) =>
      new Promise<void>((resolve) => {
        history.replaceState(null, "", hash);
        dispatchEvent(new PopStateEvent("popstate"));
        // The picture is drawn with the next frame.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
    address,
  );
