import { useState } from "react";

import type { AppState } from "../../store/state";
import { useApp } from "../app-context";
import { useMessages } from "../use-messages";
import { CopyField } from "./CopyField";
import { withQuery } from "./with-query";
import { writeSnippet } from "./write-snippet";

/** The least frame that still shows picture, legend and evidence, and the largest that makes sense, in CSS pixels. */
const LEAST_PX = { width: 320, height: 240 };
const MOST_PX = { width: 1920, height: 1200 };
/** What the sketch of the frame is shrunk by: the widest then fits a phone. */
const SKETCH = 1 / 8;

const selectTitle = ({ document }: AppState) => document.network.title;
const clamp = (value: number, least: number, most: number) =>
  Number.isFinite(value) ? Math.min(most, Math.max(least, Math.round(value))) : least;

/** The HTML that shows this view in another page, for a size the author chooses. */
export function EmbedSection({ address }: { readonly address: string }) {
  const { say, localized } = useMessages();
  const title = localized(useApp(selectTitle));
  const [typed, setTyped] = useState({ width: "800", height: "560" });
  const widthPx = clamp(Number(typed.width), LEAST_PX.width, MOST_PX.width);
  const heightPx = clamp(Number(typed.height), LEAST_PX.height, MOST_PX.height);
  const snippet = writeSnippet({ address: withQuery(address, "embed"), title, widthPx, heightPx });
  const size = say("embed.size", { width: widthPx, height: heightPx });
  return (
    <details className="share-more">
      <summary>{say("embed.title")}</summary>
      <p>{say("embed.explain")}</p>
      <div className="embed-sizes">
        {(["width", "height"] as const).map((side) => (
          <label key={side}>
            <span>{say(`embed.${side}`)}</span>
            <input
              type="number"
              min={LEAST_PX[side]}
              max={MOST_PX[side]}
              step={10}
              value={typed[side]}
              onChange={(event) => {
                setTyped({ ...typed, [side]: event.target.value });
              }}
            />
          </label>
        ))}
        <div
          className="embed-sketch"
          style={{ width: widthPx * SKETCH, height: heightPx * SKETCH }}
          aria-hidden
        />
        <output>{size}</output>
      </div>
      <CopyField label={say("embed.snippet")} copyLabel={say("embed.copySnippet")} text={snippet} isLong />
    </details>
  );
}
