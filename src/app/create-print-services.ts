import type { i18n } from "i18next";

import type { AppStore } from "../store/create-app-store";
import type { PrintServices } from "../ui/handout-services";
import { buildStateScene } from "./build-state-scene";
import { describeSource } from "./describe-source";

/** Says what stands round the picture when the page is printed. */
export function createPrintServices(store: AppStore, messages: i18n): PrintServices {
  return {
    describePage: (theme) => {
      const state = store.getState();
      const { title, description, legend } = buildStateScene(state, theme, messages.t);
      return { title, description, legend, source: describeSource(state, messages.t) };
    },
  };
}
