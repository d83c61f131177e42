import { selectFilteredSummary } from "../../store/select-visible";
import type { AppState } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { Button } from "../controls/Button";
import { Choice } from "../controls/Choice";
import { useMessages } from "../use-messages";
import { hasFilters } from "./has-filters";

const selectFilters = ({ view }: AppState) => view.filters;

/** What is kept back, whether it is hidden or dimmed, and the one button that brings it back. */
export function HiddenSummary() {
  const { say } = useMessages();
  const filters = useApp(selectFilters);
  const { rest } = filters;
  const { allActors, shownActors, allRelationships, shownRelationships, isPartial } =
    useApp(selectFilteredSummary);
  const actions = useActions();
  const parts = {
    actors: say("network.actors", { count: allActors - shownActors }),
    relationships: say("network.relationships", { count: allRelationships - shownRelationships }),
  };
  return (
    <div className="hidden-summary">
      <p>
        {isPartial
          ? say(rest === "dim" ? "filters.dimmed" : "filters.hidden", parts)
          : say("filters.nothingHidden")}
      </p>
      <div className="hidden-actions">
        <Choice
          label={say("filters.rest")}
          chosen={rest}
          options={[
            { value: "hide", label: say("filters.hide") },
            { value: "dim", label: say("filters.dim") },
          ]}
          onChoose={actions.setRest}
        />
        <Button variant="plain" isDisabled={!hasFilters(filters)} onPress={actions.clearFilters}>
          {say("filters.clearAll")}
        </Button>
      </div>
    </div>
  );
}
