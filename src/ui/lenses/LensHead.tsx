import { X } from "lucide-react";
import type { ReactNode } from "react";

import { useActions } from "../app-context";
import { IconButton } from "../controls/IconButton";
import { useMessages } from "../use-messages";

/** The heading of a lens, with the way out of it. */
export function LensHead({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  const { say } = useMessages();
  const actions = useActions();
  return (
    <header className="evidence-head">
      <div className="lens-title">
        <h2 tabIndex={-1} data-panel-heading="">
          {title}
        </h2>
        <IconButton
          label={say("lenses.close")}
          onPress={() => {
            actions.setLens("none");
          }}
        >
          <X size={18} aria-hidden />
        </IconButton>
      </div>
      {children}
    </header>
  );
}
