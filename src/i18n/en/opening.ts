/** While a project file is opened. */
export const OPENING = {
  title: "Opening “{{name}}”",
  progress: "Read and checked: {{percent, number}} %",
  inPage: "This browser cannot read it in the background, so the page may not answer for a moment.",
  kept: "What you have open stays until the file has been checked to its end.",
  cancel: "Do not open it",
} as const;
