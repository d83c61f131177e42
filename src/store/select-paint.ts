import type { NetworkMeasures } from "../analysis/measures/measure-network";
import { CATEGORY_COLOURS } from "../model/category-colours";
import type { ActorId, KindId } from "../model/ids";
import type { NetworkIndex } from "../model/network-index";
import { STATUSES, type Status } from "../model/status";
import type { ColourBy, SizeBy } from "../model/view";
import { SHOWN, type VisibleNetwork } from "../model/visible-network";
import { memoizeLast } from "./memoize-last";
import { selectVisibleNetwork } from "./select-visible";
import type { AppState } from "./state";

/** What a colour stands for. A community goes by its most connected actor. */
export type Category =
  | { readonly type: "kind"; readonly kind: KindId }
  | { readonly type: "status"; readonly status: Status }
  | { readonly type: "community"; readonly actor: ActorId };

/** A category that has a colour of its own, the one of `CATEGORY_COLOURS` at its place in the list. */
export interface ColouredCategory {
  readonly category: Category;
  /** Actors of it that are shown. */
  readonly count: number;
}

/** What actors' colours say when they do not say sectors. */
export interface CategoryPaint {
  /** By actor index: a place in `categories`; −1 for the rest, which shares one grey. */
  readonly categoryOf: Int32Array;
  readonly categories: readonly ColouredCategory[];
  /** Actors of the rest that are shown. */
  readonly restCount: number;
}

/** Whether the view's colours, sizes or matrix need measures. */
export function needsMeasures({ colourBy, sizeBy, kind, matrix }: AppState["view"]): boolean {
  const isMatrixByCommunity = kind === "matrix" && matrix.rows === "actors" && matrix.order === "community";
  return colourBy === "community" || sizeBy !== "degree" || isMatrixByCommunity;
}

/** Whether measures that the view needs are still being worked out. */
export function isMeasuring({ view, session, document }: AppState): boolean {
  return needsMeasures(view) && session.measures?.index !== document.index;
}

/** The measures of the network on the page; `null` until they are there. */
export function selectMeasures({ session, document }: AppState): NetworkMeasures | null {
  return session.measures?.index === document.index ? session.measures.values : null;
}

const paint = memoizeLast(
  (
    index: NetworkIndex,
    visible: VisibleNetwork,
    colourBy: ColourBy,
    measures: NetworkMeasures | null,
  ): CategoryPaint | null => {
    const sorted = sortInto(index, colourBy, measures);
    if (!sorted) return null;
    const { groupOf, describe } = sorted;
    const sizes = new Map<number, number>();
    for (const group of groupOf) if (group >= 0) sizes.set(group, (sizes.get(group) ?? 0) + 1);
    // The largest of the whole network, so that a filter does not change what a colour means.
    const coloured = [...sizes]
      .sort(([one, many], [other, more]) => more - many || one - other)
      .slice(0, CATEGORY_COLOURS.length)
      .map(([group]) => group);
    const categoryOf = groupOf.map((group) => coloured.indexOf(group));
    const countOf = (place: number) =>
      categoryOf.reduce(
        (sum, each, at) => (each === place && visible.actors[at] === SHOWN ? sum + 1 : sum),
        0,
      );
    return {
      categoryOf,
      categories: coloured.flatMap((group, place) => {
        const category = describe(group);
        return category ? [{ category, count: countOf(place) }] : [];
      }),
      restCount: countOf(-1),
    };
  },
);

/** What colours say, when it is not sectors; `null` when it is, and while communities are being worked out. */
export function selectCategoryPaint(state: AppState): CategoryPaint | null {
  const { colourBy } = state.view;
  if (colourBy === "sector") return null;
  const measures = colourBy === "community" ? selectMeasures(state) : null;
  return paint(state.document.index, selectVisibleNetwork(state), colourBy, measures);
}

const scale = memoizeLast((sizeBy: SizeBy, measures: NetworkMeasures | null) => {
  if (sizeBy === "degree" || !measures) return null;
  const values = sizeBy === "betweenness" ? measures.betweenness : measures.closeness;
  const most = values.reduce((one, other) => Math.max(one, other), 0);
  return most === 0 ? null : values.map((value) => value / most);
});

/** How large actors are, by index, as a share (0 … 1) of the most; `null` when size says the number of relationships. */
export function selectSizes(state: AppState): Float64Array | null {
  const { sizeBy } = state.view;
  return scale(sizeBy, sizeBy === "degree" ? null : selectMeasures(state));
}

function sortInto(
  index: NetworkIndex,
  colourBy: ColourBy,
  measures: NetworkMeasures | null,
): { readonly groupOf: Int32Array; readonly describe: (group: number) => Category | null } | null {
  const { actors, kinds, relationships } = index.network;
  if (colourBy === "kind") {
    const numberOf = new Map(kinds.map(({ id }, at) => [id, at]));
    const groupOf = Int32Array.from(actors, ({ kind }) => numberOf.get(kind) ?? -1);
    return {
      groupOf,
      describe: (group) => {
        const kind = kinds[group]?.id;
        return kind === undefined ? null : { type: "kind", kind };
      },
    };
  }
  if (colourBy === "status") {
    const groupOf = new Int32Array(actors.length).fill(-1);
    relationships.forEach(({ status }, at) => {
      const rank = STATUSES.indexOf(status);
      for (const actor of [index.sourceOf[at] ?? 0, index.targetOf[at] ?? 0]) {
        const known = groupOf[actor] ?? -1;
        if (known < 0 || rank < known) groupOf[actor] = rank;
      }
    });
    return {
      groupOf,
      describe: (group) => {
        const status = STATUSES[group];
        return status === undefined ? null : { type: "status", status };
      },
    };
  }
  if (!measures) return null;
  return {
    groupOf: measures.communities,
    describe: (group) => {
      const members = actors.flatMap((actor, at) =>
        measures.communities[at] === group ? [{ id: actor.id, degree: index.degree[at] ?? 0 }] : [],
      );
      const [first] = members.toSorted((one, other) => other.degree - one.degree);
      return first ? { type: "community", actor: first.id } : null;
    },
  };
}
