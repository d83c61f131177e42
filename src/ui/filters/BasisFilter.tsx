import { BASES } from "../../model/status";
import { selectOptionCounts } from "../../store/select-option-counts";
import type { AppState } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { OptionRow } from "../controls/OptionRow";
import { useMessages } from "../use-messages";
import { FilterGroup } from "./FilterGroup";

const selectChosen = ({ view }: AppState) => view.filters.bases;

/** Whether the article says it or the curator reads it between sentences, and which is let through. */
export function BasisFilter() {
  const { say, number } = useMessages();
  const chosen = useApp(selectChosen);
  const counts = useApp(selectOptionCounts).bases;
  const actions = useActions();
  const handleClear = () => {
    actions.setFilters({ bases: [] });
  };
  return (
    <FilterGroup title={say("filters.basis")} onClear={chosen.length > 0 ? handleClear : null}>
      {BASES.map((basis) => (
        <OptionRow
          key={basis}
          label={say(`network.basis.${basis}`)}
          count={number(counts.get(basis) ?? 0)}
          isChecked={chosen.includes(basis)}
          onToggle={() => {
            actions.toggleBasis(basis);
          }}
        />
      ))}
    </FilterGroup>
  );
}
