import { type FocusEvent, useState } from "react";

import { useServices } from "../app-context";
import { Button } from "../controls/Button";
import { useMessages } from "../use-messages";

/** A text to copy, whole; `isLong` gives it several lines. */
export function CopyField({
  label,
  copyLabel,
  text,
  isLong = false,
}: {
  readonly label: string;
  readonly copyLabel: string;
  readonly text: string;
  readonly isLong?: boolean;
}) {
  const { say } = useMessages();
  const { copyText } = useServices();
  const [outcome, setOutcome] = useState<"none" | "copied" | "refused">("none");
  const handleCopy = async () => {
    setOutcome((await copyText(text)) ? "copied" : "refused");
  };
  const field = {
    readOnly: true,
    "aria-label": label,
    value: text,
    dir: "ltr",
    onFocus: (event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      event.target.select();
    },
  } as const;
  return (
    <>
      <div className="share-address" data-long={isLong ? "" : undefined}>
        {isLong ? <textarea rows={4} spellCheck={false} {...field} /> : <input type="text" {...field} />}
        <Button onPress={() => void handleCopy()}>{copyLabel}</Button>
      </div>
      <output className="share-outcome">
        {outcome === "none" ? "" : outcome === "copied" ? say("embed.copied") : say("share.refused")}
      </output>
    </>
  );
}
