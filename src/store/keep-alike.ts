import type { View } from "../model/view";

/**
 * A view that comes from elsewhere (a link, a step) with the very filters, focus and reading of the one before where they
 * say the same: a change is known by identity, and a large network need not be filtered anew to show the same of it.
 */
export function keepAlike(view: View, before: View): View {
  return {
    ...view,
    filters: keep(view.filters, before.filters),
    focus: keep(view.focus, before.focus),
    reading: keep(view.reading, before.reading),
  };
}

const keep = <Part>(part: Part, before: Part): Part =>
  JSON.stringify(part) === JSON.stringify(before) ? before : part;
