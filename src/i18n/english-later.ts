import { ANSWERS } from "./en/answers";
import { ARTICLE } from "./en/article";
import { COVERAGE } from "./en/coverage";
import { EMBED } from "./en/embed";
import { EVIDENCE } from "./en/evidence";
import { HANDOUT } from "./en/handout";
import { HELP } from "./en/help";
import { MAP } from "./en/map";
import { MATRIX } from "./en/matrix";
import { LENSES } from "./en/lenses";
import { OPENING } from "./en/opening";
import { PALETTE } from "./en/palette";
import { PROBLEMS } from "./en/problems";
import { READ } from "./en/read";
import { SHARE } from "./en/share";
import { PRESENTER } from "./en/presenter";
import { STORIES } from "./en/stories";
import { TABLE } from "./en/table";

/** English messages of panels that are fetched when they are opened: fetched after the first picture. */
export const ENGLISH_LATER = {
  answers: ANSWERS,
  article: ARTICLE,
  coverage: COVERAGE,
  embed: EMBED,
  evidence: EVIDENCE,
  handout: HANDOUT,
  help: HELP,
  lenses: LENSES,
  map: MAP,
  matrix: MATRIX,
  opening: OPENING,
  palette: PALETTE,
  presenter: PRESENTER,
  problems: PROBLEMS,
  read: READ,
  share: SHARE,
  stories: STORIES,
  table: TABLE,
} as const;
