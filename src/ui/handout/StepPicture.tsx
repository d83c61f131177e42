import { useEffect, useMemo, useRef, useState } from "react";

import type { View } from "../../model/view";
import type { DrawnPicture, HandoutServices } from "../handout-services";
import { useMessages } from "../use-messages";
import { HandoutLegend } from "./HandoutLegend";

/** Left free, so that a line that breaks otherwise on paper than on screen does not make another page. */
const SPARE_PX = 18;

/** The picture of a step, drawn to fill exactly what the words leave of the page, and its legend. */
export function StepPicture({
  view,
  services,
  onDrawn,
}: {
  readonly view: View;
  readonly services: HandoutServices;
  readonly onDrawn: () => void;
}) {
  const { say } = useMessages();
  const slot = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<DrawnPicture | null>(null);
  const words = useMemo(() => services.describeView(view), [services, view]);
  useEffect(() => {
    const { current } = slot;
    if (!current) return undefined;
    let isGone = false;
    const draw = async () => {
      // Before there is a picture the slot has all the room the words leave.
      const picture = await services.drawView(view, current.clientWidth, current.clientHeight - SPARE_PX);
      if (!isGone) setDrawn(picture);
    };
    void draw();
    return () => {
      isGone = true;
    };
  }, [services, view]);
  return (
    <figure className="handout-figure">
      <div
        ref={slot}
        className="handout-slot"
        data-drawn={drawn ? "" : undefined}
        style={drawn ? { flex: "none", height: drawn.heightPx } : {}}
      >
        {drawn === null ? null : (
          <img
            src={drawn.address}
            alt={say("handout.pictureOf", { description: words.description })}
            onLoad={onDrawn}
          />
        )}
      </div>
      <figcaption>
        <HandoutLegend entries={words.legend} />
      </figcaption>
    </figure>
  );
}
