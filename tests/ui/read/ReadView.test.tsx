import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";

import type { AppStore } from "../../../src/store/create-app-store";
import { selectLit, selectPosition } from "../../../src/store/select-reading";
import { selectReadingText } from "../../../src/store/select-sentences";
import { ReadView } from "../../../src/ui/read/ReadView";
import { buildHealthNetwork, withId } from "../../health-network";
import { expectNoAxeViolations, renderPanel } from "../render-panel";

const network = buildHealthNetwork();
const [relationship] = network.relationships;
if (!relationship) throw new Error("The test network has no relationship.");
const actorId = (id: string) => withId(network.actors, id).id;
const toRead = (store: AppStore) => {
  store.actions.setViewKind("read");
};
/** The view fills the stage it stands on. */
function ReadStage() {
  return (
    <div className="stage" data-kind="read" style={{ height: "100%" }}>
      <ReadView />
    </div>
  );
}

const show = (options: Partial<Parameters<typeof renderPanel>[1]> = {}) =>
  renderPanel(<ReadStage />, {
    network,
    prepare: toRead,
    sizePx: { width: 1200, height: 480 },
    ...options,
  });
type Shown = Awaited<ReturnType<typeof show>>;
const at = ({ store }: Shown) => selectPosition(store.getState()).sentence;
const sentence = ({ screen }: Shown, number: number) => {
  const found = screen.container.querySelector<HTMLElement>(`[data-sentence="${number}"]`);
  if (!found) throw new Error(`There is no sentence ${number} on the page.`);
  return found;
};
const currentOf = ({ screen }: Shown) => screen.container.querySelector(".sentence[aria-current]");

describe("stepping", () => {
  it("goes on and back with J and K wherever the focus is, and says the sentence", async () => {
    const shown = await show();
    await userEvent.keyboard("jj");
    expect(at(shown)).toBe(2);
    expect(currentOf(shown)).toBe(sentence(shown, 2));
    await userEvent.keyboard("k");
    expect(at(shown)).toBe(1);
    const text = selectReadingText(shown.store.getState()).sentences[1]?.text ?? "";
    const said = [...shown.screen.container.querySelectorAll("output")].map((each) => each.textContent);
    expect(said.some((each) => each.includes(text))).toBe(true);
  });

  it("leaves J and K alone where single keys are switched off", async () => {
    const shown = await show();
    shown.store.actions.setSingleKeys(false);
    await userEvent.keyboard("j");
    expect(at(shown)).toBe(0);
  });

  it("goes on and back with the buttons, not past the ends", async () => {
    const shown = await show();
    await expect.element(shown.screen.getByRole("button", { name: "Previous sentence" })).toBeDisabled();
    await shown.screen.getByRole("button", { name: "Next sentence" }).click();
    expect(at(shown)).toBe(1);
  });

  it("is one tab stop with arrow keys within it, and focus goes along", async () => {
    const shown = await show();
    const stops = [...shown.screen.container.querySelectorAll(".read-text [tabindex='0']")];
    expect(stops).toEqual([sentence(shown, 0)]);
    sentence(shown, 0).focus();
    await userEvent.keyboard("{ArrowDown}");
    expect(document.activeElement).toBe(sentence(shown, 1));
    await userEvent.keyboard("{PageDown}");
    const { paragraph } = selectReadingText(shown.store.getState()).sentences[at(shown)]?.sentence ?? {};
    expect(paragraph).toBe(2);
    await userEvent.keyboard("{End}");
    expect(at(shown)).toBe(selectReadingText(shown.store.getState()).sentences.length - 1);
    await userEvent.keyboard("{Home}");
    expect(document.activeElement).toBe(sentence(shown, 0));
  });

  it("scrubs with a slider that names paragraph and sentence, Page Down by paragraph", async () => {
    const shown = await show();
    const slider = shown.screen.getByRole("slider", { name: "Place in the article" });
    slider.element().focus();
    await userEvent.keyboard("{ArrowRight}");
    expect(at(shown)).toBe(1);
    await userEvent.keyboard("{PageDown}");
    await expect.element(slider).toHaveAttribute("aria-valuetext", expect.stringMatching(/^Paragraph 2, /u));
  });

  it("reads what comes to the reading line as the reader scrolls, and nothing while they look aside", async () => {
    const shown = await show({ sizePx: { width: 800, height: 360 } });
    const text = shown.screen.container.querySelector(".read-text");
    if (!text) throw new Error("There is no text.");
    expect(text.scrollHeight).toBeGreaterThan(text.clientHeight);
    // A wheel's turn comes before what it scrolls, and ends whatever flight the text is on.
    text.dispatchEvent(new WheelEvent("wheel"));
    text.scrollTo({ top: text.scrollHeight, behavior: "instant" });
    const last = selectReadingText(shown.store.getState()).sentences.length - 1;
    await expect.poll(() => at(shown)).toBe(last);
    shown.store.actions.select({ type: "actor", id: actorId("most") });
    text.scrollTo({ top: 0, behavior: "instant" });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(at(shown)).toBe(last);
  });
});

describe("reading on by itself", () => {
  it("goes to the next sentence, and stops where the reader looks aside", async () => {
    const shown = await show();
    await shown.screen.getByText("2×").click();
    await shown.screen.getByRole("button", { name: "Read on by itself" }).click();
    await expect.poll(() => at(shown), { timeout: 12_000 }).toBe(1);
    shown.store.actions.select({ type: "actor", id: actorId("canada") });
    await expect.element(shown.screen.getByRole("button", { name: "Read on by itself" })).toBeVisible();
    expect(shown.store.getState().session.playback.isPlaying).toBe(false);
  }, 15_000);

  it("begins anew at the end", async () => {
    const shown = await show();
    shown.store.actions.readSentence(Infinity);
    await shown.screen.getByRole("button", { name: "Read on by itself" }).click();
    expect(at(shown)).toBe(0);
    shown.store.actions.setPlaying(false);
  });
});

