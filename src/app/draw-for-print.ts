import type { NetworkView } from "../render/network-view";
import type { Theme } from "../render/palette";

/** Draws a picture in the light theme while the page is printed, since a dark ground wastes ink. Returns its undo. */
export function drawForPrint(
  host: HTMLElement,
  view: Pick<NetworkView, "drawNow">,
  draw: (theme?: Theme) => void,
): () => void {
  const window = host.ownerDocument.defaultView;
  const drawLight = () => {
    draw("light");
    view.drawNow();
  };
  const drawAsBefore = () => draw();
  window?.addEventListener("beforeprint", drawLight);
  window?.addEventListener("afterprint", drawAsBefore);
  return () => {
    window?.removeEventListener("beforeprint", drawLight);
    window?.removeEventListener("afterprint", drawAsBefore);
  };
}
