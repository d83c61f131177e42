import type { LocalizedText } from "../../model/localized-text";

/** What a new story is called until it has a title: part of the document, and so in every language at once. */
export const NEW_STORY_TITLE: LocalizedText = { en: "Untitled story", "zh-Hant": "未命名的故事" };

/** What a new step is called when nothing is selected that could name it. */
export const NEW_STEP_TITLE: Readonly<Record<"en" | "zh-Hant", string>> = {
  en: "Untitled step",
  "zh-Hant": "未命名的步驟",
};
