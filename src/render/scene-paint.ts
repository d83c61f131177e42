import { CATEGORY_COLOURS, REST_COLOUR } from "../model/category-colours";
import type { Theme } from "./palette";

/** What colours say in a picture when they do not say sectors. */
export interface ScenePaint {
  /** By actor index: a place in `names`; −1 for the rest. */
  readonly categoryOf: Int32Array;
  /** Names of the categories and how many shown actors are of them, in the order of their colours. */
  readonly categories: readonly { readonly name: string; readonly count: number }[];
  readonly rest: { readonly name: string; readonly count: number };
}

/** The colour of a category, `#rrggbb`; −1 gives the rest's. */
export function findCategoryColour(category: number, theme: Theme): string {
  return (CATEGORY_COLOURS[category] ?? REST_COLOUR)[theme];
}
