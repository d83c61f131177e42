import type { ActorId, KindId, RelationshipId, SectorId } from "../model/ids";
import type { Basis, Status } from "../model/status";
import {
  type Camera,
  type ColourBy,
  type Filters,
  type Focus,
  type LayoutKind,
  type Lens,
  type MatrixArrangement,
  NO_FILTERS,
  NO_SELECTION,
  type Range,
  type SizeBy,
  type TimeMode,
  type View,
  type ViewKind,
  type YearRange,
} from "../model/view";
import type { Target } from "./state";

/** Sets some of the filters and leaves the others. */
export function setFilters(view: View, filters: Partial<Filters>): View {
  return { ...view, filters: { ...view.filters, ...filters } };
}

/** Lets a sector through, or no longer. */
export function toggleSector(view: View, id: SectorId): View {
  return setFilters(view, { sectors: toggle(view.filters.sectors, id) });
}

/** Lets a kind of actor through, or no longer. */
export function toggleKind(view: View, id: KindId): View {
  return setFilters(view, { kinds: toggle(view.filters.kinds, id) });
}

/** Lets a status through, or no longer. */
export function toggleStatus(view: View, status: Status): View {
  return setFilters(view, { statuses: toggle(view.filters.statuses, status) });
}

/** Lets a basis through, or no longer. */
export function toggleBasis(view: View, basis: Basis): View {
  return setFilters(view, { bases: toggle(view.filters.bases, basis) });
}

/** Restricts the number of relationships of an actor, 0 … 1,000,000; `null` lifts it. */
export function setDegree(view: View, degree: Range | null): View {
  return setFilters(view, { degree: degree && toWholeRange(degree, 0, 1_000_000) });
}

/** Restricts the years of relationships, −9999 … 9999; `null` lifts it. */
export function setYears(view: View, years: YearRange | null): View {
  return setFilters(view, {
    years: years && { ...toWholeRange(years, -9999, 9999), includeUndated: years.includeUndated },
  });
}

/** Says whether what does not pass is hidden or dimmed. */
export function setRest(view: View, rest: Filters["rest"]): View {
  return setFilters(view, { rest });
}

/** Lets everything through again; whether the rest is hidden or dimmed stays as it is. */
export function clearFilters(view: View): View {
  return { ...view, filters: { ...NO_FILTERS, rest: view.filters.rest } };
}

/** Shows only these actors and what is within so many steps of them; without actors it lifts the focus. */
export function focusOn(view: View, actors: readonly ActorId[], degrees: Focus["degrees"] = 1): View {
  return { ...view, focus: actors.length === 0 ? null : { actors: [...new Set(actors)], degrees } };
}

/** Widens or narrows the focus, if there is one. */
export function setFocusDegrees(view: View, degrees: Focus["degrees"]): View {
  return view.focus ? { ...view, focus: { ...view.focus, degrees } } : view;
}

/** Lifts the focus. */
export function clearFocus(view: View): View {
  return view.focus ? { ...view, focus: null } : view;
}

/** Selects one thing and nothing else; `null` selects nothing. */
export function select(view: View, target: Target | null): View {
  if (target === null) return clearSelection(view);
  const selection =
    target.type === "actor"
      ? { actors: [target.id], relationships: [] }
      : { actors: [], relationships: [target.id] };
  return { ...view, selection };
}

/** Adds a thing to the selection or takes it out. */
export function toggleSelected(view: View, target: Target): View {
  const { actors, relationships } = view.selection;
  const selection =
    target.type === "actor"
      ? { actors: toggle(actors, target.id), relationships }
      : { actors, relationships: toggle(relationships, target.id) };
  return { ...view, selection };
}

/** Selects exactly these actors and relationships. */
export function selectAll(
  view: View,
  actors: readonly ActorId[],
  relationships: readonly RelationshipId[] = [],
): View {
  return {
    ...view,
    selection: { actors: [...new Set(actors)], relationships: [...new Set(relationships)] },
  };
}

/** Selects nothing. */
export function clearSelection(view: View): View {
  const { actors, relationships } = view.selection;
  return actors.length + relationships.length === 0 ? view : { ...view, selection: NO_SELECTION };
}

/**
 * Takes the latest restriction back, one at a time: the selection, then the focus. Filters are cleared by name only. In
 * the read view the camera goes back to the sentence as well.
 */
export function stepBack(view: View): View {
  const cleared = clearSelection(view);
  if (cleared === view) return clearFocus(view);
  return view.kind === "read" ? { ...cleared, camera: null } : cleared;
}

/** Remembers where the picture is looked at from; `null` is the whole picture, fitted. */
export function setCamera(view: View, camera: Camera | null): View {
  return { ...view, camera: camera && roundCamera(camera) };
}

/** Remembers where the map is looked at from; `null` is all that is on it, fitted. */
export function setMapCamera(view: View, camera: Camera | null): View {
  return { ...view, mapCamera: camera && roundCamera(camera) };
}

/** A camera as exact as an eye: a tenth of a layout unit, a thousandth of a zoom. Keeps links short. */
export function roundCamera(camera: Camera): Camera {
  const round = (value: number, steps: number) => Math.round(value * steps) / steps + 0;
  return { x: round(camera.x, 10), y: round(camera.y, 10), zoom: Math.max(round(camera.zoom, 1000), 0.001) };
}

/** Shows or hides the outlines round sectors. */
export function setHulls(view: View, hulls: boolean): View {
  return { ...view, hulls };
}

/**
 * Chooses where actors go; the whole picture is framed anew. Rings are drawn round the actor that is selected or focused
 * on now, and stay there until they are chosen again: to look at an actor must not move the others.
 */
export function setLayout(view: View, layout: LayoutKind): View {
  const centre =
    layout === "rings" ? (view.selection.actors.at(-1) ?? view.focus?.actors.at(-1) ?? view.centre) : null;
  return view.layout === layout && view.centre === centre ? view : { ...view, layout, centre, camera: null };
}

/** Opens the time bar, or changes how it steps through the years; `null` closes it and leaves the years as they are. */
export function setTime(view: View, time: TimeMode | null): View {
  return view.time === time ? view : { ...view, time };
}

/** Chooses what an actor's colour says. */
export function setColourBy(view: View, colourBy: ColourBy): View {
  return { ...view, colourBy };
}

/** Chooses what an actor's size says. */
export function setSizeBy(view: View, sizeBy: SizeBy): View {
  return { ...view, sizeBy };
}

/** Puts a lens on, or takes it off; the panel then tells what it shows. */
export function setLens(view: View, lens: Lens): View {
  return { ...view, lens, path: null, panel: "evidence", selection: NO_SELECTION };
}

/** Chooses what the right-hand panel shows. */
export function setPanel(view: View, panel: View["panel"]): View {
  return { ...view, panel };
}

/** Chooses which view of the network fills the centre. */
export function setViewKind(view: View, kind: ViewKind): View {
  return { ...view, kind };
}

/** Sets what the matrix crosses or its order, and leaves the other. */
export function arrangeMatrix(view: View, matrix: Partial<MatrixArrangement>): View {
  return { ...view, matrix: { ...view.matrix, ...matrix } };
}

function toggle<Value>(list: readonly Value[], value: Value): readonly Value[] {
  return list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
}

/** Whole numbers within bounds, the smaller first, as a link and a story's step take them. */
function toWholeRange({ from, to }: Range, least: number, most: number): Range {
  const fit = (value: number) => Math.round(Math.min(Math.max(value, least), most)) + 0;
  return { from: fit(Math.min(from, to)), to: fit(Math.max(from, to)) };
}
