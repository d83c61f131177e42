/** Words on buttons that several panels have. */
export const BUTTONS = {
  close: "Close",
  clear: "Clear",
  cancel: "Cancel",
} as const;
