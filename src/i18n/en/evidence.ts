/** The evidence panel. */
export const EVIDENCE = {
  title: "Evidence",
} as const;
