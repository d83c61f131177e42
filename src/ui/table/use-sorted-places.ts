import { useCallback, useEffect, useMemo, useState } from "react";

import { useServices } from "../app-context";
import { type ColumnOrder, findRanks, keepRanks } from "./find-ranks";
import { type Sorting, sortPlaces } from "./sort-places";

/** What is known of a column to sort by it. */
export interface SortableColumn {
  readonly id: string;
  readonly order: ColumnOrder;
}

/** A table's places in the order the reader asked for. */
export interface SortedPlaces {
  readonly places: Int32Array;
  /** What was asked for last. */
  readonly sorting: Sorting | null;
  /** Whether the rows still stand as they stood before, since their order takes a while. */
  readonly isSorting: boolean;
  readonly sortBy: (sorting: Sorting | null) => void;
}

/** Keeps what a table is sorted by, and sorts it. Rows stay as they are until the order asked for is known. */
export function useSortedPlaces(
  places: Int32Array,
  columns: readonly SortableColumn[],
  language: string,
): SortedPlaces {
  const services = useServices();
  const [{ asked, applied }, setSorting] = useState<{
    readonly asked: Sorting | null;
    readonly applied: Sorting | null;
  }>({ asked: null, applied: null });
  const ranksOf = (sorting: Sorting | null) => {
    const order = findOrder(columns, sorting);
    return order && findRanks(order, language);
  };
  const order = findOrder(columns, asked);
  const isWaiting = order !== null && (asked !== applied || ranksOf(asked) === null);
  const rank = useCallback(
    async (wanted: ColumnOrder) => {
      if (wanted.type === "texts" && !findRanks(wanted, language))
        keepRanks(wanted, await services.rankTexts(wanted.list(), language));
    },
    [services, language],
  );

  useEffect(() => {
    if (!isWaiting || !order) return undefined;
    let isWanted = true;
    const apply = async () => {
      await rank(order);
      // A new object, since what was applied may be the same column in another language.
      const sorting = asked && { ...asked };
      if (isWanted) setSorting({ asked: sorting, applied: sorting });
    };
    void apply();
    return () => {
      isWanted = false;
    };
  }, [isWaiting, order, asked, rank]);

  const ranks = ranksOf(applied);
  const direction = applied?.direction ?? "ascending";
  const sorted = useMemo(
    () => (ranks ? sortPlaces(places, ranks, direction) : places),
    [places, ranks, direction],
  );
  return {
    places: sorted,
    sorting: asked,
    isSorting: isWaiting,
    sortBy: (sorting) => {
      const isKnown = sorting === null || ranksOf(sorting) !== null;
      setSorting({ asked: sorting, applied: isKnown ? sorting : applied });
    },
  };
}

function findOrder(columns: readonly SortableColumn[], sorting: Sorting | null): ColumnOrder | null {
  return columns.find((column) => column.id === sorting?.column)?.order ?? null;
}
