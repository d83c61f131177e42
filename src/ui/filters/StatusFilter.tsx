import { STATUSES } from "../../model/status";
import { selectOptionCounts } from "../../store/select-option-counts";
import type { AppState } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { OptionRow } from "../controls/OptionRow";
import { StatusMark } from "../controls/StatusMark";
import { useMessages } from "../use-messages";
import { FilterGroup } from "./FilterGroup";

const selectChosen = ({ view }: AppState) => view.filters.statuses;

/** Lines, and which of them are let through. */
export function StatusFilter() {
  const { say, number } = useMessages();
  const chosen = useApp(selectChosen);
  const counts = useApp(selectOptionCounts).statuses;
  const actions = useActions();
  const handleClear = () => {
    actions.setFilters({ statuses: [] });
  };
  return (
    <FilterGroup title={say("filters.status")} onClear={chosen.length > 0 ? handleClear : null}>
      {STATUSES.map((status) => (
        <OptionRow
          key={status}
          mark={<StatusMark status={status} />}
          label={say(`network.status.${status}`)}
          count={number(counts.get(status) ?? 0)}
          isChecked={chosen.includes(status)}
          onToggle={() => {
            actions.toggleStatus(status);
          }}
        />
      ))}
    </FilterGroup>
  );
}
