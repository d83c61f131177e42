import { expect, type Locator, type Page } from "@playwright/test";
import { actorInPicture, goTo, openApp, picture, test } from "./app-test";

const current = (page: Page) => page.locator(".sentence[aria-current]");
const status = (page: Page) => page.locator(".status-line").first();

test("reads on with the keyboard: the picture follows, and the address brings the sentence back", async ({
  page,
}) => {
  await openApp(page, "#view=read&v=1");
  await expect(current(page)).toContainText("Taiwan stands as a global leader");
  await expect(status(page)).toHaveText(/^3 of 65 actors, 2 of 123 relationships/);
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(current(page)).toContainText("TSMC produces nearly 90 percent");
  await expect(page).toHaveURL(/read=2~dim/);
  await page.reload();
  await expect(current(page)).toContainText("TSMC produces nearly 90 percent");
  await expect(current(page)).toBeInViewport();
});

test("the network builds as the article is read, and is whole at its end", async ({ page }) => {
  await openApp(page, "#view=read&read=0~hide&v=1");
  await expect(picture(page).getByRole("img")).toHaveCount(3 + 2);
  const slider = page.getByRole("slider", { name: "Place in the article" });
  await slider.focus();
  await page.keyboard.press("PageDown");
  await expect(slider).toHaveAttribute("aria-valuetext", /^Paragraph 2, sentence 5 /);
  const early = await picture(page).getByRole("img").count();
  expect(early).toBeGreaterThan(5);
  await page.keyboard.press("End");
  await expect(picture(page).getByRole("img")).toHaveCount(65 + 123);
  await page.keyboard.press("Home");
  await expect(picture(page).getByRole("img")).toHaveCount(3 + 2);
});

test("plays and pauses", async ({ page }) => {
  await openApp(page, "#view=read&v=1");
  await page.getByText("2×").click();
  await page.getByRole("button", { name: "Read on by itself" }).click();
  await expect(current(page)).toContainText("At the heart of this achievement", { timeout: 10_000 });
  await page.getByRole("button", { name: "Stop reading on" }).click();
  await expect(page.getByRole("button", { name: "Read on by itself" })).toBeVisible();
});

test("an actor clicked in the picture shows its sentences one by one; a sentence clicked shows its subgraph", async ({
  page,
}) => {
  await openApp(page, "#view=read&v=1");
  await actorInPicture(page, "TSMC").click();
  await expect(page.getByText(/^Passage 1 of \d+, paragraph 1$/)).toBeVisible();
  await expect(page.locator(".read-text mark[data-current]").first()).toBeInViewport();
  await page.getByRole("button", { name: "Next passage" }).click();
  await expect(page.getByText(/^Passage 2 of \d+/)).toBeVisible();
  await page.waitForTimeout(600);
  // The middle of a sentence that runs over several lines may lie beside it: its first words never do.
  const start = await page.getByText("In a world often divided by").evaluate((sentence) => {
    const [line] = sentence.getClientRects();
    return { x: (line?.left ?? 0) + 4, y: (line?.top ?? 0) + (line?.height ?? 0) / 2 };
  });
  await page.mouse.click(start.x, start.y);
  await expect(current(page)).toContainText("In a world often divided by");
  await expect(page).not.toHaveURL(/actor=/);
});

/** A sentence that the keyboard is at and that has what is asked about marked. */
const MARKED = ".read-text [data-sentence][tabindex='0']:has(mark[data-current])";

/** A shape by its place in the picture, and what a sentence that shows it matches. */
interface Asked {
  readonly place: number;
  readonly marked: string;
}
const isMarked = ({ marked }: Asked) => document.querySelector(marked) !== null;
const isSelected = ({ place }: Asked) =>
  document.querySelectorAll("[role=application] [role=img]")[place]?.matches("[data-selected]") === true;
/** Whether nothing is marked any more, and the shape is lit. */
const isLitAlone = ({ place }: Asked) =>
  document.querySelector(".read-text mark") === null &&
  document.querySelectorAll("[role=application] [role=img]")[place]?.matches("[data-emphasis='lit']") ===
    true;

/** Looks each frame whether it is so; a busy machine takes its time, and what is so already is never waited for. */
const comesTrue = (page: Page, isSo: (asked: Asked) => boolean, place: number) =>
  page.waitForFunction(isSo, { place, marked: MARKED }, { timeout: 10_000 }).then(
    () => true,
    () => false,
  );

