import { X } from "lucide-react";

import { Button } from "../controls/Button";
import { IconButton } from "../controls/IconButton";
import { useMessages } from "../use-messages";

/** Says that the presenter's window did not come up, and offers its view in this page. */
export function PresenterBlocked({
  onShowHere,
  onClose,
}: {
  readonly onShowHere: () => void;
  readonly onClose: () => void;
}) {
  const { say } = useMessages();
  return (
    <div role="alert" className="stage-alert">
      <p>{say("presenter.blocked")}</p>
      <Button onPress={onShowHere}>{say("presenter.showHere")}</Button>
      <IconButton side="top" label={say("buttons.close")} onPress={onClose}>
        <X size={20} aria-hidden />
      </IconButton>
    </div>
  );
}
