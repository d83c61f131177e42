/** The article panel. */
export const ARTICLE = {
  title: "Article",
} as const;
