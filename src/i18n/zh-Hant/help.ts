import type { HELP as ENGLISH } from "../en/help";
import type { Translation } from "../translation";

/** The help dialog. */
export const HELP: Translation<typeof ENGLISH> = {
  title: "如何閱讀與使用",
};
