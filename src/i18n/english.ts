import { ANSWERS } from "./en/answers";
import { ARTICLE } from "./en/article";
import { BUTTONS } from "./en/buttons";
import { COVERAGE } from "./en/coverage";
import { EDIT } from "./en/edit";
import { EVIDENCE } from "./en/evidence";
import { EXPORT } from "./en/export";
import { FILTERS } from "./en/filters";
import { HELP } from "./en/help";
import { MAP } from "./en/map";
import { MATRIX } from "./en/matrix";
import { LENSES } from "./en/lenses";
import { NETWORK } from "./en/network";
import { NOTICES } from "./en/notices";
import { OPTIONS } from "./en/options";
import { PALETTE } from "./en/palette";
import { PICTURE } from "./en/picture";
import { QUALITY } from "./en/quality";
import { READ } from "./en/read";
import { SHARE } from "./en/share";
import { SHELL } from "./en/shell";
import { PRESENTER } from "./en/presenter";
import { STAGE } from "./en/stage";
import { STORAGE } from "./en/storage";
import { STORIES } from "./en/stories";
import { TABLE } from "./en/table";
import { TIME } from "./en/time";

/** Every message in English, by panel: the list of keys every other language has to have. */
export const ENGLISH = {
  answers: ANSWERS,
  article: ARTICLE,
  buttons: BUTTONS,
  coverage: COVERAGE,
  edit: EDIT,
  evidence: EVIDENCE,
  export: EXPORT,
  filters: FILTERS,
  help: HELP,
  map: MAP,
  matrix: MATRIX,
  lenses: LENSES,
  network: NETWORK,
  notices: NOTICES,
  options: OPTIONS,
  palette: PALETTE,
  picture: PICTURE,
  quality: QUALITY,
  read: READ,
  share: SHARE,
  shell: SHELL,
  presenter: PRESENTER,
  stage: STAGE,
  storage: STORAGE,
  stories: STORIES,
  table: TABLE,
  time: TIME,
} as const;
