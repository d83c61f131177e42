import { useEffect, useRef } from "react";

import { useServices } from "../app-context";

/**
 * The place of the picture: one empty element, whose inside React never touches. While another view is in front it
 * stays mounted, out of sight and out of reach, so that it comes back as it was.
 */
export function Picture({ isInFront }: { readonly isInFront: boolean }) {
  const host = useRef<HTMLDivElement>(null);
  const { mountPicture } = useServices();
  useEffect(() => (host.current ? mountPicture(host.current) : undefined), [mountPicture]);
  return (
    <div className="picture" inert={!isInFront} data-behind={isInFront ? undefined : ""}>
      <div className="picture-host" ref={host} />
    </div>
  );
}
