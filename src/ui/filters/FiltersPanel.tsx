import { Search } from "lucide-react";
import { lazy, Suspense } from "react";

import { useActions } from "../app-context";
import { useControls } from "../use-controls";
import { useMessages } from "../use-messages";
import { BasisFilter } from "./BasisFilter";
import { DegreeFilter } from "./DegreeFilter";
import { HiddenSummary } from "./HiddenSummary";
import { KindFilter } from "./KindFilter";
import { SectorFilter } from "./SectorFilter";
import { StatusFilter } from "./StatusFilter";
import { YearFilter } from "./YearFilter";

const ViewOptions = lazy(async () => ({ default: (await import("./ViewOptions")).ViewOptions }));

/** Finds and filters; being a legend as well, it also says what colours, symbols and lines mean. */
export function FiltersPanel() {
  return (
    <div className="filters">
      <FindField />
      <HiddenSummary />
      <Suspense fallback={<div className="view-options-coming" />}>
        <ViewOptions />
      </Suspense>
      <SectorFilter />
      <KindFilter />
      <StatusFilter />
      <BasisFilter />
      <DegreeFilter />
      <YearFilter />
    </div>
  );
}

/** Looks like a search field and opens the palette, where finding takes place. */
function FindField() {
  const { say } = useMessages();
  const actions = useActions();
  const has = useControls();
  if (!has("search")) return null;
  return (
    <button
      type="button"
      className="find-field"
      aria-haspopup="dialog"
      onClick={() => {
        actions.setDialog("palette");
      }}
    >
      <Search size={16} aria-hidden />
      <span>{say("shell.find")}</span>
      <kbd aria-hidden>/</kbd>
    </button>
  );
}
