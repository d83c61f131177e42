import { Component, type ReactNode } from "react";

import { useServices } from "./app-context";
import { Button } from "./controls/Button";
import { useMessages } from "./use-messages";

interface Failure {
  readonly reason: string | null;
}

/**
 * Keeps a fault of what is inside from taking the rest of the page with it: in its place the reader is told what happened,
 * may try again and may download the work.
 */
export class PanelGuard extends Component<{ readonly children: ReactNode }, Failure> {
  override readonly state: Failure = { reason: null };

  static getDerivedStateFromError(error: unknown): Failure {
    return { reason: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { reason } = this.state;
    if (reason === null) return this.props.children;
    return (
      <PanelFailure
        reason={reason}
        onRetry={() => {
          this.setState({ reason: null });
        }}
      />
    );
  }
}

function PanelFailure({ reason, onRetry }: { readonly reason: string; readonly onRetry: () => void }) {
  const { say } = useMessages();
  const { saveProject } = useServices();
  return (
    <div role="alert" className="panel-failure">
      <p>{say("shell.failure.said")}</p>
      <p className="panel-failure-reason">{reason}</p>
      <Button onPress={onRetry}>{say("shell.failure.retry")}</Button>
      <Button onPress={() => void saveProject()}>{say("shell.project.download")}</Button>
    </div>
  );
}
