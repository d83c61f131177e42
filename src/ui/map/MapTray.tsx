import { useState, type KeyboardEvent } from "react";

import type { Actor, Sector } from "../../model/network";
import { cssColourOfSector } from "../../model/sector-colour";
import { selectMapTray } from "../../store/select-map-tray";
import { selectSelectedActors } from "../../store/select-matrix";
import type { AppState } from "../../store/state";
import { useActions, useApp } from "../app-context";
import { SymbolMark } from "../controls/SymbolMark";
import { LocalName } from "../LocalText";
import { useLight } from "../use-light";
import { useMessages } from "../use-messages";

const KEY_STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

const selectKinds = ({ document }: AppState) => document.index.kindById;

/** Actors without a place on the map, by sector: one tab stop, arrow keys from one to the next. */
export function MapTray() {
  const { say } = useMessages();
  const { groups } = useApp(selectMapTray);
  const selected = useApp(selectSelectedActors);
  const [stop, setStop] = useState<string | null>(null);
  const all = groups.flatMap(({ actors }) => actors);
  const current = all.some(({ id }) => id === stop) ? stop : (all[0]?.id ?? null);
  const handleKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = all.findIndex(({ id }) => id === current);
    const to =
      event.key === "Home" ? 0 : event.key === "End" ? all.length - 1 : at + (KEY_STEPS[event.key] ?? 0);
    const next = all[to];
    if (to === at || !next) return;
    event.preventDefault();
    setStop(next.id);
    event.currentTarget.querySelectorAll<HTMLElement>("button")[to]?.focus();
  };
  return (
    <section className="map-tray" aria-label={say("map.tray")}>
      <h2>{say("map.tray")}</h2>
      {/* The keys are the buttons'; the list takes them by bubbling. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="map-groups" onKeyDown={handleKeyDown}>
        {groups.map(({ sector, actors }) => (
          <div key={sector?.id ?? ""} className="map-group">
            <h3>{sector ? <LocalName text={sector.label} /> : say("map.noSector")}</h3>
            <ul>
              {actors.map((actor) => (
                <TrayActor
                  key={actor.id}
                  actor={actor}
                  sector={sector}
                  isSelected={selected.has(actor.id)}
                  isTabStop={actor.id === current}
                  onStop={setStop}
                />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

function TrayActor({
  actor,
  sector,
  isSelected,
  isTabStop,
  onStop,
}: {
  readonly actor: Actor;
  readonly sector: Sector | null;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly onStop: (id: string) => void;
}) {
  const actions = useActions();
  const kinds = useApp(selectKinds);
  const light = useLight({ type: "actor", id: actor.id });
  return (
    <li>
      <button
        type="button"
        className="map-actor"
        aria-pressed={isSelected}
        tabIndex={isTabStop ? 0 : -1}
        {...light}
        onClick={(event) => {
          onStop(actor.id);
          const target = { type: "actor", id: actor.id } as const;
          if (event.shiftKey || event.ctrlKey || event.metaKey) return actions.toggleSelected(target);
          actions.select(target);
          actions.setSheet("details");
        }}
      >
        <SymbolMark
          shape={kinds.get(actor.kind)?.symbol ?? "circle"}
          colour={sector ? cssColourOfSector(sector) : "var(--ink-soft)"}
          sizePx={14}
        />
        <LocalName text={actor.label} />
      </button>
    </li>
  );
}
