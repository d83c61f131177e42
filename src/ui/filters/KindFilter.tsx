import { selectOptionCounts } from "../../store/select-option-counts";
import { selectOptionSizes } from "../../store/select-option-sizes";
import type { AppState } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { SymbolMark } from "../controls/SymbolMark";
import { useMessages } from "../use-messages";
import { FilterGroup } from "./FilterGroup";
import { OptionList } from "./OptionList";

const selectKinds = ({ document }: AppState) => document.network.kinds;
const selectChosen = ({ view }: AppState) => view.filters.kinds;

/** Symbols, and which of them are let through. */
export function KindFilter() {
  const { say } = useMessages();
  const kinds = useApp(selectKinds);
  const chosen = useApp(selectChosen);
  const counts = useApp(selectOptionCounts).kinds;
  const sizes = useApp(selectOptionSizes).kinds;
  const actions = useActions();
  const title = say("filters.kind");
  const handleClear = () => {
    actions.setFilters({ kinds: [] });
  };
  return (
    <FilterGroup title={title} onClear={chosen.length > 0 ? handleClear : null}>
      <OptionList
        group={title}
        options={kinds.map(({ id, label, symbol }) => ({ id, label, mark: <SymbolMark shape={symbol} /> }))}
        sizes={sizes}
        counts={counts}
        chosen={chosen}
        onToggle={actions.toggleKind}
      />
    </FilterGroup>
  );
}
