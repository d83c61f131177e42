import type { AppStore } from "../store/create-app-store";
import { trustScriptUrl } from "./trusted-types";

/** The worker the build makes beside the page. */
const WORKER = "sw.js";

/** The app as the browser keeps it. */
export interface ConnectedOffline {
  /** Puts the version that waits in force, if one does, and loads the page anew. */
  readonly useNewVersion: () => void;
}

/**
 * Stores the app in the browser, so that it opens without a network. A new version never takes over by itself: it
 * waits, and the reader is told. Where the browser has no service workers (a private window, a plain `http:` host)
 * nothing happens: the app works, with a network.
 */
export function connectOffline(store: AppStore, page: Document): ConnectedOffline {
  const container = page.defaultView?.navigator.serviceWorker;
  let waiting: ServiceWorker | null = null;
  const tell = (worker: ServiceWorker) => {
    waiting = worker;
    store.actions.notify({
      tone: "info",
      message: "notices.newVersion",
      parameters: {},
      remedy: "use-new-version",
    });
  };
  const watch = ({ installing }: ServiceWorkerRegistration) => {
    installing?.addEventListener("statechange", () => {
      // Without a controller this is the first visit: what was stored is what is on screen.
      if (installing.state === "installed" && container?.controller) tell(installing);
    });
  };
  const register = async () => {
    if (!container) return;
    try {
      const registration = await container.register(trustScriptUrl(new URL(WORKER, page.baseURI).href));
      if (registration.waiting && container.controller) tell(registration.waiting);
      watch(registration);
      registration.addEventListener("updatefound", () => watch(registration));
    } catch {
      // A host that serves no worker, or storage that is full: the next visit tries again.
    }
  };
  void register();
  return {
    useNewVersion: () => {
      if (!waiting) return;
      container?.addEventListener("controllerchange", () => page.location.reload(), { once: true });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's, which takes no origin
      waiting.postMessage({ type: "SKIP_WAITING" });
    },
  };
}
