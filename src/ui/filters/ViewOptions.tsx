import { useId } from "react";

import { COLOURS_BY, LAYOUT_KINDS, LENSES, SIZES_BY } from "../../model/view";
import { selectRingCentre } from "../../store/select-lens";
import { isMeasuring } from "../../store/select-paint";
import type { AppState } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { Button } from "../controls/Button";
import { MenuButton } from "../controls/MenuButton";
import { useMessages } from "../use-messages";
import { ColourLegend } from "./ColourLegend";

const selectCentreActor = (state: AppState) => state.document.index.actorById.get(selectRingCentre(state));
/** The selected actor, where the rings are not round it already. */
const selectNextCentre = (state: AppState) => {
  const chosen = state.view.selection.actors.at(-1);
  if (state.view.layout !== "rings" || chosen === undefined || chosen === selectRingCentre(state))
    return null;
  return state.document.index.actorById.get(chosen) ?? null;
};
const selectView = ({ view }: AppState) => view;

/**
 * How the picture is laid out, what colours and sizes say, and the lens; each with a sentence that explains it. A view has
 * those that change something in it.
 */
export function ViewOptions() {
  const { say, shortName } = useMessages();
  const actions = useActions();
  const { kind, layout, colourBy, sizeBy, lens } = useApp(selectView);
  const centre = useApp(selectCentreActor);
  const isWaiting = useApp(isMeasuring);
  const id = useId();
  const isNetwork = kind === "network";
  const hasLens = isNetwork || kind === "map";
  if (!hasLens && kind !== "read") return null;
  return (
    <section aria-labelledby={id} className="filter-group view-options">
      <div className="filter-head">
        <h3 id={id}>{say("options.title")}</h3>
      </div>
      {isNetwork ? (
        <>
          <Option
            label={say("options.layout")}
            chosen={layout}
            options={LAYOUT_KINDS.map((value) => ({ value, label: say(`options.layouts.${value}`) }))}
            onChoose={actions.setLayout}
            says={say(`options.layoutSays.${layout}`, { name: centre ? shortName(centre.label) : "" })}
          />
          <CentreHere />
        </>
      ) : null}
      <Option
        label={say("options.colour")}
        chosen={colourBy}
        options={COLOURS_BY.map((value) => ({ value, label: say(`options.colours.${value}`) }))}
        onChoose={actions.setColourBy}
        says={say(`options.colourSays.${colourBy}`)}
      />
      <ColourLegend />
      <Option
        label={say("options.size")}
        chosen={sizeBy}
        options={SIZES_BY.map((value) => ({ value, label: say(`options.sizes.${value}`) }))}
        onChoose={actions.setSizeBy}
        says={say(`options.sizeSays.${sizeBy}`)}
      />
      {hasLens ? (
        <Option
          label={say("options.lens")}
          chosen={lens}
          options={LENSES.map((value) => ({ value, label: say(`options.lenses.${value}`) }))}
          onChoose={actions.setLens}
        />
      ) : null}
      <output className="option-says">{isWaiting ? say("options.measuring") : ""}</output>
    </section>
  );
}

/** Draws the rings round the selected actor, which selecting it does not do by itself. */
function CentreHere() {
  const { say, shortName } = useMessages();
  const actions = useActions();
  const next = useApp(selectNextCentre);
  if (!next) return null;
  return (
    <div className="view-option">
      <Button
        onPress={() => {
          actions.setLayout("rings");
        }}
      >
        {say("options.centreHere", { name: shortName(next.label) })}
      </Button>
    </div>
  );
}

function Option<Value extends string>({
  label,
  chosen,
  options,
  onChoose,
  says,
}: {
  readonly label: string;
  readonly chosen: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value) => void;
  readonly says?: string;
}) {
  const { say } = useMessages();
  const value = options.find((option) => option.value === chosen)?.label ?? "";
  return (
    <div className="view-option">
      <MenuButton
        label={say("options.choice", { option: label, value })}
        variant="plain"
        chosen={chosen}
        entries={options.map((option) => ({
          id: option.value,
          label: option.label,
          onChoose: () => {
            onChoose(option.value);
          },
        }))}
      />
      {says === undefined ? null : <p className="option-says">{says}</p>}
    </div>
  );
}
