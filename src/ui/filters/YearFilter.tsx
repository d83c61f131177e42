import { useMemo } from "react";

import type { Relationship } from "../../model/network";
import type { YearRange } from "../../model/view";
import type { AppState } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { Checkbox } from "../controls/Checkbox";
import { RangeSlider } from "../controls/RangeSlider";
import { useMessages } from "../use-messages";
import { buildBars } from "./build-bars";
import { FilterGroup } from "./FilterGroup";

const selectRelationships = ({ document }: AppState) => document.network.relationships;
const selectChosen = ({ view }: AppState) => view.filters.years;

/** In which years a relationship may have begun or run; most articles date few of them. */
export function YearFilter() {
  const { say } = useMessages();
  const relationships = useApp(selectRelationships);
  const chosen = useApp(selectChosen);
  const actions = useActions();
  const dated = useMemo(() => findYears(relationships), [relationships]);
  if (!dated) return null;
  const { limits, bars } = dated;
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
        bars={bars}
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
          handleChange({ from: range.from, to: range.to, includeUndated });
        }}
      >
        {say("filters.includeUndated")}
      </Checkbox>
    </FilterGroup>
  );
}

function findYears(relationships: readonly Relationship[]) {
  const years = relationships.flatMap(({ since, until }) =>
    [since, until].filter((year) => year !== undefined),
  );
  if (years.length === 0) return null;
  const from = years.reduce((first, year) => Math.min(first, year));
  const to = years.reduce((last, year) => Math.max(last, year));
  return { limits: { from, to }, bars: buildBars(years, from, to) };
}
