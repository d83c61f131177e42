import { crossActors } from "../analysis/cross-actors";
import { crossCountries } from "../analysis/cross-countries";
import type { CrossTable } from "../analysis/cross-table";
import { type ActorOrder, orderActors } from "../analysis/order-actors";
import type { ActorId, RelationshipId } from "../model/ids";
import type { LocalizedText } from "../model/localized-text";
import type { Actor, Sector } from "../model/network";
import type { NetworkIndex } from "../model/network-index";
import { type Status, STATUSES } from "../model/status";
import type { MatrixArrangement } from "../model/view";
import { SHOWN, type VisibleNetwork } from "../model/visible-network";
import { memoizeLast } from "./memoize-last";
import { selectMeasures } from "./select-paint";
import { selectVisibleNetwork } from "./select-visible";
import type { AppState } from "./state";

/** So many actors are crossed at most, the best connected of those shown: beyond, nobody finds a line. */
export const MOST_CROSSED = 400;

/** What a row or a column stands for. */
export interface MatrixHeading {
  readonly id: string;
  readonly label: LocalizedText;
  /** Null for a sector's column. */
  readonly actor: Actor | null;
  /** The sector a column stands for, or the first one of the actor. */
  readonly sector: Sector | null;
  /** Lines of one group stand together: a sector, a community; the same for all where the order knows no groups. */
  readonly group: string | number | null;
}

/** The relationships of a row with a column. */
export interface MatrixCell {
  readonly relationships: readonly RelationshipId[];
  /** How many of each status, strongest first; statuses that do not occur are left out. */
  readonly statuses: readonly { readonly status: Status; readonly count: number }[];
}

/** The matrix a reader sees. */
export interface Matrix {
  readonly type: MatrixArrangement["rows"];
  readonly rows: readonly MatrixHeading[];
  readonly columns: readonly MatrixHeading[];
  /** Cells by number (`row * columns.length + column`); an empty one is left out. */
  readonly cells: ReadonlyMap<number, MatrixCell>;
  /** What the actors are ordered by; by sector, too, as long as there are no communities. */
  readonly order: MatrixArrangement["order"];
  /** Shown actors that are too many to be crossed. */
  readonly leftOut: number;
}

/** The cell of a row and a column; null where nothing relates the two. */
export function cellOf(matrix: Matrix, row: number, column: number): MatrixCell | null {
  return matrix.cells.get(row * matrix.columns.length + column) ?? null;
}

function headActor(index: NetworkIndex, at: number, order: ActorOrder = { type: "name" }): MatrixHeading[] {
  const actor = index.network.actors[at];
  if (!actor) return [];
  const [sector] = actor.sectors;
  return [
    {
      id: actor.id,
      label: actor.label,
      actor,
      sector: sector === undefined ? null : (index.sectorById.get(sector) ?? null),
      group:
        order.type === "sector"
          ? (sector ?? null)
          : order.type === "community"
            ? (order.communities[at] ?? null)
            : null,
    },
  ];
}

function buildCells(index: NetworkIndex, { cells }: CrossTable): ReadonlyMap<number, MatrixCell> {
  const { relationships } = index.network;
  return new Map(
    [...cells].map(([number, places]) => {
      const chosen = places.flatMap((place) => relationships[place] ?? []);
      const statuses = STATUSES.flatMap((status) => {
        const count = chosen.filter((each) => each.status === status).length;
        return count === 0 ? [] : [{ status, count }];
      });
      return [number, { relationships: chosen.map(({ id }) => id), statuses }];
    }),
  );
}

function chooseActors(index: NetworkIndex, visible: VisibleNetwork): readonly number[] {
  const shown = index.network.actors.flatMap((_, at) => (visible.actors[at] === SHOWN ? [at] : []));
  if (shown.length <= MOST_CROSSED) return shown;
  const degreeOf = (at: number) => index.degree[at] ?? 0;
  return shown.toSorted((one, other) => degreeOf(other) - degreeOf(one)).slice(0, MOST_CROSSED);
}

/** Until communities are there, sectors stand in for them. */
function chooseOrder(order: MatrixArrangement["order"], communities: Int32Array | null): ActorOrder {
  if (order !== "community") return { type: order };
  return communities ? { type: "community", communities } : { type: "sector" };
}

const build = memoizeLast(
  (
    index: NetworkIndex,
    visible: VisibleNetwork,
    { rows, order }: MatrixArrangement,
    language: string,
    communities: Int32Array | null,
  ): Matrix => {
    if (rows === "countries") {
      const table = crossCountries(index, visible);
      return {
        type: rows,
        rows: table.rows.flatMap((at) => headActor(index, at)),
        columns: index.network.sectors.map((sector) => ({
          id: sector.id,
          label: sector.label,
          actor: null,
          sector,
          group: null,
        })),
        cells: buildCells(index, table),
        order,
        leftOut: 0,
      };
    }
    const chosen = chooseActors(index, visible);
    const by = chooseOrder(order, communities);
    const table = crossActors(index, visible, orderActors(index, chosen, by, language));
    const heads = table.rows.flatMap((at) => headActor(index, at, by));
    return {
      type: rows,
      rows: heads,
      columns: heads,
      cells: buildCells(index, table),
      order: by.type,
      leftOut: visible.shownActors - chosen.length,
    };
  },
);

/** The matrix of what filters and focus leave, arranged as the view says, names sorted as the language does. */
export function selectMatrix(state: AppState, language: string): Matrix {
  const { matrix } = state.view;
  const communities = matrix.order === "community" ? (selectMeasures(state)?.communities ?? null) : null;
  return build(state.document.index, selectVisibleNetwork(state), matrix, language, communities);
}

/** The relationships of the matrix that are selected now. */
export function selectSelectedRelationships({ view }: AppState): ReadonlySet<RelationshipId> {
  return toSet(view.selection.relationships);
}

const toSet = memoizeLast((ids: readonly RelationshipId[]): ReadonlySet<RelationshipId> => new Set(ids));

/** The actors that are selected now. */
export function selectSelectedActors({ view }: AppState): ReadonlySet<ActorId> {
  return toActorSet(view.selection.actors);
}

const toActorSet = memoizeLast((ids: readonly ActorId[]): ReadonlySet<ActorId> => new Set(ids));
