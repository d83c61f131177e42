import type { ARTICLE as ENGLISH } from "../en/article";
import type { Translation } from "../translation";

/** The article panel. */
export const ARTICLE: Translation<typeof ENGLISH> = {
  title: "文章",
};
