import type { ENGLISH } from "./english";
import type { Translation } from "./translation";
import { ANSWERS } from "./zh-Hant/answers";
import { ARTICLE } from "./zh-Hant/article";
import { BUTTONS } from "./zh-Hant/buttons";
import { COVERAGE } from "./zh-Hant/coverage";
import { EDIT } from "./zh-Hant/edit";
import { EMBED } from "./zh-Hant/embed";
import { EVIDENCE } from "./zh-Hant/evidence";
import { EXPORT } from "./zh-Hant/export";
import { FILTERS } from "./zh-Hant/filters";
import { HANDOUT } from "./zh-Hant/handout";
import { HELP } from "./zh-Hant/help";
import { MAP } from "./zh-Hant/map";
import { MATRIX } from "./zh-Hant/matrix";
import { LENSES } from "./zh-Hant/lenses";
import { NETWORK } from "./zh-Hant/network";
import { NOTICES } from "./zh-Hant/notices";
import { OPENING } from "./zh-Hant/opening";
import { OPTIONS } from "./zh-Hant/options";
import { PALETTE } from "./zh-Hant/palette";
import { PICTURE } from "./zh-Hant/picture";
import { QUALITY } from "./zh-Hant/quality";
import { PROBLEMS } from "./zh-Hant/problems";
import { READ } from "./zh-Hant/read";
import { SHARE } from "./zh-Hant/share";
import { SHELL } from "./zh-Hant/shell";
import { PRESENTER } from "./zh-Hant/presenter";
import { STAGE } from "./zh-Hant/stage";
import { STORAGE } from "./zh-Hant/storage";
import { STORIES } from "./zh-Hant/stories";
import { TABLE } from "./zh-Hant/table";
import { TIME } from "./zh-Hant/time";

/** Every message in 繁體中文. */
export const TRADITIONAL_CHINESE: Translation<typeof ENGLISH> = {
  answers: ANSWERS,
  article: ARTICLE,
  buttons: BUTTONS,
  coverage: COVERAGE,
  edit: EDIT,
  embed: EMBED,
  evidence: EVIDENCE,
  export: EXPORT,
  filters: FILTERS,
  handout: HANDOUT,
  help: HELP,
  map: MAP,
  matrix: MATRIX,
  lenses: LENSES,
  network: NETWORK,
  notices: NOTICES,
  opening: OPENING,
  options: OPTIONS,
  palette: PALETTE,
  picture: PICTURE,
  quality: QUALITY,
  problems: PROBLEMS,
  read: READ,
  share: SHARE,
  shell: SHELL,
  presenter: PRESENTER,
  stage: STAGE,
  storage: STORAGE,
  stories: STORIES,
  table: TABLE,
  time: TIME,
};
