/** What a browser may have for a page in full screen to hear keys that it would take for itself. */
interface KeyboardLock {
  lock(codes: readonly string[]): Promise<void>;
  unlock(): void;
}

/**
 * Has Escape reach the page in full screen, where a browser ends that with it and says nothing to the page: as Chromium knew it before the
 * screen could be asked for so (`createFullScreen`). Elsewhere nothing is done. Returns how to let the key go.
 */
export function keepEscape(navigator: object): () => void {
  const lock = "keyboard" in navigator && isKeyboardLock(navigator.keyboard) ? navigator.keyboard : null;
  // A page in a frame may not: then it is as in a browser that cannot.
  lock?.lock(["Escape"]).catch(() => undefined);
  return () => lock?.unlock();
}

function isKeyboardLock(keyboard: unknown): keyboard is KeyboardLock {
  return typeof keyboard === "object" && keyboard !== null && "lock" in keyboard && "unlock" in keyboard;
}
