const KEY = /^[A-Za-z0-9_-]{22}$/;

/** A new session key: 128 random bits, base64url. */
export function makeTalkKey(crypto: Crypto): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** Whether a text could be a session key. */
export function isTalkKey(text: string): boolean {
  return KEY.test(text);
}

const ADDRESS = /^#talk=(.+)$/;

/** The session key in an address that opens a presenter's window; `null` in any other. */
export function findTalkKey(hash: string): string | null {
  const key = ADDRESS.exec(hash)?.[1] ?? "";
  return isTalkKey(key) ? key : null;
}

/** Whether this window was on stage before it was loaded again; a cheap look, before what reads the talk is fetched. */
export function wasOnStage(page: Document): boolean {
  const state: unknown = page.defaultView?.history.state;
  return typeof state === "object" && state !== null && Reflect.get(state, "talkRole") === "stage";
}