test("every relationship and every actor leads to its sentence and back, one key each way", async ({
  page,
}) => {
  test.setTimeout(300_000);
  await openApp(page, "#view=read&read=0~show&v=1");
  const shapes = picture(page).getByRole("img");
  await expect(shapes).toHaveCount(65 + 123);
  const names = await shapes.evaluateAll((all) => all.map((each) => each.getAttribute("aria-label") ?? ""));
  const lost: string[] = [];
  for (const [place, name] of names.entries()) {
    await page.evaluate((at) => {
      const shape = document.querySelectorAll("[role=application] [role=img]")[at];
      if (shape instanceof SVGElement) shape.focus();
    }, place);
    await page.keyboard.press("Enter");
    const isThere = await comesTrue(page, isMarked, place);
    await page.evaluate(() =>
      document.querySelector<HTMLElement>(".read-text [data-sentence][tabindex='0']")?.focus(),
    );
    await page.keyboard.press("Enter");
    const isBack = await comesTrue(page, isLitAlone, place);
    if (!isThere || !isBack) lost.push(name);
  }
  expect(lost).toEqual([]);
});

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The address of the read view at its first sentence, with the picture looked at from a point of the layout. */
const lookAt = ({ x, y }: Point, zoom: number) => `#view=read&camera=${x}~${y}~${zoom}&read=0~show&v=1`;
/** Pixels to a layout unit at which the whole network is in sight. */
const WHOLE = 1.2;

/** The middle of a shape in layout units, while the whole network is in sight. */
const findMiddle = (shape: Locator) =>
  shape.evaluate((element, zoom) => {
    const box = element.closest("[role=application]")?.getBoundingClientRect();
    const { x, y, width, height } = element.getBoundingClientRect();
    if (!box) return { x: 0, y: 0 };
    return {
      x: Math.round((x + width / 2 - box.left - box.width / 2) / zoom),
      y: Math.round((y + height / 2 - box.top - box.height / 2) / zoom),
    };
  }, WHOLE);

/** A point on a line, and how far it is from the other lines; `null` in the middle of a symbol, which lies above names. */
interface PointInPicture extends Point {
  readonly room: number | null;
}

/**
 * For each actor and relationship of the picture, or only the one at a place, where a pointer means it and nothing else, as
 * far as symbols and lines go: of a line, the points farthest from all others first. Empty where there is none in sight.
 */
const findPoints = (shapes: Locator, only: number | null) =>
  shapes.evaluateAll((all, asked) => {
    const isLine = (shape: Element) => shape.classList.contains("entente-link");
    const box = all[0]?.closest("[role=application]")?.getBoundingClientRect();
    const symbols = all
      .filter((each) => !isLine(each))
      .map((each) => {
        const { x, y, width, height } = each.getBoundingClientRect();
        return { each, x: x + width / 2, y: y + height / 2, radius: width / 2 };
      });
    const lines = all.filter(isLine).map((each) => {
      const drawn = each.querySelector<SVGPolylineElement>("polyline.entente-line");
      const toScreen = drawn?.getScreenCTM();
      const length = drawn?.getTotalLength() ?? 0;
      const points = Array.from({ length: 60 }, (_, step) =>
        drawn && toScreen
          ? drawn.getPointAtLength((length * (step + 0.5)) / 60).matrixTransform(toScreen)
          : new DOMPoint(),
      ).map(({ x, y }) => ({ x, y }));
      return { each, points };
    });
    const isFree = ({ x, y }: Point) =>
      box !== undefined &&
      x > box.left + 4 &&
      x < box.right - 4 &&
      y > box.top + 4 &&
      y < box.bottom - 60 &&
      symbols.every((each) => Math.hypot(each.x - x, each.y - y) > Math.max(13, each.radius + 3));
    const findOf = (shape: Element | undefined): PointInPicture[] => {
      const symbol = symbols.find(({ each }) => each === shape);
      if (symbol) return [{ x: symbol.x, y: symbol.y, room: null }];
      const own = lines.find(({ each }) => each === shape)?.points ?? [];
      const others = lines.flatMap(({ each, points }) => (each === shape ? [] : points));
      return own
        .filter(isFree)
        .map(({ x, y }) => {
          const room = others.reduce(
            (least, other) => Math.min(least, Math.hypot(other.x - x, other.y - y)),
            Infinity,
          );
          return { x, y, room };
        })
        .filter(({ room }) => room > 4)
        .sort((one, other) => other.room - one.room);
    };
    return asked === null ? all.map(findOf) : [findOf(all[asked])];
  }, only);

