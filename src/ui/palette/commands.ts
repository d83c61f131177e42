import type { AppActions } from "../../store/actions";
import type { AppState } from "../../store/state";
import { hasFilters } from "../filters/has-filters";
import type { Services } from "../services";

/** What a command may use. */
export interface CommandContext {
  readonly actions: AppActions;
  readonly services: Services;
  readonly state: AppState;
}

/** Something the palette can do. Its name is the message `palette.commands.<id>`. */
interface Command {
  readonly id: string;
  /** Whether it would do anything now; without it, always. */
  readonly isAvailable?: (state: AppState) => boolean;
  readonly run: (context: CommandContext) => void;
}

const isInPicture = ({ view }: AppState) => view.kind === "network" || view.kind === "read";
/** A page for readers opens no other file, and its address leads nobody to it. */
const isServed = ({ session }: AppState) => session.saving.type !== "reading";

/** Everything the palette can do, in the order it is offered. */
export const COMMANDS = [
  {
    id: "fit",
    isAvailable: isInPicture,
    run: ({ services }) => {
      services.picture.fit();
    },
  },
  {
    id: "again",
    isAvailable: isInPicture,
    run: ({ services }) => {
      services.layout.again();
    },
  },
  {
    id: "pause",
    isAvailable: ({ session }) => session.layoutStatus.type === "running",
    run: ({ services }) => {
      services.layout.pause();
    },
  },
  {
    id: "resume",
    isAvailable: ({ session }) => session.layoutStatus.type === "paused",
    run: ({ services }) => {
      services.layout.resume();
    },
  },
  {
    id: "focusSelected",
    isAvailable: ({ view }) => view.selection.actors.length > 0,
    run: ({ actions, state }) => {
      actions.focusOn(state.view.selection.actors);
    },
  },
  {
    id: "clearFilters",
    isAvailable: ({ view }) => hasFilters(view.filters),
    run: ({ actions }) => {
      actions.clearFilters();
    },
  },
  {
    id: "clearFocus",
    isAvailable: ({ view }) => view.focus !== null,
    run: ({ actions }) => {
      actions.clearFocus();
    },
  },
  {
    id: "clearSelection",
    isAvailable: ({ view }) => view.selection.actors.length + view.selection.relationships.length > 0,
    run: ({ actions }) => {
      actions.clearSelection();
    },
  },
  {
    id: "undo",
    isAvailable: ({ document }) => document.history.done.length > 0,
    run: ({ actions }) => {
      actions.undo();
    },
  },
  {
    id: "redo",
    isAvailable: ({ document }) => document.history.undone.length > 0,
    run: ({ actions }) => {
      actions.redo();
    },
  },
  {
    id: "unpinAll",
    isAvailable: ({ document }) => document.pinned.size > 0,
    run: ({ actions }) => {
      actions.unpinAll();
    },
  },
  {
    id: "hulls",
    isAvailable: isInPicture,
    run: ({ actions, state }) => {
      actions.setHulls(!state.view.hulls);
    },
  },
  {
    id: "rings",
    isAvailable: ({ view }) => view.kind === "network" && view.selection.actors.length > 0,
    run: ({ actions }) => {
      actions.setLayout("rings");
    },
  },
  {
    id: "network",
    isAvailable: ({ view }) => view.kind !== "network",
    run: ({ actions }) => {
      actions.setViewKind("network");
    },
  },
  {
    id: "read",
    isAvailable: ({ view }) => view.kind !== "read",
    run: ({ actions }) => {
      actions.setViewKind("read");
    },
  },
  {
    id: "map",
    isAvailable: ({ view }) => view.kind !== "map",
    run: ({ actions }) => {
      actions.setViewKind("map");
    },
  },
  {
    id: "matrix",
    isAvailable: ({ view }) => view.kind !== "matrix",
    run: ({ actions }) => {
      actions.setViewKind("matrix");
    },
  },
  {
    id: "table",
    isAvailable: ({ view }) => view.kind !== "table",
    run: ({ actions }) => {
      actions.setViewKind("table");
    },
  },
  {
    id: "article",
    isAvailable: ({ view }) => view.panel !== "article",
    run: ({ actions }) => {
      actions.setPanel("article");
    },
  },
  {
    id: "evidence",
    isAvailable: ({ view }) => view.panel !== "evidence",
    run: ({ actions }) => {
      actions.setPanel("evidence");
    },
  },
  {
    id: "stories",
    isAvailable: ({ view }) => view.panel !== "stories",
    run: ({ actions }) => {
      actions.setPanel("stories");
    },
  },
  {
    id: "english",
    isAvailable: ({ preferences }) => preferences.language !== "en",
    run: ({ actions }) => {
      actions.setLanguage("en");
    },
  },
  {
    id: "chinese",
    isAvailable: ({ preferences }) => preferences.language !== "zh-Hant",
    run: ({ actions }) => {
      actions.setLanguage("zh-Hant");
    },
  },
  {
    id: "themeLight",
    isAvailable: ({ preferences }) => preferences.theme !== "light",
    run: ({ actions }) => {
      actions.setTheme("light");
    },
  },
  {
    id: "themeDark",
    isAvailable: ({ preferences }) => preferences.theme !== "dark",
    run: ({ actions }) => {
      actions.setTheme("dark");
    },
  },
  {
    id: "themeSystem",
    isAvailable: ({ preferences }) => preferences.theme !== "system",
    run: ({ actions }) => {
      actions.setTheme("system");
    },
  },
  {
    id: "present",
    isAvailable: ({ document }) => document.network.stories.some(({ steps }) => steps.length > 0),
    run: ({ actions }) => {
      actions.setDialog("present");
    },
  },
  {
    id: "share",
    isAvailable: isServed,
    run: ({ actions }) => {
      actions.setDialog("share");
    },
  },
  {
    id: "fullScreen",
    run: ({ services }) => {
      services.picture.toggleFullScreen();
    },
  },
  { id: "open", isAvailable: isServed, run: ({ services }) => void services.openFile() },
  { id: "save", run: ({ services }) => void services.saveProject() },
  {
    id: "help",
    run: ({ actions }) => {
      actions.setDialog("help");
    },
  },
] as const satisfies readonly Command[];

/** Names a command of the palette. */
export type CommandId = (typeof COMMANDS)[number]["id"];
