import type { BUTTONS as ENGLISH } from "../en/buttons";
import type { Translation } from "../translation";

/** Words on buttons that several panels have. */
export const BUTTONS: Translation<typeof ENGLISH> = {
  close: "關閉",
  cancel: "取消",
  clear: "清除",
};
