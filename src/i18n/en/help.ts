/** The help dialog. */
export const HELP = {
  title: "How to read and use this",
} as const;
