import type { AppState, LayoutStatus } from "../../store/state";
import type { Say } from "../../i18n/create-i18n";
import { selectVisibleSummary } from "../../store/select-visible";
import { useApp, useServices } from "../app-context";
import { Button } from "../controls/Button";
import { moveFocus } from "../move-focus";
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
  const { layout } = useServices();
  const words = describeLayout(status, say);
  if (words === "") return null;
  const handleCancel = () => {
    layout.cancel();
    // The button goes with the layout.
    moveFocus("main");
  };
  return (
    <span className="layout-state">
      {words}
      {status.type === "running" && status.canCancel ? (
        <Button variant="link" aria-label={say("shell.layout.cancel")} onPress={handleCancel}>
          {say("buttons.cancel")}
        </Button>
      ) : null}
    </span>
  );
}

function describeLayout(status: LayoutStatus, say: Say): string {
  if (status.type === "idle") return "";
  if (status.type === "paused") return say("shell.layout.paused");
  if (status.type === "fallback") return say(`shell.layout.${status.reason}`);
  return say("shell.layout.running", { percent: Math.round(status.progress * 100) });
}
