import { useState } from "react";

import { READER_CONTROLS, type ReaderControl, writeReaderQuery } from "../../model/page-mode";
import { Checkbox } from "../controls/Checkbox";
import { useMessages } from "../use-messages";
import { CopyField } from "./CopyField";
import { withQuery } from "./with-query";

/** What readers mostly want; the author takes away and adds. */
const USUAL: readonly ReaderControl[] = ["network", "read", "table", "search", "language", "help"];

/** The address of this view for readers, with the controls the author leaves in. */
export function ReaderSection({ address }: { readonly address: string }) {
  const { say } = useMessages();
  const [controls, setControls] = useState<ReadonlySet<ReaderControl>>(new Set(USUAL));
  const toggle = (control: ReaderControl) => (isChosen: boolean) => {
    const next = new Set(controls);
    if (isChosen) next.add(control);
    else next.delete(control);
    setControls(next);
  };
  return (
    <details className="share-more">
      <summary>{say("embed.readers")}</summary>
      <p>{say("embed.readersExplain")}</p>
      <fieldset className="reader-controls">
        <legend>{say("embed.controls")}</legend>
        {READER_CONTROLS.map((control) => (
          <Checkbox key={control} isChecked={controls.has(control)} onChange={toggle(control)}>
            {say(`embed.control.${control}`)}
          </Checkbox>
        ))}
      </fieldset>
      <CopyField
        label={say("embed.readersAddress")}
        copyLabel={say("embed.copyReaders")}
        text={withQuery(address, writeReaderQuery(controls))}
      />
    </details>
  );
}
