import { useEffect, useRef } from "react";

import { useAppStore, useServices } from "../app-context";

/** The place of the picture on stage: one empty element, whose inside React never touches. */
export function StagePicture() {
  const host = useRef<HTMLDivElement>(null);
  const store = useAppStore();
  const { mountStagePicture } = useServices();
  useEffect(
    () => (host.current ? mountStagePicture(host.current, store) : undefined),
    [mountStagePicture, store],
  );
  return (
    <div className="stage-picture">
      <div className="picture-host" ref={host} />
    </div>
  );
}
