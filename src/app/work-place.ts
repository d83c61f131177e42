import type { LayoutClock } from "../layout/layout-port";
import type { WorkRestorer } from "./restore-in-worker";
import type { WorkDatabase } from "./work-database";

/** What a tab needs of the browser to keep work; tests give their own. */
export interface WorkPlace {
  readonly open: (onLost: () => void) => Promise<WorkDatabase>;
  /** Starts the worker that restores long documents; `null` where the page does it itself. */
  readonly openRestorer: (() => WorkRestorer) | null;
  /**
   * Asks to be the one that writes. `onHeld` is called when this page is, at once or when the page that was has gone,
   * crashed or closed; `onRefused` when another is for now.
   */
  readonly requestLead: (onHeld: () => void, onRefused: () => void) => void;
  readonly publish: (news: unknown) => void;
  readonly subscribe: (onNews: (news: unknown) => void) => void;
  /** A random name of this page. */
  readonly session: string;
  readonly clock: LayoutClock;
}
