import type { YearRange } from "../../model/view";
import { selectOptionCounts } from "../../store/select-option-counts";
import type { AppState } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { Checkbox } from "../controls/Checkbox";
import { RangeSlider } from "../controls/RangeSlider";
import { useMessages } from "../use-messages";
import { buildBars } from "./build-bars";
import { FilterGroup } from "./FilterGroup";

const selectChosen = ({ view }: AppState) => view.filters.years;

/** In which years a relationship may have begun or run; most articles date few of them. */
export function YearFilter() {
  const { say, number } = useMessages();
  const chosen = useApp(selectChosen);
  const { years, undated } = useApp(selectOptionCounts);
  const actions = useActions();
  const first = years.at(0);
  const last = years.at(-1);
  if (!first || !last) return null;
  const limits = { from: first.year, to: last.year };
  const range: YearRange = chosen ?? { ...limits, includeUndated: true };
  const title = say("filters.years");
  const handleChange = (wanted: YearRange) => {
    const isWhole = wanted.from <= limits.from && wanted.to >= limits.to && wanted.includeUndated;
    actions.setYears(isWhole ? null : wanted);
  };
  const handleClear = () => {
    actions.setYears(null);
  };
  return (
    <FilterGroup title={title} onClear={chosen ? handleClear : null}>
      <RangeSlider
        fromLabel={say("filters.rangeFrom", { range: title })}
        toLabel={say("filters.rangeTo", { range: title })}
        limits={limits}
        range={range}
        bars={buildBars(years.map(({ count }) => count))}
        onChange={({ from, to }) => {
          handleChange({ from, to, includeUndated: range.includeUndated });
        }}
      />
      <p className="range-value">
        {say("filters.range", { from: String(range.from), to: String(range.to) })}
      </p>
      <Checkbox
        isChecked={range.includeUndated}
        onChange={(includeUndated) => {
          handleChange({ ...range, includeUndated });
        }}
      >
        {say("filters.includeUndated")}
        <span className="option-count">{number(undated)}</span>
      </Checkbox>
    </FilterGroup>
  );
}
