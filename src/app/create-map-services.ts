import type { i18n } from "i18next";

import type { AppStore } from "../store/create-app-store";
import type { Services } from "../ui/services";
import type { ConnectedMap } from "./connect-map";

/** Shows the map for the panels; its code is loaded when it is first asked for. */
export function createMapServices(page: Document, store: AppStore, messages: i18n): Services["map"] {
  let map: ConnectedMap | null = null;
  return {
    mount: (host) => {
      let isWanted = true;
      let own: ConnectedMap | null = null;
      const show = async () => {
        const { connectMap } = await import("./connect-map");
        if (!isWanted) return;
        own = connectMap({ page, host, store, messages });
        map = own;
      };
      void show();
      return () => {
        isWanted = false;
        own?.disconnect();
        if (map === own) map = null;
      };
    },
    fit: () => map?.fit(),
    zoomBy: (factor) => map?.zoomBy(factor),
  };
}
