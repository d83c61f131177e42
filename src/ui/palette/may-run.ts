import { hasControl, type PageMode, type ReaderControl } from "../../model/page-mode";
import type { CommandId } from "./commands";

/** Commands that stand for a control of the page; `null` for those that only the desk has. */
const NEEDS: Partial<Record<CommandId, ReaderControl | null>> = {
  clearFilters: "filters",
  undo: null,
  redo: null,
  network: "network",
  read: "read",
  map: "map",
  matrix: "matrix",
  table: "table",
  stories: "stories",
  english: "language",
  chinese: "language",
  themeLight: "theme",
  themeDark: "theme",
  themeSystem: "theme",
  present: "present",
  share: "share",
  fullScreen: "fullscreen",
  open: null,
  save: null,
  help: "help",
};

/** Whether a page of this mode offers a command: none that leads round the controls its author chose. */
export function mayRun(mode: PageMode, command: CommandId): boolean {
  const need = NEEDS[command];
  if (need === undefined) return true;
  return need === null ? mode.type === "desk" : hasControl(mode, need);
}
