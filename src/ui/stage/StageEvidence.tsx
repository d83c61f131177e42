import { Undo2 } from "lucide-react";

import { Button } from "../controls/Button";
import { EvidencePanel } from "../evidence/EvidencePanel";
import { useMessages } from "../use-messages";

/** What proves the thing somebody asked about, over the step's words; the picture stays in sight. */
export function StageEvidence({ onReturn }: { readonly onReturn: () => void }) {
  const { say } = useMessages();
  return (
    <aside id="details" tabIndex={-1} className="stage-evidence" aria-label={say("shell.panels.evidence")}>
      <Button onPress={onReturn}>
        <Undo2 size={20} aria-hidden />
        {say("stage.return")}
        <kbd>Esc</kbd>
      </Button>
      <EvidencePanel />
    </aside>
  );
}
