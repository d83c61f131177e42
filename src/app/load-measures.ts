import type { AppStore } from "../store/create-app-store";
import type { PageHost } from "./page-host";

/** Has a store's network measured whenever its view asks for it (connect-measures), once that is loaded; returns its undo. */
export function loadMeasures(store: AppStore, { openMeasureWorker }: PageHost): () => void {
  let isWanted = true;
  let disconnect: (() => void) | null = null;
  const load = async () => {
    const { connectMeasures } = await import("./connect-measures");
    if (isWanted) disconnect = connectMeasures(store, openMeasureWorker);
  };
  void load();
  return () => {
    isWanted = false;
    disconnect?.();
  };
}
