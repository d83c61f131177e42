import { BUTTONS } from "./en/buttons";
import { EDIT } from "./en/edit";
import { EXPORT } from "./en/export";
import { FILTERS } from "./en/filters";
import { NETWORK } from "./en/network";
import { NOTICES } from "./en/notices";
import { OPTIONS } from "./en/options";
import { PICTURE } from "./en/picture";
import { QUALITY } from "./en/quality";
import { SHELL } from "./en/shell";
import { STAGE } from "./en/stage";
import { STORAGE } from "./en/storage";
import { TIME } from "./en/time";

/** English messages of what is on the page with the first picture: fetched with the app itself. */
export const ENGLISH_FIRST = {
  buttons: BUTTONS,
  edit: EDIT,
  export: EXPORT,
  filters: FILTERS,
  network: NETWORK,
  notices: NOTICES,
  options: OPTIONS,
  picture: PICTURE,
  quality: QUALITY,
  shell: SHELL,
  stage: STAGE,
  storage: STORAGE,
  time: TIME,
} as const;
