import type { ReactNode } from "react";

/** An entry of a menu. */
export interface MenuEntry {
  readonly id: string;
  readonly label: ReactNode;
  /** What typing ahead matches, where `label` is not plain text. */
  readonly text?: string;
  /** A sentence on what it means. */
  readonly detail?: string;
  readonly onChoose: () => void;
}
