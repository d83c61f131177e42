import { createInstance, type i18n, type TFunction } from "i18next";

import type { ENGLISH } from "./english";
import { ENGLISH_FIRST } from "./english-first";
import type { Translation } from "./translation";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "app";
    resources: { app: typeof ENGLISH };
    strictKeyChecks: true;
    strictInterpolationChecks: true;
  }
}

/** The languages the interface speaks, as BCP 47 tags. */
export const LANGUAGES = ["en", "zh-Hant"] as const;

/** A language the interface speaks. */
export type Language = (typeof LANGUAGES)[number];

/** Turns a message key and what it is filled with into words of the current language. */
export type Say = TFunction;

/** Every message in one language. */
export type Catalogue = Translation<typeof ENGLISH>;

/** Whole catalogues by language. */
export type Catalogues = Readonly<Partial<Record<Language, Catalogue>>>;

const NAMESPACE = "app";

/**
 * Creates the messages of the app, ready at once, in the given language, whose catalogue must be among `catalogues`
 * unless it is English, which begins with the words of the first picture and gets the others by `completeMessages`.
 * `switchLanguage` switches live. Words filled in are never escaped, since React and SVG text
 * nodes take text as text.
 */
export function createI18n(language: Language, catalogues: Catalogues = {}): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: "en",
    supportedLngs: LANGUAGES,
    resources: { en: { app: ENGLISH_FIRST } },
    ns: [NAMESPACE],
    defaultNS: NAMESPACE,
    nsSeparator: false,
    initAsync: false,
    returnNull: false,

    interpolation: { escapeValue: false },
    // What was drawn before its words were there is drawn again with them.
    react: { bindI18nStore: "added" },
  });
  for (const [tag, catalogue] of Object.entries(catalogues)) {
    instance.addResourceBundle(tag, NAMESPACE, catalogue);
  }
  return instance;
}

async function addLaterWords(messages: i18n): Promise<void> {
  const { ENGLISH_LATER } = await import("./english-later");
  messages.addResourceBundle("en", NAMESPACE, ENGLISH_LATER, true);
}

const completions = new WeakMap<i18n, Promise<void>>();

/**
 * Fetches the English messages of everything that is opened after the first picture; English stands in for whatever
 * another language lacks. The same promise at every call, so that panels can wait for it.
 */
export function completeMessages(messages: i18n): Promise<void> {
  const known = completions.get(messages);
  if (known) return known;
  const completion = addLaterWords(messages);
  completions.set(messages, completion);
  return completion;
}

/** Fetches what is needed to speak a language besides English; nobody pays for a language they do not read. */
export async function loadCatalogues(language: Language): Promise<Catalogues> {
  if (language === "en") return {};
  const { TRADITIONAL_CHINESE } = await import("./traditional-chinese");
  return { "zh-Hant": TRADITIONAL_CHINESE };
}

/** Speaks another language from now on, once its catalogue is there. */
export async function switchLanguage(messages: i18n, language: Language): Promise<void> {
  for (const [tag, catalogue] of Object.entries(await loadCatalogues(language))) {
    messages.addResourceBundle(tag, NAMESPACE, catalogue);
  }
  await messages.changeLanguage(language);
}