/** The first of some points that no name lies over, as names lie now; a symbol's is always clear. */
const findClear = (page: Page, points: readonly PointInPicture[]) =>
  page.evaluate((from) => {
    const names = [...document.querySelectorAll(".entente-labels text")].map((name) =>
      name.getBoundingClientRect(),
    );
    const isClear = ({ x, y, room }: PointInPicture) =>
      room === null ||
      names.every(
        (name) => x < name.left - 3 || x > name.right + 3 || y < name.top - 3 || y > name.bottom + 3,
      );
    return from.find(isClear) ?? null;
  }, points);

/** Where a click means the sentence and not a name in it. */
const findWords = (sentence: Locator) =>
  sentence.evaluate((element) => {
    const text = element.closest(".read-text")?.getBoundingClientRect();
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest(".mention, .sr-only")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const line of range.getClientRects()) {
        const [x, y] = [line.left + line.width / 2, line.top + line.height / 2];
        const isInSight = text && y > text.top && y < text.bottom;
        if (line.width > 4 && isInSight && element.contains(document.elementFromPoint(x, y))) return { x, y };
      }
    }
    return null;
  });

test("every relationship and every actor leads to its sentence and back, one click each way", async ({
  page,
}) => {
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  const whole = lookAt({ x: 0, y: 0 }, WHOLE);
  await openApp(page, whole);
  const shapes = picture(page).getByRole("img");
  await expect(shapes).toHaveCount(65 + 123);
  const names = await shapes.evaluateAll((all) => all.map((each) => each.getAttribute("aria-label") ?? ""));
  const marked = page.locator(MARKED).first();
  const lost: string[] = [];
  const points = await findPoints(shapes, null);
  for (const [place, name] of names.entries()) {
    await goTo(page, whole);
    let point = await findClear(page, points[place] ?? []);
    for (const zoom of [2, 4]) {
      if (point) break;
      await goTo(page, whole);
      await goTo(page, lookAt(await findMiddle(shapes.nth(place)), zoom * WHOLE));
      point = await findClear(page, (await findPoints(shapes, place)).flat());
    }
    if (!point) {
      lost.push(`nowhere to click: ${name}`);
      continue;
    }
    await page.mouse.click(point.x, point.y);
    const isThere = await comesTrue(page, isMarked, place);
    const isChosen = await comesTrue(page, isSelected, place);
    const words = isThere ? await findWords(marked) : null;
    if (words) await page.mouse.click(words.x, words.y);
    // Off the text, which may have come to lie with another name under the pointer.
    await page.mouse.move(2, 2);
    const isBack = await comesTrue(page, isLitAlone, place);
    if (!isThere || !isChosen || !words || !isBack)
      lost.push(`${name} (${[isThere, isChosen, words !== null, isBack].join(" ")})`);
  }
  expect(lost).toEqual([]);
});

test("with reduced motion the text and the picture cut", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openApp(page, "#view=read&v=1");
  await page.getByRole("slider", { name: "Place in the article" }).focus();
  await page.keyboard.press("End");
  const places = () =>
    page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          requestAnimationFrame(() =>
            requestAnimationFrame(() => {
              const text = document.querySelector(".read-text");
              const shape = document.querySelector("[role=application] [role=img]");
              resolve(`${text?.scrollTop} ${JSON.stringify(shape?.getBoundingClientRect())}`);
            }),
          );
        }),
    );
  const first = await places();
  await page.waitForTimeout(400);
  expect(await places()).toBe(first);
});

test("coverage is summed up and exported", async ({ page }) => {
  await openApp(page, "#view=read&v=1");
  await page.getByRole("tab", { name: "Coverage: 35 of 45" }).click();
  await expect(page.getByRole("button", { name: "science diplomacy – health" })).toHaveCount(2);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Sentences" }).click();
  expect((await download).suggestedFilename()).toMatch(/coverage-sentences\.csv$/);
});

test("on a phone the picture is above the article, and nothing is cut off at the side", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openApp(page, "#view=read&read=9~dim&v=1");
  const above = await picture(page).boundingBox();
  const below = await page.locator(".read-text").boundingBox();
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual((below?.y ?? 0) + 1);
  await expect(current(page)).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
