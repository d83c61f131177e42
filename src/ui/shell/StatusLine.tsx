import type { AppState } from "../../store/state";
import { selectVisibleSummary } from "../../store/select-visible";
import { useApp } from "../app-context";
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
      <LayoutState />
    </p>
  );
}

function LayoutState() {
  const { say } = useMessages();
  const status = useApp(selectLayoutStatus);
  switch (status.type) {
    case "idle":
      return null;
    case "running":
      return (
        <span className="layout-state">
          {say("shell.layout.running", { percent: Math.round(status.progress * 100) })}
        </span>
      );
    case "paused":
      return <span className="layout-state">{say("shell.layout.paused")}</span>;
    case "fallback":
      return <span className="layout-state">{say(`shell.layout.${status.reason}`)}</span>;
  }
}
