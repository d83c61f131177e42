import { X } from "lucide-react";
import type { CSSProperties, KeyboardEvent, ReactNode } from "react";

import type { AppState } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { IconButton } from "../controls/IconButton";
import { Resizer } from "../controls/Resizer";
import { useMessages } from "../use-messages";
import type { PanelId, PanelState } from "./use-panels";
import { PANEL_WIDTHS_PX } from "./use-panels";

/** Whether the window is so narrow that shell.css makes sheets of the side panels. */
const isSheet = () => matchMedia("(width <= 47.5rem)").matches;

const selectSheet = ({ session }: AppState) => session.sheet;

/** A panel beside the centre that can be widened and put away; on a phone, a sheet that is raised from below. */
export function SidePanel({
  id,
  side,
  state,
  onResize,
  children,
}: {
  readonly id: PanelId;
  readonly side: "left" | "right";
  readonly state: PanelState;
  readonly onResize: (widthPx: number) => void;
  readonly children: ReactNode;
}) {
  const { say } = useMessages();
  const isRaised = useApp(selectSheet) === id;
  const actions = useActions();
  const panel = say(`shell.panels.${id}`);
  const style: CSSProperties & Record<"--panel-width", string> = {
    "--panel-width": `${state.widthPx / 16}rem`,
  };
  const lower = () => {
    actions.setSheet("none");
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`.phone-bar [aria-controls=${id}]`)?.focus(),
    );
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !isRaised || event.defaultPrevented || !isSheet()) return;
    event.preventDefault();
    lower();
  };
  const resizer = state.isOpen ? (
    <Resizer
      side={side}
      label={say("shell.panels.resize", { panel })}
      valueText={say("shell.panels.width", { count: state.widthPx })}
      widthPx={state.widthPx}
      limitsPx={PANEL_WIDTHS_PX}
      onResize={onResize}
    />
  ) : null;
  return (
    <>
      {side === "right" ? resizer : null}
      {/* Escape lowers the sheet from wherever the focus is in it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <aside
        id={id}
        tabIndex={-1}
        aria-label={panel}
        className={`side-panel side-panel-${side}`}
        data-open={state.isOpen ? "" : undefined}
        data-raised={isRaised ? "" : undefined}
        style={style}
        onKeyDown={handleKeyDown}
      >
        <div className="sheet-head">
          <h2>{panel}</h2>
          <IconButton label={say("buttons.close")} onPress={lower}>
            <X size={18} aria-hidden />
          </IconButton>
        </div>
        {children}
      </aside>
      {side === "left" ? resizer : null}
    </>
  );
}
