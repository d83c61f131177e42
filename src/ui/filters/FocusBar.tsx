import { X } from "lucide-react";

import type { Focus } from "../../model/view";
import type { AppState } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { Choice } from "../controls/Choice";
import { IconButton } from "../controls/IconButton";
import { moveFocus } from "../move-focus";
import { useMessages } from "../use-messages";

const NAMES_SHOWN = 3;
const DEGREES: readonly Focus["degrees"][] = [1, 2, 3];

const selectFocus = ({ view }: AppState) => view.focus;
const selectIndex = ({ document }: AppState) => document.index;

/** While the picture shows only what is near some actors: which, how far, and the way out. */
export function FocusBar() {
  const { say, shortName, list, number } = useMessages();
  const focus = useApp(selectFocus);
  const index = useApp(selectIndex);
  const actions = useActions();
  if (!focus) return null;
  const handleClear = () => {
    actions.clearFocus();
    moveFocus("main");
  };
  const names = focus.actors.flatMap((id) => {
    const actor = index.actorById.get(id);
    return actor ? [shortName(actor.label)] : [];
  });
  const surplus = names.length - NAMES_SHOWN;
  const shown =
    surplus > 0 ? [...names.slice(0, NAMES_SHOWN), say("filters.more", { count: surplus })] : names;
  return (
    <section aria-label={say("filters.focus")} className="focus-bar">
      <p>{say("filters.focusOn", { names: list(shown) })}</p>
      <Choice
        label={say("filters.focusReach")}
        chosen={focus.degrees}
        options={DEGREES.map((value) => ({ value, label: number(value) }))}
        onChoose={actions.setFocusDegrees}
      />
      <span>{say("filters.stepsUnit", { count: focus.degrees })}</span>
      <IconButton label={say("filters.clearFocus")} onPress={handleClear}>
        <X size={16} aria-hidden />
      </IconButton>
    </section>
  );
}
