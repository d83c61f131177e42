import type { AppState, LayoutStatus } from "../../store/state";
import type { Say } from "../../i18n/create-i18n";
import { selectVisibleSummary } from "../../store/select-visible";
import { useApp } from "../app-context";
import { SaveState } from "./SaveState";
import { useMessages } from "../use-messages";
import { describeVisible } from "./describe-visible";

const selectLayoutStatus = ({ session }: AppState) => session.layoutStatus;

/** How much of the network is shown, always; and what the layout is doing. */
export function StatusLine() {
  const { say } = useMessages();
  const summary = useApp(selectVisibleSummary);
  return (
    <p className="status-line">
      <span>{describeVisible(summary, say)}</span>
      <SaveState />
      <LayoutState />
    </p>
  );
}

function LayoutState() {
  const { say } = useMessages();
  const status = useApp(selectLayoutStatus);
  const words = describeLayout(status, say);
  return words === "" ? null : <span className="layout-state">{words}</span>;
}

function describeLayout(status: LayoutStatus, say: Say): string {
  if (status.type === "idle") return "";
  if (status.type === "paused") return say("shell.layout.paused");
  if (status.type === "fallback") return say(`shell.layout.${status.reason}`);
  return say("shell.layout.running", { percent: Math.round(status.progress * 100) });
}
