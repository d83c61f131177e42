import { openWorkRestorer } from "./open-work-restorer";
import { openWorkDatabase } from "./work-database";
import type { WorkPlace } from "./work-place";

/** The name of the lock, and of the channel between the tabs of one origin. */
const NAME = "entente-work";

/**
 * What this browser has for keeping work; `null` on `file://`, where every local page shares one storage and one
 * channel, so that another file could read or steer this one.
 */
export function findWorkPlace(page: Document): WorkPlace | null {
  const host = page.defaultView;
  if (!host || page.location.protocol === "file:") return null;
  const channel = "BroadcastChannel" in host ? new BroadcastChannel(NAME) : null;
  return {
    open: (onLost) => openWorkDatabase(onLost),
    openRestorer: openWorkRestorer,
    requestLead: (onHeld, onRefused) => {
      // Without locks every page writes, and a page that finds another's change in its way stops.
      if (!("locks" in navigator)) return onHeld();
      const hold = () => {
        onHeld();
        // Held until the page goes: it is the browser that lets go, also after a crash.
        return new Promise<never>(() => undefined);
      };
      void navigator.locks.request(NAME, { ifAvailable: true }, (lock) => {
        if (lock) return hold();
        onRefused();
        void navigator.locks.request(NAME, hold);
        return undefined;
      });
    },
    // A channel reaches its own origin only.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    publish: (news) => channel?.postMessage(news),
    subscribe: (onNews) =>
      channel?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
        onNews(data);
      }),
    session: crypto.getRandomValues(new Uint32Array(4)).join("-"),
    clock: {
      nowMs: () => performance.now(),
      schedule: (task, delayMs) => {
        const timer = setTimeout(task, delayMs);
        return () => clearTimeout(timer);
      },
    },
  };
}
