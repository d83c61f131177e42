import { Search } from "lucide-react";
import { type KeyboardEvent, useId, useState } from "react";

import type { AppState, Target } from "../../store/state";
import { useActions, useApp, useAppStore, useServices } from "../app-context";
import { BareDialog } from "../controls/BareDialog";
import { useMessages } from "../use-messages";
import type { PaletteEntry } from "./build-results";
import { COMMANDS } from "./commands";
import { findNextPlace } from "./find-next-place";
import { PaletteList } from "./PaletteList";
import { rememberChoice } from "./recent-choices";
import { useGoTo } from "./use-go-to";
import { useResults } from "./use-results";

/** The actor whose connections are asked for; `null` while the palette finds as usual. */
const selectAskingActor = ({ session, document }: AppState) =>
  session.askingFrom === null ? null : (document.index.actorById.get(session.askingFrom) ?? null);

/** Finds actors, relationships, quoted words and commands, in either language, and goes there. */
export function Palette() {
  const { say, shortName } = useMessages();
  const asking = useApp(selectAskingActor);
  const actions = useActions();
  const [query, setQuery] = useState("");
  const [place, setPlace] = useState(0);
  const groups = useResults(query);
  const choose = useChoose();
  const id = useId();

  const entries = groups.flatMap((group) => group.entries);
  const active = Math.min(place, entries.length - 1);
  const handleKeyDown = (event: KeyboardEvent) => {
    // Enter and the arrows belong to the input method while it composes a Chinese word.
    if (event.nativeEvent.isComposing) return;
    const entry = entries[active];
    if (event.key === "Enter" && entry) {
      event.preventDefault();
      choose(entry);
      return;
    }
    const next = findNextPlace(event.key, active, entries.length);
    if (next === null) return;
    event.preventDefault();
    setPlace(next);
  };

  return (
    <BareDialog
      label={asking ? say("answers.askTitle", { name: shortName(asking.label) }) : say("palette.title")}
      onClose={() => {
        actions.setDialog("none");
      }}
    >
      {asking ? (
        <h2 className="palette-question">{say("answers.askTitle", { name: shortName(asking.label) })}</h2>
      ) : null}
      <div className="palette-search">
        <Search size={18} aria-hidden />
        <input
          ref={takeFocus}
          type="search"
          role="combobox"
          aria-label={say(asking ? "answers.askPlaceholder" : "shell.findLong")}
          aria-expanded={entries.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={entries.length > 0 ? `${id}-${active}` : undefined}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder={say(asking ? "answers.askPlaceholder" : "palette.placeholder")}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setPlace(0);
          }}
          onKeyDown={handleKeyDown}
        />
      </div>
      <PaletteList id={id} groups={groups} active={active} onPoint={setPlace} onChoose={choose} />
      {entries.length === 0 ? <p className="palette-empty">{say("palette.nothing", { query })}</p> : null}
      <div className="palette-foot">
        <span>{say("palette.hint")}</span>
        <output>{query === "" ? "" : say("palette.count", { count: entries.length })}</output>
      </div>
    </BareDialog>
  );
}

/** What choosing a line does. The palette closes first, for a command may open another dialog. */
function useChoose(): (entry: PaletteEntry) => void {
  const store = useAppStore();
  const services = useServices();
  const goTo = useGoTo();
  return (entry) => {
    const { actions } = store;
    const { askingFrom } = store.getState().session;
    actions.setDialog("none");
    if (entry.type === "connection") {
      actions.askConnection(entry.pair.from, entry.pair.to);
      return;
    }
    if (entry.type === "command") {
      const command = COMMANDS.find((each) => each.id === entry.id);
      command?.run({ actions, services, state: store.getState() });
      return;
    }
    const target: Target = entry.type === "hit" ? entry.hit.target : entry.target;
    rememberChoice(store, target);
    if (askingFrom !== null && target.type === "actor") {
      actions.askConnection(askingFrom, target.id);
      return;
    }
    goTo(target);
  };
}

function takeFocus(field: HTMLInputElement | null) {
  field?.focus();
}
