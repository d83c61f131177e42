import { selectOptionCounts } from "../../store/select-option-counts";
import type { AppState } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { OptionRow } from "../controls/OptionRow";
import { LocalText } from "../LocalText";
import { useMessages } from "../use-messages";
import { FilterGroup } from "./FilterGroup";

const selectSectors = ({ document }: AppState) => document.network.sectors;
/** Swatches would lie while colours say something else. */
const selectIsColour = ({ view }: AppState) => view.colourBy === "sector";
const selectChosen = ({ view }: AppState) => view.filters.sectors;

/** Colours, and which of them are let through. */
export function SectorFilter() {
  const { say, number } = useMessages();
  const sectors = useApp(selectSectors);
  const chosen = useApp(selectChosen);
  const counts = useApp(selectOptionCounts).sectors;
  const isColour = useApp(selectIsColour);
  const actions = useActions();
  const handleClear = () => {
    actions.setFilters({ sectors: [] });
  };
  return (
    <FilterGroup title={say("filters.sector")} onClear={chosen.length > 0 ? handleClear : null}>
      {sectors.map((sector) => (
        <OptionRow
          key={sector.id}
          {...(isColour ? { mark: <SectorSwatch light={sector.color} dark={sector.colorDark} /> } : {})}
          label={<LocalText text={sector.label} />}
          count={number(counts.get(sector.id) ?? 0)}
          isChecked={chosen.includes(sector.id)}
          onToggle={() => {
            actions.toggleSector(sector.id);
          }}
        />
      ))}
    </FilterGroup>
  );
}

function SectorSwatch({ light, dark }: { readonly light: string; readonly dark: string }) {
  return <span className="swatch" style={{ background: `light-dark(${light}, ${dark})` }} />;
}
