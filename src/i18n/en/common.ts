/** Words used by several panels. */
export const COMMON = {
  close: "Close",
  clear: "Clear",
  copy: "Copy",
  copied: "Copied",
  loading: "Loading…",
  from: "From",
  to: "To",
} as const;
