import type { AppStore } from "../store/create-app-store";
import type { PageHost } from "./page-host";

/**
 * Has a store's network measured (connect-measures) and its ways found (connect-ways) whenever its view asks for it, once
 * that is loaded; returns its undo.
 */
export function loadMeasures(store: AppStore, { openMeasureWorker, openWaysWorker }: PageHost): () => void {
  let isWanted = true;
  const undo: (() => void)[] = [];
  const load = async () => {
    const [{ connectMeasures }, { connectWays }] = await Promise.all([
      import("./connect-measures"),
      import("./connect-ways"),
    ]);
    if (isWanted) undo.push(connectMeasures(store, openMeasureWorker), connectWays(store, openWaysWorker));
  };
  void load();
  return () => {
    isWanted = false;
    for (const disconnect of undo) disconnect();
  };
}
