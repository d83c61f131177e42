import { selectOptionCounts } from "../../store/select-option-counts";
import type { AppState } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { OptionRow } from "../controls/OptionRow";
import { SymbolMark } from "../controls/SymbolMark";
import { LocalText } from "../LocalText";
import { useMessages } from "../use-messages";
import { FilterGroup } from "./FilterGroup";

const selectKinds = ({ document }: AppState) => document.network.kinds;
const selectChosen = ({ view }: AppState) => view.filters.kinds;

/** Symbols, and which of them are let through. */
export function KindFilter() {
  const { say, number } = useMessages();
  const kinds = useApp(selectKinds);
  const chosen = useApp(selectChosen);
  const counts = useApp(selectOptionCounts).kinds;
  const actions = useActions();
  const handleClear = () => {
    actions.setFilters({ kinds: [] });
  };
  return (
    <FilterGroup title={say("filters.kind")} onClear={chosen.length > 0 ? handleClear : null}>
      {kinds.map((kind) => (
        <OptionRow
          key={kind.id}
          mark={<SymbolMark shape={kind.symbol} />}
          label={<LocalText text={kind.label} />}
          count={number(counts.get(kind.id) ?? 0)}
          isChecked={chosen.includes(kind.id)}
          onToggle={() => {
            actions.toggleKind(kind.id);
          }}
        />
      ))}
    </FilterGroup>
  );
}
