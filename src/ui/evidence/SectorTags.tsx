import type { CSSProperties } from "react";

import type { SectorId } from "../../model/ids";
import type { Sector } from "../../model/network";
import { cssColourOfSector } from "../../model/sector-colour";
import type { AppState } from "../../store/state";
import { useApp } from "../app-context";
import { LocalName } from "../LocalText";

const selectSectors = (state: AppState) => state.document.index.sectorById;

/** The sectors of an actor in words, each with its colour. */
export function SectorTags({ ids }: { readonly ids: readonly SectorId[] }) {
  const sectors = useApp(selectSectors);
  return ids.map((id) => {
    const sector = sectors.get(id);
    if (!sector) return null;
    return (
      <span key={id} className="sector-tag">
        <span className="swatch" style={sectorColour(sector)} aria-hidden />
        <bdi>
          <LocalName text={sector.label} />
        </bdi>
      </span>
    );
  });
}

/** A sector's colour for both grounds, as the custom property `--sector`. The validator admits `#rrggbb` only. */
export function sectorColour(sector: Sector): CSSProperties & { readonly "--sector": string } {
  return { "--sector": cssColourOfSector(sector) };
}
