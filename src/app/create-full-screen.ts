import { keepEscape } from "./keep-escape";

/** How the screen may be asked for; a browser takes no notice of what it does not know. */
interface FullScreenWish extends FullscreenOptions {
  /** With "browser" keys that the browser would take for itself, Escape among them, reach the page; held, Escape ends the full screen. */
  readonly keyboardLock?: "browser";
}

/** What is used of a document. */
interface FullScreenPage {
  readonly fullscreenElement: unknown;
  readonly documentElement: { requestFullscreen(options?: FullScreenWish): Promise<void> };
  readonly defaultView: { readonly navigator: object } | null;
  exitFullscreen(): Promise<void>;
  addEventListener(type: "fullscreenchange", listener: () => void): void;
  removeEventListener(type: "fullscreenchange", listener: () => void): void;
}

/** Fills the screen with the page and gives it back. */
export interface FullScreen {
  /**
   * For the stage, with Escape for the page until it is left. A refusal is not said: without a gesture of the reader, after a reload,
   * every browser refuses.
   */
  readonly enter: () => void;
  /** A refusal is said, here and below: the reader asked. */
  readonly toggle: () => void;
  /** Also gives back a screen that the browser has yet to grant. */
  readonly leave: () => void;
  /** Hears when the browser has taken the screen back by itself, with a key of its own; returns how to hear no more. */
  readonly onTaken: (listener: () => void) => () => void;
}

/**
 * The one place that asks for the whole screen. A browser grants it, and takes it back, some frames after it was asked, and by then the reader may
 * want the other: one thing is asked at a time, until the screen is as it was last wanted.
 * @param tellRefused Says that the browser did not allow what the reader asked for.
 */
export function createFullScreen(page: FullScreenPage, tellRefused: () => void): FullScreen {
  // A browser that knows no full screen, as on some phones, has no such property.
  const isFull = () => Boolean(page.fullscreenElement);
  let isWanted = false;
  /** Only while the screen is the stage's. */
  let letEscapeGo: (() => void) | null = null;
  let isMoving = false;
  const request = () =>
    page.documentElement.requestFullscreen(letEscapeGo ? { keyboardLock: "browser" } : {});
  const move = async (handleRefusal: () => void) => {
    if (isMoving) return;
    isMoving = true;
    try {
      while (isFull() !== isWanted) {
        const asked = isWanted;
        await (asked ? request() : page.exitFullscreen());
        // By a key of its own the browser may have undone it by now; asking again would be a quarrel.
        if (isFull() !== asked) break;
      }
    } catch {
      handleRefusal();
    }
    isMoving = false;
  };
  const go = (wanted: boolean, handleRefusal: () => void) => {
    isWanted = wanted;
    void move(handleRefusal);
  };
  return {
    enter: () => {
      letEscapeGo ??= keepEscape(page.defaultView?.navigator ?? {});
      go(true, () => undefined);
    },
    toggle: () => {
      go(!(isMoving ? isWanted : isFull()), tellRefused);
    },
    leave: () => {
      letEscapeGo?.();
      letEscapeGo = null;
      go(false, tellRefused);
    },
    onTaken: (listener) => {
      const handleChange = () => {
        // It is told of before or after what was asked for is answered, and may be wanted otherwise by then.
        if (!isFull() && isWanted && !isMoving) listener();
      };
      page.addEventListener("fullscreenchange", handleChange);
      return () => {
        page.removeEventListener("fullscreenchange", handleChange);
      };
    },
  };
}
