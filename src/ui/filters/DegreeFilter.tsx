import { selectOptionCounts } from "../../store/select-option-counts";
import type { AppState } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { RangeSlider } from "../controls/RangeSlider";
import { useMessages } from "../use-messages";
import { buildBars } from "./build-bars";
import { FilterGroup } from "./FilterGroup";

const selectShape = ({ document }: AppState) => document.index.shape;
const selectRange = ({ view }: AppState) => view.filters.degree;

/** How many relationships an actor may have. */
export function DegreeFilter() {
  const { say, number } = useMessages();
  const { degree, mostDegree, byDegree } = useApp(selectShape);
  const chosen = useApp(selectRange);
  const actions = useActions();
  const counts = useApp(selectOptionCounts).degrees;
  const limits = { from: degree[byDegree.at(-1) ?? -1] ?? 1, to: Math.max(1, mostDegree) };
  const bars = buildBars([...counts.subarray(limits.from, limits.to + 1)]);
  const range = chosen ?? limits;
  const title = say("filters.degree");
  const handleClear = () => {
    actions.setDegree(null);
  };
  return (
    <FilterGroup title={title} onClear={chosen ? handleClear : null}>
      <RangeSlider
        fromLabel={say("filters.rangeFrom", { range: title })}
        toLabel={say("filters.rangeTo", { range: title })}
        limits={limits}
        range={range}
        bars={bars}
        onChange={({ from, to }) => {
          actions.setDegree(from <= limits.from && to >= limits.to ? null : { from, to });
        }}
      />
      <p className="range-value">
        {say("filters.range", { from: number(range.from), to: number(range.to) })}
      </p>
    </FilterGroup>
  );
}
