import { createInstance, type i18n, type TFunction } from "i18next";

import { ENGLISH } from "./english";
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

/** Catalogues beside the English one, which is always there. */
export type Catalogues = Readonly<Partial<Record<Language, Catalogue>>>;

const NAMESPACE = "app";

/**
 * Creates the messages of the app, ready at once, in the given language, whose catalogue must be among `catalogues`
 * unless it is English; `switchLanguage` switches live. Words filled in are never escaped, since React and SVG text
 * nodes take text as text.
 */
export function createI18n(language: Language, catalogues: Catalogues = {}): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: "en",
    supportedLngs: LANGUAGES,
    resources: { en: { app: ENGLISH } },
    ns: [NAMESPACE],
    defaultNS: NAMESPACE,
    nsSeparator: false,
    initAsync: false,
    returnNull: false,

    interpolation: { escapeValue: false },
  });
  for (const [tag, catalogue] of Object.entries(catalogues)) {
    instance.addResourceBundle(tag, NAMESPACE, catalogue);
  }
  return instance;
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
