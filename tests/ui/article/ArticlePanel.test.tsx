import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";

import type { AppStore } from "../../../src/store/create-app-store";
import { ArticlePanel } from "../../../src/ui/article/ArticlePanel";
import { buildHealthNetwork, withId } from "../../health-network";
import { expectNoAxeViolations, renderPanel } from "../render-panel";

const network = buildHealthNetwork();
const source = withId(network.sources, "article");
const actorId = (id: string) => withId(network.actors, id).id;
const selectActor = (id: string) => (store: AppStore) => {
  store.actions.select({ type: "actor", id: actorId(id) });
};
const show = (options: Partial<Parameters<typeof renderPanel>[1]> = {}) =>
  renderPanel(<ArticlePanel />, { network, ...options });

const wordsOf = (element: Element | null) => {
  const copy = element?.cloneNode(true);
  if (!(copy instanceof Element)) return "";
  for (const hidden of copy.querySelectorAll(".sr-only, [aria-hidden]")) hidden.remove();
  return copy.textContent;
};

describe("the text", () => {
  it("is whole, in its own language, with numbered paragraphs", async () => {
    const { screen } = await show({ language: "zh-Hant" });
    const paragraphs = [...screen.container.querySelectorAll(".article-paragraph")];
    expect(paragraphs.map(wordsOf).join("\n")).toBe(source.text);
    expect(paragraphs.map((each) => each.getAttribute("lang"))).toEqual(["en", "en", "en", "en"]);
    expect(paragraphs.map((each) => each.querySelector("[aria-hidden]")?.textContent)).toEqual([
      "1",
      "2",
      "3",
      "4",
    ]);
  });

  it("stays whole whatever is selected", async () => {
    const { screen } = await show({ prepare: selectActor("consortium") });
    const paragraphs = [...screen.container.querySelectorAll(".article-paragraph")];
    expect(paragraphs.map(wordsOf).join("\n")).toBe(source.text);
  });

  it("sets sentences no passage quotes from in softer ink", async () => {
    const { screen } = await show();
    const soft = [...screen.container.querySelectorAll(".article-body .uncited")].map(
      (each) => each.textContent,
    );
    expect(soft.join("")).toContain("衛生是普世關懷");
    expect(soft.join("")).not.toContain("Cooperation");
  });

  it("is one tab for each article where there are several", async () => {
    const second = { ...source, id: actorIdAsSource(), title: "Another article", text: "Canada agreed." };
    const { screen } = await show({ network: { ...network, sources: [...network.sources, second] } });
    await screen.getByRole("tab", { name: "Another article" }).click();
    await expect.element(screen.getByText("agreed.")).toBeVisible();
  });
});

/** An id no other source has, of the right type. */
function actorIdAsSource() {
  const copy = buildHealthNetwork();
  return Object.assign(withId(copy.sources, "article"), { id: "second" }).id;
}

describe("passages of the selection", () => {
  it("are marked from end to end, and their ends are said to a screen reader", async () => {
    const { screen } = await show({ prepare: selectActor("thailand") });
    const marks = [...screen.container.querySelectorAll(".article-body mark")];
    expect(marks.map(wordsOf).join("")).toBe("institutes in Thailand");
    expect(marks.map((mark) => mark.textContent).join("")).toBe(
      " [passage begins] institutes in Thailand [passage ends] ",
    );
  });

  it("are gone through with next and previous, round and round", async () => {
    const { screen } = await show({ prepare: selectActor("consortium") });
    await expect.element(screen.getByText("Passage 1 of 4, paragraph 1")).toBeVisible();
    const current = () => [...screen.container.querySelectorAll("[data-current]")].map(wordsOf).join("");
    expect(current()).toBe("The consortium, launched in 2019, already integrates data from 33 biobanks");
    await screen.getByRole("button", { name: "Next passage" }).click();
    expect(current()).toBe("launched in 2019");
    await screen.getByRole("button", { name: "Previous passage" }).click();
    await screen.getByRole("button", { name: "Previous passage" }).click();
    await expect.element(screen.getByText("Passage 4 of 4, paragraph 1")).toBeVisible();
  });

  it("are scrolled to", async () => {
    const { screen } = await show({
      prepare: selectActor("pressure"),
      sizePx: { width: 360, height: 160 },
    });
    const mark = screen.container.querySelector(".article-body mark");
    const frame = screen.container.querySelector("main");
    await expect.poll(() => frame?.scrollTop ?? 0).toBeGreaterThan(0);
    const { top, bottom } = mark?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
    const view = frame?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
    expect(top).toBeGreaterThanOrEqual(view.top);
    expect(bottom).toBeLessThanOrEqual(view.bottom);
  });

  it("begin at the one the reader asked for", async () => {
    const { screen } = await show({
      prepare: (store) => {
        selectActor("consortium")(store);
        const passage = withId(network.actors, "consortium").facts[2]?.evidence[0];
        if (passage) store.actions.showInArticle(passage);
      },
    });
    await expect.element(screen.getByText("Passage 4 of 4, paragraph 1")).toBeVisible();
  });

  it("are said to be absent where there are none", async () => {
    const { screen } = await show({ prepare: selectActor("health-concern") });
    await expect
      .element(screen.getByText("Nothing in this article is recorded for the selection."))
      .toBeVisible();
  });
});

