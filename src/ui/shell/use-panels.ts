import { useState } from "react";

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

/** The state of the side panels. It is this window's own: neither in the link nor kept. */
export function usePanels(): Panels {
  const [panels, setPanels] = useState<Readonly<Record<PanelId, PanelState>>>(() => ({
    // On a tablet two panels would leave the picture a slit.
    filters: { isOpen: matchMedia("(width > 60rem)").matches, widthPx: 280 },
    details: { isOpen: true, widthPx: 392 },
  }));
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
