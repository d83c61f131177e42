import type { Sector } from "../../model/network";
import { cssColourOfSector } from "../../model/sector-colour";
import { selectOptionCounts } from "../../store/select-option-counts";
import { selectOptionSizes } from "../../store/select-option-sizes";
import type { AppState } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { useMessages } from "../use-messages";
import { FilterGroup } from "./FilterGroup";
import { OptionList } from "./OptionList";

const selectSectors = ({ document }: AppState) => document.network.sectors;
/** Swatches would lie while colours say something else. */
const selectIsColour = ({ view }: AppState) => view.colourBy === "sector";
const selectChosen = ({ view }: AppState) => view.filters.sectors;

/** Colours, and which of them are let through. */
export function SectorFilter() {
  const { say } = useMessages();
  const sectors = useApp(selectSectors);
  const chosen = useApp(selectChosen);
  const counts = useApp(selectOptionCounts).sectors;
  const sizes = useApp(selectOptionSizes).sectors;
  const isColour = useApp(selectIsColour);
  const actions = useActions();
  const title = say("filters.sector");
  const handleClear = () => {
    actions.setFilters({ sectors: [] });
  };
  return (
    <FilterGroup title={title} onClear={chosen.length > 0 ? handleClear : null}>
      <OptionList
        group={title}
        options={sectors.map((sector) => ({
          id: sector.id,
          label: sector.label,
          ...(isColour ? { mark: <SectorSwatch sector={sector} /> } : {}),
        }))}
        sizes={sizes}
        counts={counts}
        chosen={chosen}
        onToggle={actions.toggleSector}
      />
    </FilterGroup>
  );
}

function SectorSwatch({ sector }: { readonly sector: Sector }) {
  return <span className="swatch" style={{ background: cssColourOfSector(sector) }} />;
}
