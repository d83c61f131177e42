import { createInstance, type i18n, type TFunction } from "i18next";

import { ENGLISH } from "./english";
import { TRADITIONAL_CHINESE } from "./traditional-chinese";

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

/**
 * Creates the messages of the app, ready at once, in the given language; `changeLanguage` switches live. Words filled
 * in are never escaped, since React and SVG text nodes take text as text.
 */
export function createI18n(language: Language): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: "en",
    supportedLngs: LANGUAGES,
    resources: { en: { app: ENGLISH }, "zh-Hant": { app: TRADITIONAL_CHINESE } },
    ns: ["app"],
    defaultNS: "app",
    nsSeparator: false,
    initAsync: false,
    returnNull: false,

    interpolation: { escapeValue: false },
  });
  return instance;
}
