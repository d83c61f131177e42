import { type FocusEvent, useState } from "react";

import { useActions, useServices } from "../app-context";
import { Button } from "../controls/Button";
import { Dialog } from "../controls/Dialog";
import { EmbedSection } from "../embed/EmbedSection";
import { ReaderSection } from "../embed/ReaderSection";
import { useMessages } from "../use-messages";
import { canBeQrCode, QrCode } from "./QrCode";

type Outcome = "none" | "copied" | "refused";

/** The address of what is on screen, to copy. */
export function ShareDialog() {
  const { say } = useMessages();
  const { copyText, viewAddress, mode } = useServices();
  const actions = useActions();
  const [address] = useState(viewAddress);
  const [outcome, setOutcome] = useState<Outcome>("none");
  const handleCopy = async () => {
    setOutcome((await copyText(address)) ? "copied" : "refused");
  };
  const handleFocus = (event: FocusEvent<HTMLInputElement>) => {
    event.target.select();
  };
  return (
    <Dialog
      size="small"
      title={say("share.title")}
      closeLabel={say("buttons.close")}
      onClose={() => {
        actions.setDialog("none");
      }}
    >
      <p>{say("share.explain")}</p>
      <div className="share-address">
        <input
          type="text"
          readOnly
          aria-label={say("share.address")}
          value={address}
          dir="ltr"
          onFocus={handleFocus}
        />
        <Button variant="primary" onPress={() => void handleCopy()}>
          {say("share.copy")}
        </Button>
      </div>
      {canBeQrCode(address) ? (
        <QrCode address={address} label={say("share.code")} />
      ) : (
        <p className="share-outcome">{say("share.codeTooLong")}</p>
      )}
      <output className="share-outcome">{outcome === "none" ? "" : say(`share.${outcome}`)}</output>
      {mode.type === "desk" ? (
        <>
          <EmbedSection address={address} />
          <ReaderSection address={address} />
        </>
      ) : null}
    </Dialog>
  );
}
