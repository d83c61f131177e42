import { useState } from "react";

import type { ViewKind } from "../../model/view";

/** The two panels beside the centre; also their ids in the page, for skip links and `aria-controls`. */
export type PanelId = "filters" | "details";

/** Whether a panel is there, and how wide. */
export interface PanelState {
  readonly isOpen: boolean;
  readonly widthPx: number;
}

/** The narrowest and the widest a panel can be made. */
export const PANEL_WIDTHS_PX: readonly [narrowest: number, widest: number] = [240, 560];

/** Both panels, and what can be done with them. */
export interface Panels {
  readonly filters: PanelState;
  readonly details: PanelState;
  readonly open: (id: PanelId) => void;
  readonly toggle: (id: PanelId) => void;
  readonly resize: (id: PanelId, widthPx: number) => void;
}

type PanelStates = Readonly<Record<PanelId, PanelState>>;

const BESIDE_A_VIEW: PanelStates = {
  filters: { isOpen: true, widthPx: 280 },
  details: { isOpen: true, widthPx: 392 },
};
/** The article and the picture need the room. */
const BESIDE_TWO_PANES: PanelStates = {
  filters: { ...BESIDE_A_VIEW.filters, isOpen: false },
  details: { ...BESIDE_A_VIEW.details, isOpen: false },
};

/**
 * The state of the side panels, which the read view has to itself: beside its two panes there is room when asked for. It
 * is this window's own: neither in the link nor kept.
 */
export function usePanels(kind: ViewKind): Panels {
  const [others, setOthers] = useState((): PanelStates => ({
    ...BESIDE_A_VIEW,
    // On a tablet two panels would leave the picture a slit.
    filters: { ...BESIDE_A_VIEW.filters, isOpen: matchMedia("(width > 60rem)").matches },
  }));
  const [reading, setReading] = useState(BESIDE_TWO_PANES);
  const [panels, setPanels] = kind === "read" ? [reading, setReading] : [others, setOthers];
  const change = (id: PanelId, changes: Partial<PanelState>) => {
    setPanels((before) => ({ ...before, [id]: { ...before[id], ...changes } }));
  };
  return {
    ...panels,
    open: (id) => {
      change(id, { isOpen: true });
    },
    toggle: (id) => {
      change(id, { isOpen: !panels[id].isOpen });
    },
    resize: (id, widthPx) => {
      change(id, { widthPx });
    },
  };
}