describe("text and picture", () => {
  it("lights a sentence's subgraph when it is clicked", async () => {
    const shown = await show();
    sentence(shown, 1).click();
    expect(at(shown)).toBe(1);
    expect(selectLit(shown.store.getState())?.actors.size).toBeGreaterThan(0);
  });

  it("shows a mention's actor, by click or by arrow and Enter, at its own sentence", async () => {
    const shown = await show();
    sentence(shown, 0).focus();
    await userEvent.keyboard("{ArrowRight}{Enter}");
    expect(shown.store.getState().view.selection.actors).toHaveLength(1);
    await expect.element(shown.screen.getByText(/^Looking at /u)).toBeVisible();
    await userEvent.keyboard("{Escape}{Escape}");
    expect(shown.store.getState().view.selection.actors).toHaveLength(0);
    expect(currentOf(shown)).toBe(sentence(shown, 0));
  });

  it("goes through the passages of what is selected in the picture, and back to the sentence", async () => {
    const shown = await show();
    shown.store.actions.readSentence(1);
    const several = network.actors.find(({ evidence, facts }) => evidence.length + facts.length > 1);
    if (!several) throw new Error("The test network has no actor with two passages.");
    shown.store.actions.select({ type: "actor", id: several.id });
    const position = () => shown.screen.container.querySelector(".article-position")?.textContent;
    await expect.poll(position).toMatch(/^Passage 1 of /u);
    const before = position();
    await userEvent.keyboard("]");
    await expect.poll(position).not.toBe(before);
    await userEvent.keyboard("[[");
    await expect.poll(position).toBe(before);
    await shown.screen.getByRole("button", { name: "Back to sentence 2" }).click();
    expect(currentOf(shown)).toBe(sentence(shown, 1));
  });

  it("sets what is not yet read aside as it is told", async () => {
    const shown = await show();
    await shown.screen.getByRole("radiogroup", { name: "Not yet read" }).getByText("Hide").click();
    expect(shown.store.getState().view.reading).toEqual({ sentence: 0, unread: "hide" });
  });
});

describe("passages whose place is not known", () => {
  it("are shown as such with their candidates, which are outlined in the text", async () => {
    const shown = await show();
    await shown.screen.getByRole("tab", { name: /^Coverage/u }).click();
    const displaced = [...shown.screen.container.querySelectorAll(".coverage-displaced")];
    expect(displaced.map((each) => each.querySelector(".coverage-state")?.textContent)).toEqual(
      expect.arrayContaining(["Moved", "Ambiguous", "Missing"]),
    );
    const lines = displaced.map((each) => each.querySelector(".passage-paragraph")?.textContent);
    expect(lines).toEqual(
      expect.arrayContaining([expect.stringMatching(/^¶\d+ · moved$/u), "ambiguous", "missing"]),
    );
    const ambiguous = displaced.find((each) => each.textContent.includes("Ambiguous"));
    ambiguous?.querySelector<HTMLElement>("button.coverage-pair")?.click();
    const section = shown.screen.getByRole("region", { name: "Passages whose place is not known" });
    await expect.element(section).toBeVisible();
    section.element().querySelector<HTMLElement>("[data-state='ambiguous'] summary")?.click();
    await section
      .getByRole("button", { name: /Show in article/u })
      .first()
      .click();
    await expect
      .poll(() => shown.screen.container.querySelector(".read-text mark[data-candidate]"))
      .not.toBeNull();
  });
});

describe("coverage", () => {
  it("sums up, leads to a sentence, and is exported", async () => {
    const shown = await show();
    await shown.screen.getByRole("tab", { name: /^Coverage/u }).click();
    await expect.element(shown.screen.getByRole("table")).toBeVisible();
    await shown.screen.getByRole("button", { name: "Sentences" }).click();
    await shown.screen.getByRole("button", { name: "Passages" }).click();
    expect(shown.services.covered).toEqual(["sentences", "passages"]);
    const uncited = selectReadingText(shown.store.getState()).sentences.find(
      ({ passages }) => passages.length === 0,
    );
    await shown.screen
      .getByRole("button", { name: new RegExp(`^Sentence ${(uncited?.at ?? 0) + 1},`, "u") })
      .first()
      .click();
    expect(at(shown)).toBe(uncited?.at);
    await expect.element(shown.screen.getByRole("slider")).toBeVisible();
  });

  it("marks each sentence in the margin for what is made of it", async () => {
    const shown = await show();
    for (const { at: number, state } of selectReadingText(shown.store.getState()).sentences)
      expect(sentence(shown, number).querySelector(".sentence-mark")?.getAttribute("data-state")).toBe(state);
  });
});

describe("everyone", () => {
  for (const language of ["en", "zh-Hant"] as const)
    for (const theme of ["light", "dark"] as const)
      it(`finds nothing to object to in ${language}, ${theme}`, async () => {
        const shown = await show({ language, theme });
        await expectNoAxeViolations(shown.screen.container);
        shown.store.actions.select({ type: "relationship", id: relationship.id });
        await expectNoAxeViolations(shown.screen.container);
        shown.screen.container.querySelectorAll<HTMLElement>("[role=tab]")[1]?.click();
        await expect.poll(() => shown.screen.container.querySelector(".coverage")).not.toBeNull();
        await expectNoAxeViolations(shown.screen.container);
      });
});
