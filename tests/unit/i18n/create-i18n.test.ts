import { describe, expect, it } from "vitest";

import { completeMessages, createI18n, switchLanguage } from "../../../src/i18n/create-i18n";
import { ENGLISH } from "../../../src/i18n/english";
import { TRADITIONAL_CHINESE } from "../../../src/i18n/traditional-chinese";

type Messages = { readonly [key: string]: string | Messages };

const collect = (messages: Messages, path = ""): [string, string][] =>
  Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[path + key, value]] : collect(value, `${path}${key}.`),
  );

const placeholders = (message: string): string[] =>
  [...message.matchAll(/\{\{([^}]*)\}\}/g)].map((match) => match[1] ?? "").sort();

const english = new Map(collect(ENGLISH));
const chinese = new Map(collect(TRADITIONAL_CHINESE));

describe("the message catalogue", () => {
  it("has the same keys in both languages, but for the singulars Chinese does not have", () => {
    const wanted = [...english.keys()].filter((key) => !key.endsWith("_one"));
    expect([...chinese.keys()].sort()).toEqual(wanted.sort());
  });

  it("pairs every singular with a plural", () => {
    const singulars = [...english.keys()].filter((key) => key.endsWith("_one"));
    expect(singulars.filter((key) => !english.has(key.replace(/_one$/, "_other")))).toEqual([]);
  });

  it("fills the same places in both languages", () => {
    const places = (messages: [string, string][]) =>
      messages.map(([key, message]) => `${key}: ${placeholders(message).join(" ")}`);
    const counterparts = [...chinese].map(([key]): [string, string] => [key, english.get(key) ?? ""]);
    expect(places([...chinese])).toEqual(places(counterparts));
  });

  it("says something everywhere and leaves no brace open", () => {
    const faulty = [...english, ...chinese].filter(
      ([, message]) => message.trim() === "" || /[{}]/.test(message.replace(/\{\{[^{}]+\}\}/g, "")),
    );
    expect(faulty).toEqual([]);
  });
});

describe("createI18n", () => {
  it("speaks the language it is made for at once", () => {
    expect(createI18n("en").t("buttons.close")).toBe("Close");
    expect(createI18n("zh-Hant", { "zh-Hant": TRADITIONAL_CHINESE }).t("buttons.close")).toBe("關閉");
  });

  it("switches live", async () => {
    const i18n = createI18n("en");
    await switchLanguage(i18n, "zh-Hant");
    expect(i18n.t("filters.clearAll")).toBe("清除篩選");
    await switchLanguage(i18n, "en");
    expect(i18n.t("filters.clearAll")).toBe("Clear filters");
  });

  it("knows one from many and writes numbers as the language does", () => {
    const { t } = createI18n("en");
    expect(t("network.actors", { count: 1 })).toBe("1 actor");
    expect(t("network.actors", { count: 1234 })).toBe("1,234 actors");
    expect(createI18n("zh-Hant", { "zh-Hant": TRADITIONAL_CHINESE }).t("network.actors", { count: 1 })).toBe(
      "1 個行動者",
    );
  });

  it("has the words of what is opened later once they are asked for", async () => {
    const i18n = createI18n("en");
    expect(i18n.exists("palette.nothing")).toBe(false);
    await completeMessages(i18n);
    expect(i18n.t("palette.nothing", { query: "x" })).toContain("x");
    expect(i18n.t("buttons.close")).toBe("Close");
  });

  it("leaves angle brackets and ampersands as they are", () => {
    expect(createI18n("en", { en: ENGLISH }).t("palette.nothing", { query: "<b>&</b>" })).toContain(
      "“<b>&</b>”",
    );
  });

  it("keeps what a reader typed apart from its own syntax", () => {
    const said = createI18n("en", { en: ENGLISH }).t("palette.nothing", {
      query: "$t(buttons.close) {{query}}",
    });
    expect(said).toContain("$t(buttons.close) {{query}}");
  });
});
