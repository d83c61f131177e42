import type { COMMON as ENGLISH } from "../en/common";
import type { Translation } from "../translation";

/** Words used by several panels. */
export const COMMON: Translation<typeof ENGLISH> = {
  close: "關閉",
  clear: "清除",
  copy: "複製",
  copied: "已複製",
  loading: "載入中…",
  from: "從",
  to: "到",
};
