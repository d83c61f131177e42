import type { NetworkView } from "../render/network-view";
import type { Theme } from "../render/palette";

/** How a picture is drawn for paper. */
export interface PrintDrawing {
  /** The theme of what is drawn now: of paper as long as the page is printed, however often something changes meanwhile. */
  readonly themeOr: (own: Theme) => Theme;
  readonly stop: () => void;
}

/** What of a window says that its page is printed. */
export interface PrintedWindow extends EventTarget {
  readonly matchMedia: (query: string) => EventTarget & { readonly matches: boolean };
}

/** Draws a picture in the light theme while the page is printed, since a dark ground wastes ink. */
export function drawForPrint(
  window: PrintedWindow | null,
  view: Pick<NetworkView, "drawNow">,
  draw: () => void,
): PrintDrawing {
  const paper = window?.matchMedia("print");
  let isPrinting = paper?.matches === true;
  const begin = () => {
    // A browser says it twice: before it prints, and when the page turns to paper.
    if (!isPrinting) {
      isPrinting = true;
      draw();
    }
    view.drawNow();
  };
  const end = () => {
    if (!isPrinting) return;
    isPrinting = false;
    draw();
  };
  const follow = () => (paper?.matches ? begin() : end());
  window?.addEventListener("beforeprint", begin);
  window?.addEventListener("afterprint", end);
  paper?.addEventListener("change", follow);
  return {
    themeOr: (own) => (isPrinting ? "light" : own),
    stop: () => {
      window?.removeEventListener("beforeprint", begin);
      window?.removeEventListener("afterprint", end);
      paper?.removeEventListener("change", follow);
    },
  };
}
