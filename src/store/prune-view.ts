import type { NetworkIndex } from "../model/network-index";
import type { View } from "../model/view";

/** A view without the ids the network does not know; the very same view when it knows them all. */
export function pruneView(view: View, index: NetworkIndex): View {
  const { filters, focus, selection } = view;
  const sectors = keepKnown(filters.sectors, index.sectorById);
  const kinds = keepKnown(filters.kinds, index.kindById);
  const focused = focus ? keepKnown(focus.actors, index.actorById) : null;
  const actors = keepKnown(selection.actors, index.actorById);
  const relationships = keepKnown(selection.relationships, index.relationshipById);
  const isSame =
    sectors === filters.sectors &&
    kinds === filters.kinds &&
    focused === (focus?.actors ?? null) &&
    actors === selection.actors &&
    relationships === selection.relationships;
  if (isSame) return view;
  return {
    ...view,
    filters: { ...filters, sectors, kinds },
    focus: focus && focused && focused.length > 0 ? { ...focus, actors: focused } : null,
    selection: { actors, relationships },
  };
}

function keepKnown<Id>(ids: readonly Id[], known: ReadonlyMap<Id, unknown>): readonly Id[] {
  return ids.every((id) => known.has(id)) ? ids : ids.filter((id) => known.has(id));
}