describe("mentions", () => {
  it("select their actor and stay where the reader is", async () => {
    const { screen, store } = await show({ sizePx: { width: 360, height: 160 } });
    await screen.getByRole("link", { name: "memorandum" }).click();
    expect(store.getState().view.selection.actors).toEqual(["mou-canada"]);
    await expect
      .element(screen.getByRole("link", { name: "memorandum" }))
      .toHaveAttribute("aria-current", "true");
  });

  it("are one tab stop, through which the arrow keys go", async () => {
    const { screen, store } = await show();
    const stops = () =>
      [...screen.container.querySelectorAll<HTMLElement>("[role=link]")].filter(
        (each) => each.tabIndex === 0,
      );
    expect(stops().map((each) => each.textContent)).toEqual(["Ministry of Science"]);
    stops()[0]?.focus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}");
    await expect.element(screen.getByRole("link", { name: "Biobank Consortium" })).toHaveFocus();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}");
    expect(stops()).toEqual([document.activeElement]);
    expect(document.activeElement?.closest("p")?.querySelector("[aria-hidden]")?.textContent).toBe("2");
    await userEvent.keyboard("{End}{Enter}");
    expect(store.getState().view.selection.actors).toEqual(["consortium"]);
    expect(document.activeElement?.textContent).toBe("國家級人體生物資料庫整合平台");
    await userEvent.keyboard("{Home} ");
    expect(store.getState().view.selection.actors).toEqual(["most"]);
  });

  it("light their actor in the picture", async () => {
    const { screen, store } = await show();
    await screen.getByRole("link", { name: "MoST" }).hover();
    expect(store.getState().session.hover).toEqual({ type: "actor", id: "most" });
    await screen.getByRole("heading").hover();
    expect(store.getState().session.hover).toBeNull();
  });
});

describe("an article of a megabyte", () => {
  const [line = ""] = source.text.split("\n");
  const text = Array.from({ length: 1500 }, (_, at) => `${at} ${line.repeat(4)}`).join("\n");
  const long = { ...network, sources: [{ ...source, text }] };

  it("is all in the page, and changes only where it is marked anew", async () => {
    expect(text.length).toBeGreaterThan(1_000_000);
    const { screen, store } = await show({ network: long });
    const paragraphs = [...screen.container.querySelectorAll(".article-paragraph")];
    expect(paragraphs.map(wordsOf).join("\n")).toBe(text);
    await expect.poll(() => paragraphs[3]?.querySelector("[data-mention]")).not.toBeNull();
    const changed = new Set<Element>();
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const paragraph = target instanceof Element ? target.closest(".article-paragraph") : null;
        if (paragraph) changed.add(paragraph);
      }
    });
    observer.observe(screen.container, { subtree: true, childList: true, attributes: true });
    store.actions.showInArticle({ source: source.id, start: 30, end: 60 });
    await expect.poll(() => paragraphs[0]?.querySelector("[data-current]")).not.toBeNull();
    observer.disconnect();
    expect([...changed]).toEqual([paragraphs[0]]);
  });

  it("is bare text where nobody looks, and drawn where the reader goes", async () => {
    const { screen, store } = await show({ network: long });
    const last = screen.container.querySelector(".article-paragraph:last-child");
    expect(last?.querySelector("[data-mention]")).toBeNull();
    store.actions.showInArticle({ source: source.id, start: text.length - 40, end: text.length - 1 });
    await expect.poll(() => last?.querySelector("[data-current]")).not.toBeNull();
    expect(last?.querySelector("[data-mention]")).not.toBeNull();
    const { top } = last?.getBoundingClientRect() ?? { top: -1 };
    expect(top).toBeGreaterThanOrEqual(-200);
    expect(top).toBeLessThan(640);
  });

  it("is gone through by keyboard to its very end", async () => {
    const { screen } = await show({ network: long });
    await expect.poll(() => screen.container.querySelector("[data-mention]")).not.toBeNull();
    screen.container.querySelector<HTMLElement>("[data-mention]")?.focus();
    await userEvent.keyboard("{End}");
    const last = screen.container.querySelector(".article-paragraph:last-child");
    expect(last?.contains(document.activeElement)).toBe(true);
  });
});

describe.each(["en", "zh-Hant"] as const)("axe in %s", (language) => {
  it.each(["light", "dark"] as const)("finds nothing in the %s theme", async (theme) => {
    const { screen } = await show({ language, theme, prepare: selectActor("consortium") });
    await expectNoAxeViolations(screen.container);
  });
});
